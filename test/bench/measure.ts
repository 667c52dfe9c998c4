export type Sample = { what: string; clients: number; perSecond: number; p50: number; p99: number };

/** Nobody presses sooner after what he sees. */
export const REACTION_MS = 100;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (value: number) => Math.round(value * 1000) / 1000;

/** How many run as a warm-up before so many, where nothing else is said. */
export const tenthOf = (total: number) => Math.ceil(total / 10);

/**
 * Runs `total` tasks from `clients` workers at once, each worker one after the other. Times in milliseconds; `before` them
 * so many run as a warm-up, a tenth where nothing else is said, and are not counted.
 */
export async function measure(
  what: string,
  { clients, total, before = tenthOf(total) }: { clients: number; total: number; before?: number },
  task: (worker: number) => Promise<number>,
): Promise<Sample> {
  const round100 = async (count: number) => {
    const times: number[] = [];
    let left = count;
    const worker = async (index: number) => {
      while (left-- > 0) times.push(await task(index));
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: clients }, (_, index) => worker(index)));
    return { times, seconds: (performance.now() - startedAt) / 1000 };
  };
  await round100(before);
  const { times, seconds } = await round100(total);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what,
    clients,
    perSecond: Math.round(times.length / seconds),
    p50: round(at(sorted, 0.5)),
    p99: round(at(sorted, 0.99)),
  };
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
