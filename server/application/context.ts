import type { Result } from '../domain/result.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { Forecast } from '../domain/wait-estimate.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { TicketSlip } from '../protocol/slips.ts';
import type { EpochMs, WaitRange } from '../protocol/vocabulary.ts';
import type { HallEvent } from '../storage/event-store.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Actor } from './actor.ts';

/** What a slip says about one ticket, in the hall's words. */
export type ComposeSlip = (of: {
  hall: HallSettings;
  ticket: Pick<TicketFacts, 'number' | 'code' | 'language'>;
  /** Hall time. */
  takenAt: string;
  service: ServiceRecord;
  ahead: number;
  wait: WaitRange;
}) => TicketSlip;

/** Encrypts what must not be readable in the database, and reads it again. */
export type Sealer = { seal: (text: string) => string; open: (sealed: string) => string };

/** Everything a handler may use: one instant, one business day, the stores of the open transaction. */
export type Context = {
  now: EpochMs;
  businessDay: string;
  settings: HallSettings;
  stores: Stores;
  composeSlip: ComposeSlip;
  sealer: Sealer;
  newId: () => string;
  newCode: () => string;
  /** The hall played forward from this instant. */
  forecast: () => Forecast;
};

/** What an accepted command answers and what happened; no events means that nothing changed. */
export type Done<Answer> = { result: Answer; events: HallEvent[] };

export type Handler<Request, Answer> = (context: Context, actor: Actor, request: Request) => Result<Done<Answer>>;
