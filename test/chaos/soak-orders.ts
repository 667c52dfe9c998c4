import { z } from 'zod';

/** A clock that begins somewhere, runs so many times as fast as others, and stands still once it has come so far. */
export const SoakTime = z.object({ at: z.number(), speed: z.number(), notAfter: z.number() });
export type SoakTime = z.infer<typeof SoakTime>;

export function createSoakClock(first: SoakTime) {
  let time = first;
  let since = performance.now();
  return {
    now: () => Math.min(time.notAfter, Math.floor(time.at + (performance.now() - since) * time.speed)),
    set(next: SoakTime): void {
      time = next;
      since = performance.now();
    },
    /** As it is now, for a clock that goes on in another process. */
    time(): SoakTime {
      return { ...time, at: this.now() };
    },
  };
}

/** What the run tells its server, over the channel between the two processes. */
export const SoakOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set-clock'), ...SoakTime.shape }),
  z.object({ do: z.literal('fill-disk') }),
  z.object({ do: z.literal('free-disk') }),
  z.object({ do: z.literal('measure') }),
  z.object({ do: z.literal('stop') }),
]);
export type SoakOrder = z.infer<typeof SoakOrder>;

/** What the server says of itself, after everything that is garbage was collected. */
export const Measured = z.object({
  heapBytes: z.number(),
  residentBytes: z.number(),
  /** Open files, sockets and pipes of the process. */
  handles: z.number(),
  connections: z.number(),
  /** Programs that it has started and that still run. */
  children: z.number(),
  businessDay: z.string(),
  /** The newest day whose figures are closed. */
  closedUpTo: z.string().nullable(),
});
export type Measured = z.infer<typeof Measured>;
