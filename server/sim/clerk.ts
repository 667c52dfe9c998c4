import type { CounterId } from '../protocol/vocabulary.ts';
import { between } from './chance.ts';
import { createDeskWork, type DeskDeps } from './desk-work.ts';
import { A_DAY } from './sim-clock.ts';

/** Minutes of the day between the breaks. */
export type Shift = readonly { from: number; to: number }[];

export type ClerkDeps = DeskDeps & {
  counterId: CounterId;
  shift: Shift;
  /** True once the clerk may go home, whatever the shift says. */
  isDayOver: () => boolean;
  /** The clerk stays until everybody has gone, also when the shift is over. */
  isUntilEmpty: boolean;
};

const LOOKS_UP_EVERY = 2;
const TRIES_AGAIN_AFTER = 1;
const REACTS_WITHIN = 0.3;
/** Shorter breaks are not worth a sign on the counter. */
const SHORTEST_BREAK = 1;

/** A clerk's whole day at one counter: opens, calls, serves, takes breaks in turn, and closes. */
export function createClerk(deps: ClerkDeps) {
  const { seat, people, clock, chance, counterId, shift, isDayOver, isUntilEmpty } = deps;
  const desk = createDeskWork(deps);
  const lastTo = shift.at(-1)?.to ?? A_DAY;

  function isOver(): boolean {
    if (clock.isStopped() || isDayOver()) return true;
    return !isUntilEmpty && clock.minute() >= lastTo;
  }

  /** How long the break lasts in which it is now; null while at work. */
  function breakNow(): number | null {
    const minute = clock.minute();
    const next = shift.find(({ to }) => minute < to);
    const rest = next ? next.from - minute : 0;
    return rest > SHORTEST_BREAK ? rest : null;
  }

  async function takeBreak(minutes: number): Promise<void> {
    const reasons = seat.read().pauseReasons;
    const reason = (minutes > 25 ? reasons[1] : reasons[0])?.zh ?? '短暂离席';
    const isPaused = seat.read().counter?.state === 'paused';
    if (!isPaused) await desk.press('counter:pause', { reason, minutes: clock.hallMinutes(minutes) });
    await clock.until(isDayOver, minutes);
    if (!isOver()) await desk.press('counter:resume', {});
  }

  async function sitDown(): Promise<void> {
    const opened = await desk.press('counter:open', { counterId });
    if (!opened.ok) await clock.pass(TRIES_AGAIN_AFTER);
  }

  function heldWhoIsBack() {
    return seat.read().held.find(({ ticketId }) => people.get(ticketId)?.isBack ?? true);
  }

  const hasWork = () => seat.read().waiting.length > 0 || heldWhoIsBack() !== undefined;

  /** Whoever has come back from a hold goes first, else Next decides. */
  async function callSomebody(): Promise<void> {
    const back = heldWhoIsBack();
    if (back) {
      const called = await desk.press('counter:unhold', { ticketId: back.ticketId });
      return called.ok ? desk.serve(back) : undefined;
    }
    const called = await desk.press('counter:next', {});
    if (called.ok) await desk.serve(called);
    else await clock.pass(TRIES_AGAIN_AFTER * chance.even());
  }

  /** Of several clerks with nothing to do the quickest calls, and the others see it. */
  async function reactAndCall(): Promise<void> {
    await clock.pass(between(0.02, REACTS_WITHIN, chance));
    if (!isOver() && hasWork()) await callSomebody();
  }

  async function workOn(): Promise<void> {
    const { counter, current } = seat.read();
    const rest = breakNow();
    if (!counter) await sitDown();
    else if (current) await desk.serve(current);
    else if (rest !== null) await takeBreak(rest);
    else if (counter.state === 'paused') await desk.press('counter:resume', {});
    else if (hasWork()) await reactAndCall();
    else await clock.until(() => hasWork() || isOver(), LOOKS_UP_EVERY);
  }

  /** [C9] Whoever is left is released to the others. */
  async function goHome(): Promise<void> {
    const { counter, current } = seat.read();
    if (!counter) return;
    if (current?.state === 'serving') await desk.serve(current);
    await desk.press('counter:close', { reason: '下班', release: true });
  }

  return {
    async work(): Promise<void> {
      await clock.until(isOver, (shift[0]?.from ?? 0) - clock.minute());
      while (!isOver()) await workOn();
      await goHome();
    },
  };
}
