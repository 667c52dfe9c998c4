/** Things of the hall, drawn in one hand: flat, rounded, in the house's colours. */

export function Person({ x, y, tone }: { x: number; y: number; tone: 'guide' | 'clerk' | 'manager' | 'visitor' }) {
  const isStanding = tone === 'guide';
  return (
    <g className={`person person--${tone}`} transform={`translate(${x} ${y})`}>
      {isStanding && <path className="person-legs" d="M-14 110v62M14 110v62" />}
      <path
        className="person-body"
        d={isStanding ? 'M-32 116V56a32 32 0 0 1 64 0v60z' : 'M-34 78V60a34 34 0 0 1 68 0v18z'}
      />
      <circle className="person-head" cy="5" r="21" />
      {isStanding && <path className="person-sash" d="M-26 42 26 104" />}
    </g>
  );
}

export function WallDisplay() {
  return (
    <g className="wall">
      <rect className="glass" x="430" y="28" width="340" height="158" rx="12" />
      <rect className="call" x="446" y="44" width="204" height="58" rx="8" />
      <text className="call-text" x="462" y="86">
        A012 → 3
      </text>
      <path className="rows" d="M450 122h120M450 144h96M450 166h70" />
      <path className="bars" d="M672 60h78M672 88h52M672 116h64M672 144h30" />
    </g>
  );
}

export function Counter({ x, number }: { x: number; number: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <rect className="glass" x="6" y="228" width="152" height="36" rx="8" />
      <text className="strip-text" x="82" y="254" textAnchor="middle">
        {`${number}  ·  A01${number}`}
      </text>
      <Person x={82} y={302} tone="clerk" />
      <path className="desk" d="M0 372h166a8 8 0 0 1 8 8v100H-8V380a8 8 0 0 1 8-8z" />
      <path className="desk-top" d="M-12 372h188" />
      <g transform="translate(112 340)">
        <rect className="tablet" width="46" height="32" rx="5" />
        <circle className="tablet-face" cx="23" cy="15" r="9" />
        <path className="tablet-smile" d="M18.500 16q4.500 5 9 0" />
      </g>
    </g>
  );
}

export function KioskStand() {
  return (
    <g className="kiosk-stand" transform="translate(82 232)">
      <path className="desk" d="M30 176h60v66H30z" />
      <path className="desk-top" d="M10 244h100" />
      <rect className="shell" width="120" height="184" rx="16" />
      <rect className="screen" x="12" y="12" width="96" height="124" rx="8" />
      <path className="screen-line" d="M22 28h46" />
      {[44, 74, 104].map((y) => (
        <path key={y} className="screen-tile" d={`M22 ${y}h36v22H22zM62 ${y}h36v22H62z`} />
      ))}
      <rect className="slot-line" x="34" y="150" width="52" height="7" rx="3.500" />
      <path className="slip-paper" d="M42 154h36v40l-6-4-6 4-6-4-6 4-6-4-6 4z" />
      <path className="slip-number" d="M50 168h20" />
    </g>
  );
}

export function ManagerDesk() {
  return (
    <g transform="translate(960 0)">
      <Person x={150} y={312} tone="manager" />
      <rect className="glass" x="14" y="284" width="104" height="72" rx="8" />
      <path className="chart" d="M34 340v-20M56 340v-36M78 340v-14M98 340v-28" />
      <path className="stand" d="M66 356v20M46 378h40" />
      <path className="desk" d="M0 382h196v98H0z" />
      <path className="desk-top" d="M-10 382h216" />
    </g>
  );
}

export function Bench({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <Person x={62} y={482} tone="visitor" />
      <Person x={186} y={482} tone="visitor" />
      <path className="bench" d="M0 562h260M24 562v26M236 562v26" />
    </g>
  );
}
