import type { KioskView } from '#protocol/views';

type Scanned = NonNullable<KioskView['scanned']>;

const SHOWN_FOR_MS = 8000;
/** Where there is something to decide, there is time to read. */
const ASKED_FOR_MS = 20_000;

/** What the holder of a scanned ticket can do about it at this kiosk. */
export function wayOnFor(status: Scanned['status'], rejoin: KioskView['rejoin']): 'rejoin' | 'cancel' | null {
  if (status === 'missed') return rejoin.times > 0 ? 'rejoin' : null;
  return status === 'waiting' ? 'cancel' : null;
}

/** The scanned ticket to speak of now: fresh, and not one the customer has already put away. */
export function scannedToShow(
  { scanned, rejoin }: Pick<KioskView, 'scanned' | 'rejoin'>,
  now: number,
  dismissedAt: number | null,
): Scanned | null {
  if (!scanned || scanned.at === dismissedAt) return null;
  const shownFor = wayOnFor(scanned.status, rejoin) === 'rejoin' ? ASKED_FOR_MS : SHOWN_FOR_MS;
  return now - scanned.at < shownFor ? scanned : null;
}
