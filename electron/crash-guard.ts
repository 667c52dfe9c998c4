import type { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import type { FrameLog } from './frame-log.ts';

/** The exit code of a frame that has failed: whoever keeps it starts it again. */
export const CRASHED = 70;

type GuardedProcess = EventEmitter & { stderr: { write: (text: string) => unknown } };

/**
 * A fault that nobody has caught ends the frame, with its stack in the log and on standard error. Without this Electron would show the stack
 * to whoever stands before the screen and go on in an unknown state.
 */
export function endOnFault(process: GuardedProcess, log: FrameLog, end: (code: number) => void): void {
  const over = (what: string) => (fault: unknown) => {
    const last = `The frame ends: ${what}: ${inspect(fault)}`;
    log.writeLast(last);
    process.stderr.write(`${log.scrub(last)}\n`);
    end(CRASHED);
  };
  process.on('uncaughtException', over('uncaught exception'));
  process.on('unhandledRejection', over('unhandled rejection'));
}
