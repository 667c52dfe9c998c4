import { z } from 'zod';

/** What the run tells its server, over the channel between the two processes. */
export const SoakOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set-clock'), at: z.number(), speed: z.number() }),
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
