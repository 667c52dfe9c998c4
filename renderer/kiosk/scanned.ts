import type { KioskView } from '#protocol/views';

const SHOWN_FOR_MS = 8000;

/** The scanned ticket to speak of now: fresh, and not one the customer has already put away. */
export function scannedToShow(
  view: Pick<KioskView, 'scanned'>,
  now: number,
  dismissedAt: number | null,
): KioskView['scanned'] {
  const { scanned } = view;
  if (!scanned || scanned.at === dismissedAt || now - scanned.at >= SHOWN_FOR_MS) return null;
  return scanned;
}
