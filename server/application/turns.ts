/**
 * What the hall has to do, the most urgent first, and for how long in ms each lets more urgent work go ahead: commands;
 * what those who wait for a call are shown; what those who call are shown; everything else.
 */
const PATIENCE_MS = { commands: 0, waiting: 5, calling: 10, others: 50 } as const;
export type Urgency = keyof typeof PATIENCE_MS;
const URGENCIES = Object.keys(PATIENCE_MS) as Urgency[];

type Task = { urgency: Urgency; since: number; work: () => void };

/** Does something in a later turn of the event loop, a part of what has waited since then; what it returns calls that off. */
export type Soon = (urgency: Urgency, work: () => void, since?: number) => () => void;

/**
 * [V3] One task in each turn of the event loop, so that whoever comes meanwhile is heard before the next one. What has
 * been patient for long enough has every other turn, whatever else there is: no burst keeps anybody waiting for good.
 */
export function createTurns(monotonicMs: () => number): Soon {
  const tasks = new Map(URGENCIES.map((urgency) => [urgency, [] as Task[]]));
  let isTurnComing = false;
  let wasLate = false;

  const heads = () => URGENCIES.flatMap((urgency) => tasks.get(urgency)?.[0] ?? []);

  function nextTask(): Task | undefined {
    const waiting = heads();
    const now = monotonicMs();
    const late = wasLate ? undefined : waiting.findLast(({ urgency, since }) => now - since > PATIENCE_MS[urgency]);
    wasLate = late !== undefined;
    return late ?? waiting[0];
  }

  function comeSoon(): void {
    if (isTurnComing || heads().length === 0) return;
    isTurnComing = true;
    setImmediate(turn);
  }

  function remove(task: Task): void {
    const queue = tasks.get(task.urgency) as Task[];
    const at = queue.indexOf(task);
    if (at >= 0) queue.splice(at, 1);
  }

  function turn(): void {
    isTurnComing = false;
    const task = nextTask();
    if (!task) return;
    remove(task);
    try {
      task.work();
    } finally {
      comeSoon();
    }
  }

  return function soon(urgency, work, since = monotonicMs()) {
    const task = { urgency, since, work };
    tasks.get(urgency)?.push(task);
    comeSoon();
    return () => remove(task);
  };
}
