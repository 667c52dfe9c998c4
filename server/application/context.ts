import type { Result } from '../domain/result.ts';
import type { Standing, TicketFacts } from '../domain/ticket.ts';
import type { Forecast } from '../domain/wait-estimate.ts';
import type { HallSettings, OneTimeNotice } from '../protocol/hall-settings.ts';
import type { SheetSlip, TicketSlip } from '../protocol/slips.ts';
import type { EpochMs, Language, LocalizedText, WaitRange } from '../protocol/vocabulary.ts';
import type { Appointment } from '../storage/appointment-store.ts';
import type { CallBack } from '../storage/call-back-store.ts';
import type { HallEvent } from '../storage/event-store.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { SelfTestRecord } from '../storage/self-test-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Actor } from './actor.ts';
import type { DayFigures } from './reports/day-figures.ts';

/** What a slip says about one ticket, in the hall's words. */
export type ComposeSlip = (of: {
  hall: HallSettings;
  ticket: Pick<TicketFacts & Standing, 'number' | 'code' | 'language' | 'classId' | 'creditMinutes' | 'care'>;
  /** Hall time. */
  takenAt: string;
  service: ServiceRecord;
  ahead: number;
  wait: WaitRange;
  isReprint: boolean;
}) => TicketSlip;

/** What a sheet is about, with everything it needs to be written. */
export type SheetMatter =
  | { about: 'notice'; notice: OneTimeNotice; language: Language }
  | { about: 'appointment'; appointment: Appointment; service: LocalizedText }
  | { about: 'call-back'; callBack: CallBack; service: LocalizedText; appointment: Appointment | null }
  | { about: 'day'; day: string; figures: DayFigures; services: { name: LocalizedText; figures: DayFigures }[] }
  | { about: 'self-test'; test: SelfTestRecord }
  | { about: 'test'; device: string };

/** The words of a sheet. `printedAt` is hall time. */
export type ComposeSheet = (hall: HallSettings, matter: SheetMatter, printedAt: string) => SheetSlip;

/** What becomes of somebody who misses the call, by the rules that hold now. */
export type DescribeMissed = (hall: HallSettings) => LocalizedText;

/** Encrypts what must not be readable in the database, and reads it again. */
export type Sealer = { seal: (text: string) => string; open: (sealed: string) => string };

/** Everything a handler may use: one instant, one business day, the stores of the open transaction. */
export type Context = {
  now: EpochMs;
  businessDay: string;
  settings: HallSettings;
  stores: Stores;
  composeSlip: ComposeSlip;
  composeSheet: ComposeSheet;
  describeMissed: DescribeMissed;
  sealer: Sealer;
  newId: () => string;
  newCode: () => string;
  /** A secret that nobody can guess. */
  newKey: () => string;
  newPairingCode: () => string;
  /** The hall played forward from this instant. */
  forecast: () => Forecast;
};

/** What an accepted command answers and what happened; no events means that nothing changed. */
export type Done<Answer> = { result: Answer; events: HallEvent[] };

export type Handler<Request, Answer> = (context: Context, actor: Actor, request: Request) => Result<Done<Answer>>;
