import type { Logger } from 'pino';
import { z } from 'zod';
import { commands } from '#protocol/commands';
import { type Batch, nextBatch, noteBatch } from './merge-batch.ts';
import { asTold, type OwnTicket } from './own-ticket.ts';
import type { RelayStore } from './relay-store.ts';
import type { StoreKeeper } from './store-keeper.ts';

export const MERGE_TIMING = { batch: 20, againMs: 2_000, refusedAgainMs: 30_000, dayAgainMs: 60_000 };

/** A hall that fails as often at the same batch fails because of it. */
const MOST_FAILURES = 3;

const Merged = z.object({ ok: z.literal(true), ...commands['ticket:merge'].result.shape });
const RefusedAll = z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) });

/** Refusals that say nothing about the batch: the same one may be told again, under the same id. */
const PASSING = ['storage-fault', 'internal', 'too-many-requests'];
/** Refusals that one ticket of a batch may have brought upon all. */
const POISONOUS = ['bad-request', 'internal'];

export type AskHall = (name: 'ticket:merge' | 'number:lease' | 'device:status', request: object) => Promise<unknown>;

type MergerDeps = {
  keeper: StoreKeeper;
  /** Null where the hall did not answer. */
  ask: AskHall;
  isJoined: () => boolean;
  timing: typeof MERGE_TIMING;
  /** Something was taken in, or set aside. */
  onMerged: () => void;
  log: Logger;
};

type Said = z.infer<typeof Merged>['tickets'][number];

/** [O3] Tells the hall what was given out without it: in order, each batch under one id until it is answered. */
export function createMerger({ keeper, ask, isJoined, timing, onMerged, log }: MergerDeps) {
  let running: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;
  let size = timing.batch;
  let isClosed = false;
  /** Something was settled while the last was being told. */
  let isWanted = false;

  /** What the hall has answered, until it is on the disk. */
  const answered = new Map<string, Said>();
  /** Of a day that the hall has not begun: not told for a while. */
  const early = new Set<string>();
  let earlyAgain: NodeJS.Timeout | undefined;
  /** How often the hall has failed at the batch that it was told last. */
  let failures = { commandId: '', count: 0 };

  function keepAnswers(store: RelayStore): void {
    if (answered.size === 0) return;
    store.atomically(() => {
      for (const [ticketId, { outcome, code }] of answered) {
        const ticket = store.tickets.byId(ticketId as OwnTicket['ticketId']);
        if (!ticket) continue;
        const isEarly = code === 'day-not-begun';
        store.tickets.save({ ...ticket, ...(isEarly ? { batch: null } : { outcome, refusedFor: code }) });
      }
    });
    answered.clear();
  }

  function keepForLater({ tickets }: z.infer<typeof Merged>): void {
    const those = tickets.filter(({ code }) => code === 'day-not-begun');
    if (those.length === 0) return;
    for (const { ticketId } of those) early.add(ticketId);
    earlyAgain ??= setTimeout(() => {
      earlyAgain = undefined;
      early.clear();
      wake();
    }, timing.dayAgainMs);
    earlyAgain.unref();
  }

  function hasFailedTooOften({ commandId }: Batch): boolean {
    failures = { commandId, count: failures.commandId === commandId ? failures.count + 1 : 1 };
    return failures.count >= MOST_FAILURES;
  }

  /** One ticket that the hall cannot even read, or fails at, must not keep the others out: they are told one by one. */
  function dissolve(store: RelayStore, { tickets }: Batch, code: string): true {
    const isAlone = tickets.length === 1 && POISONOUS.includes(code);
    store.atomically(() => {
      for (const { ticketId } of tickets) {
        const now = store.tickets.byId(ticketId);
        if (!now) continue;
        store.tickets.save(isAlone ? { ...now, outcome: 'refused', refusedFor: code } : { ...now, batch: null });
      }
    });
    size = POISONOUS.includes(code) ? 1 : timing.batch;
    return true;
  }

  const isSettled = ({ ticketId }: OwnTicket) => answered.has(ticketId) || early.has(ticketId);

  function noteAnswers(merged: z.infer<typeof Merged>, batch: Batch): number {
    for (const said of merged.tickets) answered.set(said.ticketId, said);
    keepForLater(merged);
    keeper.attempt(keepAnswers);
    log.info({ tickets: merged.tickets.length }, 'the hall has taken in what was given out without it');
    onMerged();
    const isWhole = batch.tickets.every(({ ticketId }) => merged.tickets.some((said) => said.ticketId === ticketId));
    return isWhole ? 0 : timing.refusedAgainMs;
  }

  function noteRefusal(code: string, batch: Batch): number {
    const isPoisoned = code === 'internal' ? hasFailedTooOften(batch) : code === 'bad-request';
    if (PASSING.includes(code) && !isPoisoned) return timing.againMs;
    log.error({ code }, 'the hall refused what was given out without it');
    const isDissolved = keeper.attempt((store) => dissolve(store, batch, code));
    if (!isPoisoned || !isDissolved) return timing.refusedAgainMs;
    if (batch.tickets.length === 1) onMerged();
    return 0;
  }

  /** Ms until there is something to do again, 0 for at once, null for nothing. */
  async function step(): Promise<number | null> {
    isWanted = false;
    if (!isJoined()) return null; // a batch that was never told may still change
    keeper.attempt(keepAnswers);
    const batch = keeper.attempt((store) => nextBatch(store, size, isSettled));
    if (!batch) return answered.size > 0 ? timing.refusedAgainMs : null;
    keeper.attempt((store) => noteBatch(store, batch));
    const tickets = batch.tickets.flatMap((ticket) => asTold(ticket) ?? []);
    const reply = await ask('ticket:merge', { commandId: batch.commandId, tickets });
    if (isClosed) return null;
    const merged = Merged.safeParse(reply);
    if (merged.success) return noteAnswers(merged.data, batch);
    const refused = RefusedAll.safeParse(reply);
    return refused.success ? noteRefusal(refused.data.refusal.code, batch) : timing.againMs;
  }

  async function run(): Promise<void> {
    clearTimeout(again);
    for (;;) {
      const next = await step();
      if (isClosed) return;
      if (next === null && isWanted) continue;
      if (next === null) {
        size = timing.batch;
        return;
      }
      if (next > 0) {
        again = setTimeout(wake, next);
        again.unref();
        return;
      }
    }
  }

  function wake(): void {
    if (isClosed) return;
    isWanted = true;
    running ??= run()
      .catch((error) => log.error({ err: error }, 'merging failed'))
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    /** The hall, or this box, is here anew: what the hall has failed at may go well now. */
    joined(): void {
      keeper.attempt((store) =>
        store.atomically(() => {
          for (const ticket of store.tickets.setAside())
            store.tickets.save({ ...ticket, batch: null, outcome: null, refusedFor: null });
        }),
      );
      wake();
    },
    /** Resolves when what is being told now is answered, or was not in time. */
    idle: async (): Promise<void> => void (await running),
    close(): void {
      isClosed = true;
      clearTimeout(again);
      clearTimeout(earlyAgain);
    },
  };
}
export type Merger = ReturnType<typeof createMerger>;
