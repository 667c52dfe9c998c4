import type { CaseState } from '#protocol/rating-case';
import type { HandshakeRefusal, RefusalCode } from '#protocol/refusals';
import type {
  ClosedCause,
  ClosingDecision,
  HallState,
  Language,
  PrinterFault,
  TicketStatus,
} from '#protocol/vocabulary';
import { common as en } from '../../words/en.json' with { type: 'json' };
import { common as zh } from '../../words/zh.json' with { type: 'json' };

/** Whatever the wire can say has words in both languages, or this does not compile. */
type CommonWords = {
  fault: Record<PrinterFault, string>;
  hallState: Record<HallState, string>;
  outage: Record<'short' | 'long', string>;
  closedCause: Record<ClosedCause, string>;
  closing: Record<ClosingDecision, string>;
  ticketStatus: Record<TicketStatus, string>;
  caseState: Record<CaseState, string>;
  refusal: Record<RefusalCode, string>;
  handshake: Record<HandshakeRefusal, string>;
};

/** Words that every screen needs; the others are brought by its page. */
export const commonWords = { zh, en } satisfies Record<Language, CommonWords>;
