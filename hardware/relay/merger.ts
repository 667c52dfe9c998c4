import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import { commands } from '#protocol/commands';
import { asTold, type OwnTicket } from './own-ticket.ts';
import type { RelayStore } from './relay-store.ts';
import type { StoreKeeper } from './store-keeper.ts';

export const MERGE_TIMING = { batch: 20, againMs: 2_000, refusedAgainMs: 30_000 };

const Merged = z.object({ ok: z.literal(true), ...commands['ticket:merge'].result.shape });
const RefusedAll = z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) });

/** Refusals that say nothing about the batch: the same one may be told again, under the same id. */
const PASSING = ['storage-fault', 'internal', 'too-many-requests'];

export type AskHall = (name: 'ticket:merge' | 'number:lease' | 'device:status', request: object) => Promise<unknown>;
type Batch = { commandId: string; tickets: OwnTicket[] };

type MergerDeps = {
  keeper: StoreKeeper;
  /** Null where the hall did not answer. */
  ask: AskHall;
  isJoined: () => boolean;
  timing: typeof MERGE_TIMING;
  /** After every batch that the hall has answered. */
  onMerged: () => void;
  log: Logger;
};

type Said = z.infer<typeof Merged>['tickets'][number];

/**
 * The batch that was told last and not answered, else the next settled tickets in order of issue. Where the disk refuses
 * to note it, it is told all the same: the hall takes each ticket in once, under whatever id.
 */
function nextBatch(store: RelayStore, size: number, isAnswered: (ticket: OwnTicket) => boolean): Batch | null {
  const [told, ...others] = store.tickets.told().filter((ticket) => !isAnswered(ticket));
  if (told?.batch) {
    const commandId = told.batch;
    return { commandId, tickets: [told, ...others.filter(({ batch }) => batch === commandId)] };
  }
  const fresh = store.tickets.toTell().filter((ticket) => !isAnswered(ticket));
  const tickets = fresh.slice(0, size);
  return tickets.length === 0 ? null : { commandId: randomUUID(), tickets };
}

function noteBatch(store: RelayStore, { commandId, tickets }: Batch): void {
  if (tickets[0]?.batch === commandId) return;
  store.atomically(() => {
    for (const ticket of tickets) store.tickets.save({ ...ticket, batch: commandId });
  });
}

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

  function keepAnswers(store: RelayStore): void {
    if (answered.size === 0) return;
    store.atomically(() => {
      for (const [ticketId, { outcome, code }] of answered) {
        const ticket = store.tickets.byId(ticketId as OwnTicket['ticketId']);
        if (ticket) store.tickets.save({ ...ticket, outcome, refusedFor: code });
      }
    });
    answered.clear();
  }

  /** One ticket that the hall cannot even read must not keep the others out: they are told one by one. */
  function dissolve(store: RelayStore, { tickets }: Batch, code: string): void {
    const isAlone = tickets.length === 1 && code === 'bad-request';
    store.atomically(() => {
      for (const { ticketId } of tickets) {
        const now = store.tickets.byId(ticketId);
        if (!now) continue;
        store.tickets.save(isAlone ? { ...now, outcome: 'refused', refusedFor: code } : { ...now, batch: null });
      }
    });
    size = code === 'bad-request' ? 1 : timing.batch;
  }

  /** Ms until there is something to do again, 0 for at once, null for nothing. */
  async function step(): Promise<number | null> {
    isWanted = false;
    if (!isJoined()) return null; // a batch that was never told may still change
    keeper.attempt(keepAnswers);
    const batch = keeper.attempt((store) => nextBatch(store, size, ({ ticketId }) => answered.has(ticketId)));
    if (!batch) return answered.size > 0 ? timing.refusedAgainMs : null;
    keeper.attempt((store) => noteBatch(store, batch));
    const tickets = batch.tickets.flatMap((ticket) => asTold(ticket) ?? []);
    const reply = await ask('ticket:merge', { commandId: batch.commandId, tickets });
    if (isClosed) return null;
    const merged = Merged.safeParse(reply);
    if (merged.success) {
      for (const said of merged.data.tickets) answered.set(said.ticketId, said);
      keeper.attempt(keepAnswers);
      log.info({ tickets: merged.data.tickets.length }, 'the hall has taken in what was given out without it');
      onMerged();
      const isWhole = batch.tickets.every(({ ticketId }) =>
        merged.data.tickets.some((said) => said.ticketId === ticketId),
      );
      return isWhole ? 0 : timing.refusedAgainMs;
    }
    const refused = RefusedAll.safeParse(reply);
    if (!refused.success || PASSING.includes(refused.data.refusal.code)) return timing.againMs;
    log.error({ code: refused.data.refusal.code }, 'the hall refused what was given out without it');
    keeper.attempt((store) => dissolve(store, batch, refused.data.refusal.code));
    return refused.data.refusal.code === 'bad-request' ? 0 : timing.refusedAgainMs;
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
    /** Resolves when what is being told now is answered, or was not in time. */
    idle: async (): Promise<void> => void (await running),
    close(): void {
      isClosed = true;
      clearTimeout(again);
    },
  };
}
export type Merger = ReturnType<typeof createMerger>;
