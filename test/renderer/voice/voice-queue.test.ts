import { describe, expect, it } from 'vitest';
import { createVoiceQueue, type HeardCall } from '../../../renderer/common/voice/voice-queue.ts';

const FRESH_MS = 60_000;
const START = 1_000_000;

function call(seq: number, overrides: Partial<HeardCall> = {}): HeardCall {
  const counter = { counterId: '1', name: { zh: '1号窗口', en: 'Counter 1' } };
  const number = `A00${seq}`;
  return { seq, ticketId: `t${seq}`, number, counter, at: START, status: 'called', manner: 'plain', ...overrides };
}

/** A voice that speaks until it is told that it is done, and a clock that stands until it is moved. */
function createHeldHall(remembered = 0) {
  const begun: number[] = [];
  const rows: boolean[] = [];
  const outcomes: [number, boolean][] = [];
  const stops: AbortSignal[] = [];
  let settle: ((wasHeard: boolean) => void) | null = null;
  let alarms: { at: number; ring: () => void }[] = [];
  const hall = { now: START, lastDone: remembered, sounding: null as number | null };
  const queue = createVoiceQueue({
    speak: (next, { opensRow, stop }) => {
      begun.push(next.seq);
      rows.push(opensRow);
      stops.push(stop);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    onOutcome: (seq, wasSpoken) => outcomes.push([seq, wasSpoken]),
    onSpeaking: (next) => {
      hall.sounding = next?.seq ?? null;
    },
    clock: {
      now: () => hall.now,
      after(ms, ring) {
        const alarm = { at: hall.now + ms, ring };
        alarms.push(alarm);
        return () => {
          alarms = alarms.filter((other) => other !== alarm);
        };
      },
    },
    memory: {
      read: () => hall.lastDone,
      write: (seq) => {
        hall.lastDone = seq;
      },
    },
    watchdogMs: (manner) => (manner === 'clear' ? 16_000 : 8000),
  });
  const asides: { stop: AbortSignal; finish: (wasHeard: boolean) => void }[] = [];
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    hall,
    begun,
    rows,
    outcomes,
    stops,
    hear: (calls: HeardCall[], repeats = 1) => queue.hear(calls, { freshWithinMs: FRESH_MS, repeats }),
    loseSight: () => queue.loseSight(),
    async finish(wasHeard = true) {
      settle?.(wasHeard);
      await settled();
    },
    async pass(ms: number) {
      hall.now += ms;
      for (const { ring } of alarms.filter(({ at }) => at <= hall.now)) ring();
      await settled();
    },
    /** Time passes while nothing rings. */
    later(ms: number) {
      hall.now += ms;
    },
    pendingAlarms: () => alarms.length,
    asides,
    /** A sentence that ends when it is told to, or at once when it is stopped. */
    sayAside: () =>
      queue.sayAside(
        (stop) =>
          new Promise((resolve) => {
            asides.push({ stop, finish: resolve });
            stop.addEventListener('abort', () => resolve(false));
          }),
        20_000,
      ),
    settled,
  };
}

describe('the speaking queue', () => {
  it('speaks every fresh call in order, one after the other', async () => {
    const hall = createHeldHall();
    hall.hear([call(2), call(1), call(3)]);
    expect(hall.begun).toEqual([1]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 2]);
    await hall.finish();
    await hall.finish();
    expect(hall.outcomes).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(hall.hall.sounding).toBeNull();
  });

  it('never begins a call while another one sounds', () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    hall.hear([call(1), call(2)]);
    hall.hear([call(1), call(2), call(3)]);
    expect(hall.begun).toEqual([1]);
  });

  it('speaks a call once, however many views it comes in', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    await hall.finish();
    hall.hear([call(1)]);
    expect(hall.begun).toEqual([1]);
  });

  it('merges waiting repeats of one ticket at one counter and answers for each', async () => {
    const hall = createHeldHall();
    const repeat = (seq: number) => call(seq, { ticketId: 't2' });
    hall.hear([call(1), repeat(2), repeat(3), call(4)]);
    await hall.finish();
    await hall.finish();
    await hall.finish();
    expect(hall.begun).toEqual([1, 3, 4]);
    expect(hall.outcomes.map(([seq]) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('speaks a recall again when the first call has already been spoken', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    await hall.finish();
    hall.hear([call(1), call(2, { ticketId: 't1' })]);
    expect(hall.begun).toEqual([1, 2]);
  });

  it('sends a ticket to its newest counter only', async () => {
    const hall = createHeldHall();
    const elsewhere = { counterId: '2', name: { zh: '2号窗口', en: 'Counter 2' } };
    hall.hear([call(1), call(2, { ticketId: 't2' }), call(3, { ticketId: 't2', counter: elsewhere })]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 3]);
  });

  it('leaves out a waiting call whose ticket is being served by then', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2), call(3)]);
    hall.hear([call(1), call(2, { status: 'serving' }), call(3)]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 3]);
  });

  it('shows but does not speak a call that is older than the hall allows', async () => {
    const hall = createHeldHall();
    hall.hear([call(1, { at: START - FRESH_MS - 1 }), call(2)]);
    expect(hall.begun).toEqual([2]);
  });

  it('[N2] speaks what was lined up however long the line is, while its ticket is called', async () => {
    const hall = createHeldHall();
    const calls = Array.from({ length: 40 }, (_, index) => call(index + 1));
    hall.hear(calls);
    for (let spoken = 0; spoken < 40; spoken += 1) {
      await hall.pass(6000);
      await hall.finish();
    }
    expect(hall.begun).toEqual(calls.map(({ seq }) => seq));
    expect(hall.outcomes.every(([, wasSpoken]) => wasSpoken)).toBe(true);
  });

  it('[N2] leaves out what is not in a later view any more', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2), call(3)]);
    hall.hear([call(1), call(3)]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 3]);
  });

  it('[N2] does not say a call for a counter to which its ticket is not called any more', async () => {
    const hall = createHeldHall();
    const elsewhere = { counterId: '2', name: { zh: '2号窗口', en: 'Counter 2' } };
    hall.hear([call(1), call(2)]);
    hall.later(FRESH_MS - 1);
    hall.hear([call(1), call(3, { ticketId: 't2', counter: elsewhere, at: START - 5000 })]);
    await hall.finish();
    expect(hall.begun).toEqual([1]);
  });

  it('[N3] speaks on after a short break of the link, and nothing old after a long one', async () => {
    const line = [call(1), call(2), call(3), call(4)];
    const hall = createHeldHall();
    hall.hear(line);
    hall.later(FRESH_MS * 2);
    hall.loseSight();
    hall.later(FRESH_MS / 2);
    hall.hear(line);
    await hall.finish();
    expect(hall.begun).toEqual([1, 2]);
    hall.loseSight();
    hall.later(FRESH_MS + 1);
    hall.hear([...line, call(5, { at: hall.hall.now - 10 }), call(6, { at: hall.hall.now - FRESH_MS - 10 })]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 2, 5]);
  });

  it('[N3] says while the hall is out of sight only what stood a moment ago', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2), call(3)]);
    hall.loseSight();
    await hall.finish();
    expect(hall.begun).toEqual([1, 2]);
    hall.later(FRESH_MS + 1);
    await hall.finish();
    expect(hall.begun).toEqual([1, 2]);
  });

  it('[N2] opens a row once, and says a call again only while nobody waits to be called', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2)], 2);
    await hall.finish();
    await hall.finish();
    expect(hall.begun).toEqual([1, 2, 2]);
    await hall.finish();
    hall.hear([call(1), call(2), call(3)], 2);
    expect(hall.begun).toEqual([1, 2, 2, 3]);
    expect(hall.rows).toEqual([true, false, false, true]);
    expect(hall.outcomes).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('[N2] does not say a call again whose customer has come', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)], 3);
    hall.hear([call(1, { status: 'serving' })], 3);
    await hall.finish();
    expect(hall.begun).toEqual([1]);
  });

  it('[N1] says a call twice to whoever needs it, with others waiting, and gives it the time it takes', async () => {
    const hall = createHeldHall();
    hall.hear([call(1, { manner: 'clear' }), call(2)]);
    await hall.pass(15_999);
    await hall.finish();
    expect(hall.begun).toEqual([1, 1]);
    await hall.finish();
    expect(hall.begun).toEqual([1, 1, 2]);
  });

  it('lets nothing hang it: after eight seconds the call is stopped, reported and the next one spoken', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2)]);
    await hall.pass(7999);
    expect(hall.begun).toEqual([1]);
    await hall.pass(1);
    expect(hall.outcomes).toEqual([[1, false]]);
    expect(hall.stops[0]?.aborted).toBe(true);
    expect(hall.begun).toEqual([1, 2]);
  });

  it('leaves no alarm behind', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    await hall.finish();
    expect(hall.pendingAlarms()).toBe(0);
  });

  it('reports a call that could not be heard as not spoken', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    await hall.finish(false);
    expect(hall.outcomes).toEqual([[1, false]]);
  });

  it('does not speak again after a reload what was spoken before it', () => {
    const hall = createHeldHall(2);
    hall.hear([call(1), call(2), call(3)]);
    expect(hall.begun).toEqual([3]);
  });

  it('remembers only what is done, so that a reload in mid-sentence speaks the rest', async () => {
    const hall = createHeldHall();
    hall.hear([call(1), call(2)]);
    await hall.finish();
    expect(hall.hall.lastDone).toBe(1);
  });

  it('starts over when the hall counts its calls anew', () => {
    const hall = createHeldHall(90);
    hall.hear([call(1)]);
    expect(hall.begun).toEqual([1]);
  });
});

describe('[G4] the self-test’s sentence', () => {
  it('is said when nobody is called, and was heard only when it came to its end', async () => {
    const hall = createHeldHall();
    const heard = hall.sayAside();
    expect(hall.asides).toHaveLength(1);
    hall.asides[0]?.finish(true);
    expect(await heard).toBe(true);
    expect(hall.pendingAlarms()).toBe(0);
    const failed = hall.sayAside();
    hall.asides[1]?.finish(false);
    expect(await failed).toBe(false);
  });

  it('lets every call go first, and is begun anew when a call has cut it short', async () => {
    const hall = createHeldHall();
    hall.hear([call(1)]);
    const heard = hall.sayAside();
    expect(hall.asides).toHaveLength(0);
    await hall.finish();
    expect(hall.asides).toHaveLength(1);
    hall.hear([call(1), call(2)]);
    expect(hall.asides[0]?.stop.aborted).toBe(true);
    await hall.settled();
    expect(hall.begun).toEqual([1, 2]);
    await hall.finish();
    hall.asides[1]?.finish(true);
    expect(await heard).toBe(true);
  });

  it('is not cut short by a call that nobody needs to hear any more', async () => {
    const hall = createHeldHall();
    const heard = hall.sayAside();
    hall.hear([call(1, { status: 'serving' })]);
    expect(hall.asides[0]?.stop.aborted).toBe(false);
    hall.asides[0]?.finish(true);
    expect(await heard).toBe(true);
  });

  it('is given up when there is no time for it, and holds nothing up', async () => {
    const hall = createHeldHall();
    const hung = hall.sayAside();
    await hall.pass(8000);
    expect(await hung).toBe(false);
    hall.hear([call(1)]);
    const crowded = hall.sayAside();
    for (let seq = 2; seq < 6; seq += 1) {
      hall.hear([call(seq)]);
      await hall.pass(7000);
      await hall.finish();
    }
    expect(await crowded).toBe(false);
    expect(hall.asides).toHaveLength(1);
    expect(hall.sayAside()).toBeInstanceOf(Promise);
  });
});
