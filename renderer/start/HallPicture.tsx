import { Bench, Counter, KioskStand, ManagerDesk, Person, WallDisplay } from './hall-things.tsx';

/** The hall as one sees it from the door: kiosk and guide, wall and counters, the duty manager's desk. */
export function HallPicture() {
  return (
    <svg className="hall-picture" viewBox="0 0 1200 600" aria-hidden focusable="false">
      <rect className="hall-wall" width="1200" height="420" />
      <rect className="hall-floor" y="420" width="1200" height="180" />
      <path className="hall-skirting" d="M0 420h1200" />
      <path className="hall-tiles" d="M140 600 330 420M440 600 510 420M760 600 690 420M1060 600 870 420M0 500h1200" />
      <WallDisplay />
      {[1, 2, 3].map((counter) => (
        <Counter key={counter} x={356 + (counter - 1) * 182} number={counter} />
      ))}
      <KioskStand />
      <Person x={276} y={318} tone="guide" />
      <ManagerDesk />
      <Bench x={470} />
    </svg>
  );
}
