import { describe, expect, it } from 'vitest';
import { createVoiceQueue } from '../../renderer/common/voice/voice-queue.ts';
import { callsToHear } from '../../renderer/display/calls-to-hear.ts';
import type { DisplayView } from '../../server/protocol/views.ts';
import { CounterId, EpochMs, TicketId } from '../../server/protocol/vocabulary.ts';

type Call = DisplayView['calls'][number];

const START = 1_000_000;
const FRESH_MS = 60_000;
const now = (ms = 0) => EpochMs.parse(START + ms);
const view = (calls: Call[], ms = 0) => ({ calls, now: now(ms), speakWithinMs: FRESH_MS });

function call(seq: number, overrides: Partial<Call> = {}): Call {
  return {
    seq,
    ticketId: TicketId.parse(`t${seq}`),
    number: `A00${seq}`,
    counter: { counterId: CounterId.parse('1'), name: { zh: '1号窗口', en: 'Counter 1' }, zoneId: null },
    service: { zh: '交电费', en: 'Pay a bill' },
    at: now(),
    times: 1,
    status: 'called',
    manner: 'plain',
    ...overrides,
  };
}

describe('the calls for the voice', () => {
  it('are those of the view, and those taken back as such', () => {
    const before = [call(1), call(2)];
    expect(callsToHear([], view(before))).toEqual(before);
    expect(callsToHear(before, view([call(1)]))).toEqual([call(2, { status: 'cancelled' }), call(1)]);
    expect(callsToHear(before, view([])).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('forget what is not in the view and not fresh: its ticket has moved on', () => {
    expect(callsToHear([call(1)], view([call(9)], FRESH_MS + 1))).toEqual([call(9)]);
  });
});

/** A voice that is told each view as the wall tells it, and says what it began to speak. */
function createWall() {
  const begun: number[] = [];
  let heard: Call[] = [];
  let finish = () => {};
  const queue = createVoiceQueue({
    speak: ({ seq }) => {
      begun.push(seq);
      return new Promise((resolve) => {
        finish = () => resolve(true);
      });
    },
    onOutcome: () => {},
    onSpeaking: () => {},
    clock: { now: () => START, after: () => () => {} },
    memory: { read: () => 0, write: () => {} },
    watchdogMs: () => 8000,
  });
  return {
    begun,
    hear(calls: Call[]) {
      heard = callsToHear(heard, view(calls));
      queue.hear(heard, { freshWithinMs: FRESH_MS, repeats: 1 });
    },
    async finish() {
      finish();
      await new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
}

describe('a call that was taken back', () => {
  it('is not spoken when it has not been yet', async () => {
    const wall = createWall();
    wall.hear([call(1), call(2), call(3)]);
    wall.hear([call(1), call(3)]);
    await wall.finish();
    expect(wall.begun).toEqual([1, 3]);
  });

  it('does not make the voice repeat the calls before it', async () => {
    const wall = createWall();
    wall.hear([call(1)]);
    await wall.finish();
    wall.hear([call(1), call(2)]);
    await wall.finish();
    wall.hear([call(1)]);
    expect(wall.begun).toEqual([1, 2]);
  });

  it('is called anew elsewhere, and then spoken', async () => {
    const wall = createWall();
    const again = call(3, { ticketId: TicketId.parse('t2') });
    wall.hear([call(1), call(2)]);
    wall.hear([call(1)]);
    wall.hear([call(1), again]);
    await wall.finish();
    expect(wall.begun).toEqual([1, 3]);
  });
});
