import type { KioskView } from '#protocol/views';
import type { EpochMs, PrinterFault } from '#protocol/vocabulary';

type RecentTicket = KioskView['recent'][number];

/** What the customer is told about a ticket just taken. */
export type TicketMoment =
  /** The slip is on its way out. */
  | { kind: 'printing' }
  | { kind: 'take-slip' }
  /** No slip will come, or it came and nobody knows: the customer keeps the number, or gives it back, before it lapses. */
  | { kind: 'no-slip'; fault: PrinterFault | null; mayHoldSlip: boolean; lapsesAt: EpochMs | null }
  /** The slip is drawn on this screen; it may still have to be confirmed. */
  | { kind: 'on-screen'; lapsesAt: EpochMs | null }
  /** The number counts no more. */
  | { kind: 'gone' };

const GONE: readonly RecentTicket['status'][] = ['cancelled', 'voided', 'expired'];

/** Reads what became of the slip; `recent` is missing until the first view after the ticket. */
export function ticketMoment(recent: RecentTicket | undefined, printer: KioskView['printer']['kind']): TicketMoment {
  if (recent && GONE.includes(recent.status)) return { kind: 'gone' };
  const lapsesAt = recent?.lapsesAt ?? null;
  const mayHoldSlip = recent?.slip === 'unknown';
  if (printer === 'screen') return { kind: 'on-screen', lapsesAt };
  if (printer === 'none' && recent?.slip !== 'printed' && (!recent || recent.status === 'reserved')) {
    return { kind: 'no-slip', fault: recent?.fault ?? 'no-printer', mayHoldSlip, lapsesAt };
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
      return recent.status === 'reserved'
        ? { kind: 'no-slip', fault: recent.fault, mayHoldSlip, lapsesAt }
        : { kind: 'take-slip' };
    default:
      return recent.slip satisfies never;
  }
}

/** How long each moment stays before the screen goes home by itself, unless a number lapses first. */
const STAYS_MS: Record<TicketMoment['kind'], number> = {
  printing: 60_000,
  'take-slip': 8000,
  'no-slip': 60_000,
  'on-screen': 60_000,
  gone: 8000,
};

/** When the number of this moment is void, by the hall's clock; null while it cannot lapse. */
export function lapseOf(moment: TicketMoment): EpochMs | null {
  return 'lapsesAt' in moment ? moment.lapsesAt : null;
}

/** How long the screen still stays; null while it waits for a number to lapse, which the hall then says. */
export function stayMs(moment: TicketMoment, now: number): number | null {
  const lapsesAt = lapseOf(moment);
  if (lapsesAt === null) return STAYS_MS[moment.kind];
  return now < lapsesAt ? null : STAYS_MS.gone;
}
