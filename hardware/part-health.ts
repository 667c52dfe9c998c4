import type { Logger } from 'pino';
import type { DevicePart } from '#protocol/commands/device-commands';
import { type DeviceFault, whatToDo } from './device-fault.ts';

const LONGEST_DETAIL = 120;

/**
 * How one part is, in the words of the hall: reachable until something failed, and what that was.
 * Each change is logged once, however often the same fault comes again.
 */
export function createPartHealth(deps: Pick<DevicePart, 'kind' | 'counterId'> & { log: Logger }) {
  const { kind, counterId, log } = deps;
  let fault: string | null = null;
  let remark: string | null = 'connecting';

  return {
    failed(why: DeviceFault): void {
      const words = `${why.message}: ${whatToDo(why)}`;
      if (fault === null) log.warn({ counterId, kind: why.kind, reason: why.message }, `${kind} not reachable`);
      fault = words;
    },
    works(): void {
      if (fault !== null || remark === 'connecting') log.info({ counterId }, `${kind} connected`);
      if (fault !== null || remark === 'connecting') remark = null;
      fault = null;
    },
    /** Something odd about a part that can be reached; it stays said until its line is made anew. */
    remark(words: string): void {
      remark = words;
    },
    condition: (): DevicePart => ({
      kind,
      counterId,
      isReachable: fault === null,
      detail: (fault ?? remark)?.slice(0, LONGEST_DETAIL) ?? null,
    }),
  };
}
export type PartHealth = ReturnType<typeof createPartHealth>;
