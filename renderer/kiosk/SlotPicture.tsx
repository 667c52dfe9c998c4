/** Paper coming out of the slot, and an arrow to where the slot is: below the panel. */
export function SlotPicture({ isOut }: { isOut: boolean }) {
  return (
    <svg className={`slot ${isOut ? 'slot--out' : ''}`} viewBox="0 0 240 200" aria-hidden focusable="false">
      <clipPath id="below-slot">
        <rect x="0" y="26" width="240" height="174" />
      </clipPath>
      <g clipPath="url(#below-slot)">
        <g className="slot-paper">
          <path className="slot-sheet" d="M70 20h100v104l-10-7-10 7-10-7-10 7-10-7-10 7-10-7-10 7-10-7-10 7z" />
          <rect className="slot-ink" x="92" y="44" width="56" height="22" rx="5" />
          <path className="slot-rule" d="M88 82h64M88 96h42" />
        </g>
      </g>
      <rect className="slot-mouth" x="36" y="14" width="168" height="18" rx="9" />
      <path className="slot-arrow" d="M120 146v38m-18-18 18 18 18-18" />
    </svg>
  );
}
