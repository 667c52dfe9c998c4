/** Asks the frame to open the staff dialog over the screen it comes from; carries nothing. */
export const STAFF_ASK = 'staff:ask';

const CORNER_PX = 96;
const HOLD_MS = 5_000;

type Touch = { isTrusted: boolean; clientX: number; clientY: number };

/** What of a page's window hears touches. */
export type TouchedPage = {
  addEventListener: (name: string, hear: (touch: Touch) => void, how: { capture: true }) => void;
};

/**
 * Notices a finger that rests for five seconds in the corner where no page has anything to press, at the top left; the
 * page notices nothing. What a script of the page pretends does not count.
 */
export function watchStaffCorner(page: TouchedPage, onHeld: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isThere = ({ clientX, clientY }: Touch) => clientX <= CORNER_PX && clientY <= CORNER_PX;
  const release = () => clearTimeout(timer);
  page.addEventListener(
    'pointerdown',
    (touch) => {
      release();
      if (touch.isTrusted && isThere(touch)) timer = setTimeout(onHeld, HOLD_MS);
    },
    { capture: true },
  );
  page.addEventListener('pointermove', (touch) => isThere(touch) || release(), { capture: true });
  for (const over of ['pointerup', 'pointercancel']) page.addEventListener(over, release, { capture: true });
}
