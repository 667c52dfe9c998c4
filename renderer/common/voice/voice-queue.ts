import type { LocalizedText, TicketStatus } from '#protocol/vocabulary';
import { TAKEN_BACK } from './taken-back.ts';

export type HeardCall = {
  seq: number;
  ticketId: string;
  number: string;
  counter: { counterId: string; name: LocalizedText };
  at: number;
  status: TicketStatus;
};

type Waiting = HeardCall & { merged: number[] };

/** Something that is no call; every call goes before it. */
type Aside = { say: (stop: AbortSignal) => Promise<boolean>; settle: (wasHeard: boolean) => void };

export type VoiceQueueDeps = {
  /** Settles when the call has been heard (true) or could not be (false); stops sounding when `stop` is aborted. */
  speak: (call: HeardCall, stop: AbortSignal) => Promise<boolean>;
  /** Told once for each call that was tried, merged ones included. */
  onOutcome: (seq: number, wasSpoken: boolean) => void;
  /** The call that is sounding now, or null. */
  onSpeaking: (call: HeardCall | null) => void;
  /** The hall's time, and alarms on it. */
  clock: { now: () => number; after: (ms: number, ring: () => void) => () => void };
  /** The last call that needs no more speaking, kept over a reload. */
  memory: { read: () => number; write: (seq: number) => void };
  watchdogMs: number;
};

/**
 * Speaks every fresh call that has not been spoken, in order, never two at once. Waiting calls of one ticket are merged;
 * a call that has grown too old or whose ticket has moved on is left out; nothing can hold the queue up for longer
 * than the watchdog allows.
 */
export function createVoiceQueue(deps: VoiceQueueDeps) {
  let lastHeard = deps.memory.read();
  let waiting: Waiting[] = [];
  let statuses = new Map<string, TicketStatus>();
  let speakWithinMs = 0;
  let speaking: HeardCall | null = null;
  let aside: Aside | null = null;
  let asideStop: AbortController | null = null;

  function line(call: HeardCall): void {
    const twin = waiting.find(({ ticketId }) => ticketId === call.ticketId);
    if (!twin) {
      waiting.push({ ...call, merged: [] });
      return;
    }
    const merged = [...twin.merged, twin.seq];
    if (twin.counter.counterId === call.counter.counterId) Object.assign(twin, call, { merged });
    else waiting = [...waiting.filter((other) => other !== twin), { ...call, merged: [] }];
  }

  function isWorthSpeaking(call: Waiting): boolean {
    const isStillCalled = (statuses.get(call.ticketId) ?? call.status) === 'called';
    return isStillCalled && deps.clock.now() - call.at <= speakWithinMs;
  }

  function advance(): void {
    if (speaking || asideStop) return;
    let next = waiting.shift();
    while (next && !isWorthSpeaking(next)) {
      deps.memory.write(next.seq);
      next = waiting.shift();
    }
    if (next) void give(next);
    else if (aside) void giveAside(aside);
  }

  /** True when it was heard; false when it failed, was stopped, or took longer than anything may. */
  async function sound(say: (stop: AbortSignal) => Promise<boolean>, stop: AbortController): Promise<boolean> {
    let cancelAlarm = () => {};
    const alarm = new Promise<false>((resolve) => {
      cancelAlarm = deps.clock.after(deps.watchdogMs, () => resolve(false));
    });
    const wasHeard = await Promise.race([say(stop.signal).catch(() => false), alarm]);
    cancelAlarm();
    stop.abort();
    return wasHeard;
  }

  async function giveAside(mine: Aside): Promise<void> {
    const stop = new AbortController();
    asideStop = stop;
    const wasHeard = await sound(mine.say, stop);
    asideStop = null;
    if (aside === mine && (wasHeard || stop.signal.reason !== TAKEN_BACK)) mine.settle(wasHeard);
    advance();
  }

  async function give(call: Waiting): Promise<void> {
    speaking = call;
    deps.onSpeaking(call);
    const wasSpoken = await sound((stop) => deps.speak(call, stop), new AbortController());
    deps.memory.write(call.seq);
    for (const seq of [...call.merged, call.seq]) deps.onOutcome(seq, wasSpoken);
    speaking = null;
    if (waiting.length === 0) deps.onSpeaking(null);
    advance();
  }

  return {
    /** Takes in the calls of a whole view; those heard before are not heard again. */
    hear(calls: readonly HeardCall[], freshWithinMs: number): void {
      speakWithinMs = freshWithinMs;
      statuses = new Map(calls.map(({ ticketId, status }) => [ticketId, status]));
      const newest = Math.max(0, ...calls.map(({ seq }) => seq));
      if (calls.length > 0 && newest < lastHeard) lastHeard = 0; // the hall began to count anew
      const fresh = calls.filter(({ seq }) => seq > lastHeard).sort((a, b) => a.seq - b.seq);
      lastHeard = Math.max(lastHeard, newest);
      for (const call of fresh) line(call);
      if (waiting.some(isWorthSpeaking)) asideStop?.abort(TAKEN_BACK);
      advance();
    },
    /** Says something between the calls; one that a call has cut short is begun anew while there is time. */
    sayAside(say: Aside['say'], withinMs: number): Promise<boolean> {
      if (aside) return Promise.resolve(false);
      return new Promise((resolve) => {
        const cancelAlarm = deps.clock.after(withinMs, () => {
          asideStop?.abort();
          aside?.settle(false);
        });
        aside = {
          say,
          settle(wasHeard) {
            cancelAlarm();
            aside = null;
            resolve(wasHeard);
          },
        };
        advance();
      });
    },
  };
}
