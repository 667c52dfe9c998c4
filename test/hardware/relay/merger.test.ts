import { describe, expect, it, onTestFinished } from 'vitest';
import { createMerger } from '../../../hardware/relay/merger.ts';
import type { NewTicket } from '../../../hardware/relay/own-ticket.ts';
import { openRelayStore, STORE_LIMITS } from '../../../hardware/relay/relay-store.ts';
import { createStoreKeeper } from '../../../hardware/relay/store-keeper.ts';
import { commands } from '../../../server/protocol/commands.ts';
import { ownTicket } from '../../support/own-numbers.ts';
import { quiet } from '../../support/printer-bench.ts';
import { temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

type Told = { commandId: string; ids: string[]; isPrinted: boolean[] };
type Answer = (told: Told) => unknown;

const refusal = (code: string) => ({ ok: false, refusal: { code } });
const taken = ({ ids }: Told) => ({
  ok: true,
  revision: 1,
  tickets: ids.map((ticketId) => ({ ticketId, outcome: 'merged', code: null })),
});

/** A real store, and a hall that answers as a test says. */
function bench(answer: Answer) {
  const folder = temporaryFolder();
  const store = openRelayStore(folder.file('kiosk-1.db'), STORE_LIMITS);
  const keeper = createStoreKeeper({ open: () => store, retryMs: 0, monotonicMs: () => 0, log: quiet });
  const told: Told[] = [];
  const state = { isJoined: true, answer, merged: 0 };
  const merger = createMerger({
    keeper,
    ask: async (name, request) => {
      const { commandId, tickets } = commands['ticket:merge'].request.parse(request);
      expect(name).toBe('ticket:merge');
      const ids = tickets.map(({ ticketId }) => ticketId);
      const one = { commandId, ids, isPrinted: tickets.map(({ isPrinted }) => isPrinted) };
      told.push(one);
      return state.answer(one);
    },
    isJoined: () => state.isJoined,
    timing: { batch: 20, againMs: 5, refusedAgainMs: 5, dayAgainMs: 40 },
    onMerged: () => {
      state.merged += 1;
    },
    log: quiet,
  });
  onTestFinished(() => {
    merger.close();
    keeper.close();
    folder.remove();
  });
  return {
    ...{ store, merger, told, state },
    add(count: number, change: Partial<NewTicket> = {}): string[] {
      return Array.from({ length: count }, (_, index) => {
        const { seq: _seq, ...ticket } = ownTicket({ ticketId: `t-${index}`, number: `A${501 + index}`, ...change });
        return store.tickets.add(ticket).ticketId;
      });
    },
    outcomes: () => store.tickets.takenSince(0).map(({ outcome }) => outcome),
  };
}

describe('[O3] telling the hall what was given out without it', () => {
  it('goes in order of issue, twenty at a time', async () => {
    const { merger, told, add, outcomes } = bench(taken);
    const ids = add(45);
    merger.wake();
    await until('all are taken in', () => outcomes().every((outcome) => outcome === 'merged'));
    expect(told.map((each) => each.ids.length)).toEqual([20, 20, 5]);
    expect(told.flatMap((each) => each.ids)).toEqual(ids);
  });

  it.each([
    ['no answer', null],
    ['storage-fault', refusal('storage-fault')],
    ['internal', refusal('internal')],
    ['too-many-requests', refusal('too-many-requests')],
    ['nonsense', { ok: 'perhaps' }],
  ])('%s: the same batch is told again, under the same id', async (_, first) => {
    let count = 0;
    const { merger, told, add, outcomes } = bench((each) => (count++ === 0 ? first : taken(each)));
    add(3);
    merger.wake();
    await until('all are taken in', () => outcomes().every((outcome) => outcome === 'merged'));
    expect(told).toHaveLength(2);
    expect(told[0]).toEqual(told[1]);
  });

  it('one that cannot be read keeps out nobody else; it stays, with the reason', async () => {
    const answer: Answer = (each) => (each.ids.includes('t-1') ? refusal('bad-request') : taken(each));
    const { merger, store, add, outcomes } = bench(answer);
    add(3);
    merger.wake();
    await until('all are answered', () => outcomes().every((outcome) => outcome !== null));
    expect(outcomes()).toEqual(['merged', 'refused', 'merged']);
    expect(store.tickets.refused(0)).toMatchObject([{ ticketId: 't-1', refusedFor: 'bad-request' }]);
    store.forget(Number.MAX_SAFE_INTEGER as never);
    expect(outcomes()).toEqual(['refused']);
  });

  it('one at which the hall itself fails is set aside after some tries, and told of; the hall gets it again when it is back', async () => {
    const answer: Answer = (each) => (each.ids.includes('t-2') ? refusal('internal') : taken(each));
    const { merger, store, state, told, add, outcomes } = bench(answer);
    add(3);
    merger.wake();
    await until('all are answered', () => outcomes().every((outcome) => outcome !== null));
    expect(outcomes()).toEqual(['merged', 'merged', 'refused']);
    expect(store.tickets.refused(0)).toMatchObject([{ ticketId: 't-2', refusedFor: 'internal' }]);
    await merger.idle();
    expect(state.merged).toBe(3);
    const [first = { commandId: '' }] = told;
    expect(told.filter(({ commandId }) => commandId === first.commandId)).toHaveLength(3);
    state.answer = taken;
    merger.wake();
    await merger.idle();
    expect(outcomes()[2]).toBe('refused');
    merger.joined();
    await until('taken in after all', () => outcomes()[2] === 'merged');
    expect(told.at(-1)?.commandId).not.toBe(told.at(-2)?.commandId);
  });

  it('a hall that fails at some batch now and then loses nothing and sets nothing aside', async () => {
    let count = 0;
    const { merger, told, add, outcomes } = bench((each) => (count++ % 3 < 2 ? refusal('internal') : taken(each)));
    add(40);
    merger.wake();
    await until('all are taken in', () => outcomes().every((outcome) => outcome === 'merged'));
    expect(told).toHaveLength(6);
  });

  it('those of a day that the hall has not begun wait for it, keep out nobody, and are told again under a new id', async () => {
    let hasBegun = false;
    const notBegun = (ticketId: string) => ({ ticketId, outcome: 'refused', code: 'day-not-begun' });
    const { merger, store, told, add, outcomes } = bench((each) => {
      const all = taken(each);
      return hasBegun
        ? all
        : { ...all, tickets: all.tickets.map((one) => (one.ticketId === 't-1' ? notBegun('t-1') : one)) };
    });
    add(3);
    merger.wake();
    await merger.idle();
    expect(outcomes()).toEqual(['merged', null, 'merged']);
    expect(store.tickets.refused(0)).toEqual([]);
    for (let count = 0; count < 5; count++) {
      merger.wake();
      await merger.idle();
    }
    expect(told).toHaveLength(1);
    await until('told again by itself', () => told.length > 1);
    hasBegun = true;
    await until('taken in', () => outcomes()[1] === 'merged');
    expect(new Set(told.map(({ commandId }) => commandId)).size).toBe(told.length);
    expect(told.slice(1).every(({ ids }) => ids.join() === 't-1')).toBe(true);
  });

  it('[P8] the hall hears whose slip came out; while it may still come out it is not told', async () => {
    const { merger, store, told, add } = bench(taken);
    add(1, { ticketId: 'out' as never, slip: 'printed' });
    add(1, { ticketId: 'not' as never, slip: 'unknown', number: 'A502' });
    const [queued = ''] = add(1, { ticketId: 'yet' as never, slip: 'queued', number: 'A503', status: 'cancelled' });
    merger.wake();
    await merger.idle();
    expect(told).toMatchObject([{ ids: ['out', 'not'], isPrinted: [true, false] }]);
    const ticket = store.tickets.byId(queued as never);
    if (!ticket) throw new Error('the ticket is gone');
    store.tickets.save({ ...ticket, slip: 'printed' });
    merger.wake();
    await merger.idle();
    expect(told[1]).toMatchObject({ ids: ['yet'], isPrinted: [true] });
  });

  it('what the hall refuses stays, with the reason of the hall', async () => {
    const { merger, store, add, outcomes } = bench(({ ids }) => ({
      ok: true,
      revision: 1,
      tickets: ids.map((ticketId) => ({ ticketId, outcome: 'refused', code: 'number-taken' })),
    }));
    add(1);
    merger.wake();
    await until('answered', () => outcomes()[0] === 'refused');
    expect(store.tickets.refused(0)).toMatchObject([{ refusedFor: 'number-taken' }]);
  });

  it('numbers that are still asked about wait; a batch is made only when somebody listens', async () => {
    const { merger, store, told, state, add, outcomes } = bench(taken);
    const [asked = ''] = add(1, { status: 'reserved', slip: 'queued' });
    state.isJoined = false;
    merger.wake();
    await merger.idle();
    state.isJoined = true;
    merger.wake();
    await merger.idle();
    expect(told).toEqual([]);
    const ticket = store.tickets.byId(asked as never);
    if (!ticket) throw new Error('the ticket is gone');
    store.tickets.save({ ...ticket, status: 'voided', slip: 'not-started' });
    merger.wake();
    await until('told', () => outcomes()[0] === 'merged');
  });

  it('a refusal of the whole that may pass is tried again under a new id', async () => {
    let count = 0;
    const { merger, told, add, outcomes } = bench((each) => (count++ === 0 ? refusal('not-allowed') : taken(each)));
    add(2);
    merger.wake();
    await until('all are taken in', () => outcomes().every((outcome) => outcome === 'merged'));
    expect(told[0]?.commandId).not.toBe(told[1]?.commandId);
  });
});
