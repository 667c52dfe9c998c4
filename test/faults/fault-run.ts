import { untilWithin } from '../support/until.ts';
import { BREAKAGES, whenNoticed } from './breakages.ts';
import { type HallOnTrial, openHallOnTrial } from './hall-on-trial.ts';
import { createLedger, type Ledger, type TakenTicket } from './ledger.ts';
import { decide, reprint, startClerk, takeNumber } from './people.ts';
import { type FaultKind, planRounds, type Round, type Strike } from './plan.ts';
import { readHall, reckon } from './reckoning.ts';

export type FaultRunOptions = { tickets: number; seed: number; onRound: (tickets: number) => void };
export type Struck = { kind: FaultKind; inTheMiddle: boolean };
export type FaultRunEnd = {
  broken: readonly string[];
  /** The latest of what happened, oldest first. */
  events: readonly string[];
  struck: readonly Struck[];
  seconds: number;
  ledger: Ledger;
  hall: ReturnType<typeof readHall>;
};

/** Every number that nobody wants lapses within its 20 s and a tick of the hall. */
const OVER_WITHIN_MS = 60_000;

type Run = { hall: HallOnTrial; ledger: Ledger; struck: Struck[] };

/** Sets the traps of a round; what has struck by its end is mended by `mendAll`, once. */
function armStrikes({ hall, ledger, struck }: Run, strikes: readonly Strike[]) {
  const mended = new Map<FaultKind, Promise<void>>();
  const broken = new Set<FaultKind>();
  const notMended = Promise.withResolvers<never>();
  const mend = (kind: FaultKind): Promise<void> => {
    const known = mended.get(kind);
    if (known) return known;
    ledger.note(`mended: ${kind}`);
    const done = Promise.resolve(BREAKAGES[kind].mend(hall));
    done.catch(notMended.reject);
    mended.set(kind, done);
    return done;
  };
  const strike = ({ kind, atByte, mending }: Strike) => {
    ledger.note(`breaks: ${kind}${atByte === null ? '' : ` at byte ${atByte}`}, mended ${mending}`);
    broken.add(kind);
    struck.push({ kind, inTheMiddle: atByte !== null });
    BREAKAGES[kind].strike(hall);
    if (mending === 'at once') void mend(kind);
    if (mending === 'when noticed') whenNoticed(kind, hall, () => void mend(kind));
  };
  for (const one of strikes)
    if (one.atByte === null) strike(one);
    else hall.line.atByte(one.atByte, () => strike(one));
  return {
    /** Rejects where something could not be mended, such as a server that does not start again. */
    notMended: notMended.promise,
    async mendAll(): Promise<void> {
      hall.line.disarm();
      await Promise.all([...broken].map(mend));
    },
  };
}

/** Customers come while something breaks, the guide prints what was asked for in the round before; gives who asks now. */
async function playRound(run: Run, round: Round, toReprint: readonly TakenTicket[]): Promise<TakenTicket[]> {
  const { ledger } = run;
  const traps = armStrikes(run, round.strikes);
  const asking: TakenTicket[] = [];
  const visits = round.customers.map(async (decision) => {
    const { ticket, slip } = await takeNumber(run);
    if (slip !== 'printed' && (await decide(run, ticket, decision))) asking.push(ticket);
  });
  const reprints = toReprint.map((ticket) => reprint(run, ticket));
  await Promise.race([Promise.all([...visits, ...reprints]), traps.notMended]);
  await traps.mendAll();
  if (ledger.broken.length === 0) return asking;
  throw new Error('what is broken is in the ledger');
}

/** When all is mended, the queue works as if nothing had been. */
async function playCleanTicket(run: Run): Promise<void> {
  const { hall, ledger } = run;
  await hall.isWell();
  ledger.note('all is mended');
  const { ticket, slip } = await takeNumber(run);
  if (slip !== 'printed') ledger.isBroken(`${ticket.number}, taken when all was mended, is ${slip}.`);
  await untilWithin(OVER_WITHIN_MS, `${ticket.number} is called`, () => ledger.called.includes(ticket.ticketId));
}

async function playAll(run: Run, { tickets, seed, onRound }: FaultRunOptions): Promise<void> {
  const { hall, ledger } = run;
  await hall.isWell();
  const clerk = startClerk(run);
  let asking: TakenTicket[] = [];
  for (const round of planRounds(tickets, seed)) {
    asking = await Promise.race([playRound(run, round, asking), clerk.done.then(() => [])]);
    onRound(ledger.taken.size);
  }
  await playRound(run, { strikes: [], customers: [] }, asking);
  await playCleanTicket(run);
  const isOver = ({ status }: { status: string }) => ['finished', 'cancelled', 'voided'].includes(status);
  const areOver = () => readHall(hall.database).tickets.every(isOver);
  await untilWithin(OVER_WITHIN_MS, 'every ticket has come to an end', areOver).catch(() => undefined);
  await clerk.goHome();
}

/** Plays the planned faults on a hall of real processes and says what was not as it must be. */
export async function playFaults(options: FaultRunOptions): Promise<FaultRunEnd> {
  const beganAt = performance.now();
  const ledger = createLedger(Date.now);
  const hall = await openHallOnTrial(ledger.cameOut);
  const run: Run = { hall, ledger, struck: [] };
  try {
    await playAll(run, options).catch((error: unknown) => {
      if (ledger.broken.length === 0) ledger.isBroken(error instanceof Error ? error.message : String(error));
    });
    const stored = readHall(hall.database);
    if (ledger.broken.length > 0) for (const line of hall.complaints()) ledger.note(line);
    const isWhole = ledger.broken.length === 0;
    const found = isWhole ? reckon({ ...ledger, taken: [...ledger.taken.values()], ...stored }) : [];
    return {
      broken: [...ledger.broken, ...found],
      events: ledger.events,
      struck: run.struck,
      seconds: (performance.now() - beganAt) / 1_000,
      ledger,
      hall: stored,
    };
  } finally {
    await hall.close();
  }
}
