import type { KioskView } from '#protocol/views';

type Scanned = NonNullable<KioskView['scanned']>;
export type ScannedAppointment = NonNullable<KioskView['scannedAppointment']>;

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
  return now < scannedEndsAt(scanned, rejoin) ? scanned : null;
}

/** When a scanned ticket is spoken of no more. */
export function scannedEndsAt(scanned: Pick<Scanned, 'at' | 'status'>, rejoin: KioskView['rejoin']): number {
  return scanned.at + (wayOnFor(scanned.status, rejoin) === 'rejoin' ? ASKED_FOR_MS : SHOWN_FOR_MS);
}

/** What the holder of a scanned appointment can do here: check in, or hear why not. */
export function appointmentState(
  { status, day }: Pick<ScannedAppointment, 'status' | 'day'>,
  today: string,
): 'check-in' | 'arrived' | 'cancelled' | 'other-day' {
  if (status !== 'booked') return status;
  return day === today ? 'check-in' : 'other-day';
}

/** The scanned appointment to speak of now; whatever was scanned after it takes its place. */
export function appointmentToShow(
  { scanned, scannedAppointment }: Pick<KioskView, 'scanned' | 'scannedAppointment'>,
  { now, today, dismissedAt }: { now: number; today: string; dismissedAt: number | null },
): ScannedAppointment | null {
  if (!scannedAppointment || scannedAppointment.at === dismissedAt) return null;
  if (scanned && scanned.at > scannedAppointment.at) return null;
  return now < appointmentEndsAt(scannedAppointment, today) ? scannedAppointment : null;
}

/** When a scanned appointment is spoken of no more. */
export function appointmentEndsAt(
  { at, ...scanned }: Pick<ScannedAppointment, 'at' | 'status' | 'day'>,
  today: string,
): number {
  return at + (appointmentState(scanned, today) === 'check-in' ? ASKED_FOR_MS : SHOWN_FOR_MS);
}
