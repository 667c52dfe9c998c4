import { useRef, useState } from 'react';
import type { KioskView } from '#protocol/views';
import { appointmentEndsAt, appointmentToShow, scannedEndsAt, scannedToShow } from './scanned.ts';

/** What was scanned here last, as long as its holder reads it; the hall forgets it sooner. */
export function useScans(view: KioskView | null, now: number | null) {
  const [dismissedAt, setDismissedAt] = useState<{ scan: number | null; appointment: number | null }>({
    scan: null,
    appointment: null,
  });
  const last = useRef<Pick<KioskView, 'scanned' | 'scannedAppointment'>>({ scanned: null, scannedAppointment: null });
  if (view?.scanned) last.current.scanned = view.scanned;
  if (view?.scannedAppointment) last.current.scannedAppointment = view.scannedAppointment;
  const { scanned, scannedAppointment } = last.current;
  const isKnown = view !== null && now !== null;
  const appointment = isKnown
    ? appointmentToShow(
        { scanned, scannedAppointment },
        { now, today: view.hall.businessDay, dismissedAt: dismissedAt.appointment },
      )
    : null;
  const ticket = isKnown ? scannedToShow({ scanned, rejoin: view.rejoin }, now, dismissedAt.scan) : null;
  const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - (now ?? at)) / 1000));
  const endsAt =
    isKnown && appointment
      ? appointmentEndsAt(appointment, view.hall.businessDay)
      : isKnown && ticket
        ? scannedEndsAt(ticket, view.rejoin)
        : null;
  return {
    appointment,
    scanned: appointment ? null : ticket,
    /** Seconds until what was scanned goes by itself; null where nothing is shown. */
    scanEndsIn: endsAt === null ? null : secondsUntil(endsAt),
    closeScan: () => setDismissedAt((before) => ({ ...before, scan: scanned?.at ?? null })),
    closeAppointment: () => setDismissedAt((before) => ({ ...before, appointment: scannedAppointment?.at ?? null })),
  };
}
