import type { LocalizedText, TicketStatus } from '#protocol/vocabulary';
import type { CallManner } from '#protocol/voice';
import { TAKEN_BACK } from './taken-back.ts';

export type HeardCall = {
  seq: number;
  ticketId: string;
  number: string;
  counter: { counterId: string; name: LocalizedText };
  at: number;
  status: TicketStatus;
  manner: CallManner;
};

/** `sureAt`: when this screen last knew for certain that the call stood. */
type Waiting = HeardCall & { merged: number[]; sureAt: number };

/** How the hall wants calls spoken. */
export type HallsWish = { freshWithinMs: number; repeats: number };

/** Something that is no call; every call goes before it. */
type Aside = { say: (stop: AbortSignal) => Promise<boolean>; settle: (wasHeard: boolean) => void };

export type VoiceQueueDeps = {
  /**
   * Says the call once; settles when it has been heard (true) or could not be (false); stops sounding when `stop` is
   * aborted. `opensRow`: nothing has been said right before it.
   */
  speak: (call: HeardCall, { opensRow, stop }: { opensRow: boolean; stop: AbortSignal }) => Promise<boolean>;
  /** Told once for each call that was tried, merged ones included. */
  onOutcome: (seq: number, wasSpoken: boolean) => void;
  /** The call that is sounding now, or null. */
  onSpeaking: (call: HeardCall | null) => void;
  /** The hall's time, and alarms on it. */
  clock: { now: () => number; after: (ms: number, ring: () => void) => () => void };
  /** The last call that needs no more speaking, kept over a reload. */
  memory: { read: () => number; write: (seq: number) => void };
  /** Longer than this nothing takes to be said once. */
  watchdogMs: (manner: CallManner) => number;
};

const LEAST_TIMES: Record<CallManner, number> = { plain: 1, clear: 2 };

/**
 * Speaks every fresh call that has not been spoken, in order, never two at once. Waiting calls of one ticket are merged.
 * What has been lined up is spoken however long the line is, while its ticket is called and the hall has not been out of
 * sight for longer than a call is fresh. Nothing can hold the queue up for longer than the watchdog allows.
 */
export function createVoiceQueue(deps: VoiceQueueDeps) {
  let lastHeard = deps.memory.read();
  let waiting: Waiting[] = [];
  /** By ticket, its last call as the hall knows it. */
  let standing = new Map<string, HeardCall>();
  let wish: HallsWish = { freshWithinMs: 0, repeats: 1 };
  let isInSight = false;
  let speaking: HeardCall | null = null;
  let aside: Aside | null = null;
  let asideStop: AbortController | null = null;

  function line(call: HeardCall): void {
    const next = { ...call, merged: [], sureAt: call.at };
    const twin = waiting.find(({ ticketId }) => ticketId === call.ticketId);
    if (!twin) waiting.push(next);
    else if (twin.counter.counterId === call.counter.counterId)
      Object.assign(twin, next, { merged: [...twin.merged, twin.seq] });
    else waiting = [...waiting.filter((other) => other !== twin), next];
  }

  function isStillCalled({ ticketId, counter }: HeardCall): boolean {
    const now = standing.get(ticketId);
    return now?.status === 'called' && now.counter.counterId === counter.counterId;
  }

  function isFresh({ sureAt }: Waiting): boolean {
    return deps.clock.now() - sureAt <= wish.freshWithinMs;
  }

  const isWorthSpeaking = (call: Waiting) => isStillCalled(call) && (isInSight || isFresh(call));

  function advance(opensRow: boolean): void {
    if (speaking || asideStop) return;
    let next = waiting.shift();
    while (next && !isWorthSpeaking(next)) {
      deps.memory.write(next.seq);
      next = waiting.shift();
    }
    if (next) void give(next, opensRow);
    else if (aside) void giveAside(aside);
  }

  /** True when it was heard; false when it failed, was stopped, or took longer than it may. */
  async function sound(
    say: (stop: AbortSignal) => Promise<boolean>,
    { stop, withinMs }: { stop: AbortController; withinMs: number },
  ): Promise<boolean> {
    let cancelAlarm = () => {};
    const alarm = new Promise<false>((resolve) => {
      cancelAlarm = deps.clock.after(withinMs, () => resolve(false));
    });
    const wasHeard = await Promise.race([say(stop.signal).catch(() => false), alarm]);
    cancelAlarm();
    stop.abort();
    return wasHeard;
  }

  async function giveAside(mine: Aside): Promise<void> {
    const stop = new AbortController();
    asideStop = stop;
    const wasHeard = await sound(mine.say, { stop, withinMs: deps.watchdogMs('plain') });
    asideStop = null;
    if (aside === mine && (wasHeard || stop.signal.reason !== TAKEN_BACK)) mine.settle(wasHeard);
    advance(true);
  }

  async function give(call: Waiting, opensRow: boolean): Promise<void> {
    speaking = call;
    deps.onSpeaking(call);
    let times = 0;
    let wasSpoken = false;
    do {
      const opens = opensRow && times === 0;
      const say = (stop: AbortSignal) => deps.speak(call, { opensRow: opens, stop });
      const wasHeard = await sound(say, { stop: new AbortController(), withinMs: deps.watchdogMs(call.manner) });
      wasSpoken ||= wasHeard;
      times += 1;
      if (!wasHeard) break;
    } while (times < timesFor(call) && isWorthSpeaking(call));
    deps.memory.write(call.seq);
    for (const seq of [...call.merged, call.seq]) deps.onOutcome(seq, wasSpoken);
    speaking = null;
    if (waiting.length === 0) deps.onSpeaking(null);
    advance(false);
  }

  /** Nobody is called twice while others wait to be called once, save whoever needs it. */
  function timesFor({ manner }: HeardCall): number {
    const isAlone = !waiting.some(isWorthSpeaking);
    return Math.max(LEAST_TIMES[manner], isAlone ? wish.repeats : 1);
  }

  /** The hall is in sight again: what stood for longer than a call is fresh while it was not, is not said any more. */
  function comeInSight(): void {
    if (!isInSight) for (const { seq } of waiting.filter((call) => !isFresh(call))) deps.memory.write(seq);
    if (!isInSight) waiting = waiting.filter(isFresh);
    isInSight = true;
  }

  return {
    /** Takes in the calls of a whole view; those heard before are not heard again, those too old are not heard at all. */
    hear(calls: readonly HeardCall[], now: HallsWish): void {
      wish = now;
      const inOrder = [...calls].sort((a, b) => a.seq - b.seq);
      standing = new Map(inOrder.map((call) => [call.ticketId, call]));
      comeInSight();
      const newest = inOrder.at(-1)?.seq ?? 0;
      if (calls.length > 0 && newest < lastHeard) lastHeard = 0; // the hall began to count anew
      const fresh = inOrder.filter(({ seq, at }) => seq > lastHeard && deps.clock.now() - at <= wish.freshWithinMs);
      lastHeard = Math.max(lastHeard, newest);
      for (const call of fresh) line(call);
      if (waiting.some(isWorthSpeaking)) asideStop?.abort(TAKEN_BACK);
      advance(true);
    },
    /** The hall is out of sight: until the next view nobody knows what has become of the calls. */
    loseSight(): void {
      if (isInSight) for (const call of waiting) call.sureAt = deps.clock.now();
      isInSight = false;
    },
    /** Says something between the calls; one that a call has cut short is begun anew while there is time. */
    sayAside(say: Aside['say'], withinMs: number): Promise<boolean> {
      if (aside) return Promise.resolve(false);
      return new Promise((resolve) => {
        const cancelAlarm = deps.clock.after(withinMs, () => {
          asideStop?.abort(TAKEN_BACK); // it had too little time between the calls; the voice is not to blame
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
        advance(true);
      });
    },
  };
}
