import type { KioskView } from '#protocol/views';
import type { PrinterFault } from '#protocol/vocabulary';

type RecentTicket = KioskView['recent'][number];

/** What the customer is told about a ticket just taken. */
export type TicketMoment =
  /** The slip is on its way out. */
  | { kind: 'printing' }
  | { kind: 'take-slip' }
  /** No slip will come: the customer keeps the number another way, or gives it back. */
  | { kind: 'no-slip'; fault: PrinterFault | null }
  /** The slip is drawn on this screen. */
  | { kind: 'on-screen'; isSettled: boolean }
  /** The number counts no more. */
  | { kind: 'gone' };

const GONE: readonly RecentTicket['status'][] = ['cancelled', 'voided', 'expired'];

/** Whether the ticket counts, or is about to without anybody's doing. */
function isSettled({ status, slip }: RecentTicket): boolean {
  return status !== 'reserved' || slip === 'queued' || slip === 'sending' || slip === 'printed';
}

/** Reads what became of the slip; `recent` is missing until the first view after the ticket. */
export function ticketMoment(recent: RecentTicket | undefined, printer: KioskView['printer']['kind']): TicketMoment {
  if (recent && GONE.includes(recent.status)) return { kind: 'gone' };
  if (printer === 'screen') return { kind: 'on-screen', isSettled: recent ? isSettled(recent) : true };
  if (printer === 'none' && recent?.slip !== 'printed' && (!recent || recent.status === 'reserved')) {
    return { kind: 'no-slip', fault: recent?.fault ?? 'no-printer' };
  }
  if (!recent) return { kind: 'printing' };
  switch (recent.slip) {
    case 'printed':
      return { kind: 'take-slip' };
    case 'queued':
    case 'sending':
      return { kind: 'printing' };
    case 'none':
    case 'not-started':
    case 'unknown':
      return recent.status === 'reserved' ? { kind: 'no-slip', fault: recent.fault } : { kind: 'take-slip' };
    default:
      return recent.slip satisfies never;
  }
}

/** How long each moment stays before the screen goes home by itself. */
export const MOMENT_MS: Record<TicketMoment['kind'], number> = {
  printing: 60_000,
  'take-slip': 8000,
  'no-slip': 60_000,
  'on-screen': 60_000,
  gone: 8000,
};
