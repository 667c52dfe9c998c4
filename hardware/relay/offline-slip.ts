import type { TicketSlip } from '#protocol/slips';
import type { KioskView } from '#protocol/views';
import { hallTime } from './hall-clock.ts';
import type { NewTicket } from './own-ticket.ts';
import type { SlipPaper } from './relay-store.ts';

/** The words of a slip that this kiosk prints alone: it says so, and promises no time ([O2]). */
export function offlineSlip(
  ticket: NewTicket,
  { words }: SlipPaper,
  about: { ahead: number; view: KioskView },
): TicketSlip {
  const { ahead, view } = about;
  const service = view.services.find(({ serviceId }) => serviceId === ticket.serviceId)?.name;
  const granted = view.classes.find(({ classId, isGranted }) => isGranted && classId === ticket.classId);
  return {
    kind: 'ticket',
    hallName: words.hallName,
    number: ticket.number,
    service: words.services[ticket.serviceId] ?? service ?? { zh: '', en: '' },
    className: granted ? (words.classes[granted.classId] ?? granted.name) : null,
    care: ticket.care,
    ahead,
    wait: null,
    takenAt: hallTime(ticket.takenAt, view.hall.timeZone),
    missedHint: words.missedHint,
    hotline: words.hotline,
    code: ticket.code,
    qr: words.publicUrl ? new URL(`/t/${ticket.code}`, words.publicUrl).href : ticket.code,
    language: ticket.language,
    isReprint: false,
    isOffline: true,
    wish: null, // it is the answer itself
  };
}
