import type { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import type { FrameLog } from './frame-log.ts';

/** The exit code of a frame that has failed: whoever keeps it starts it again. */
export const CRASHED = 70;

/**
 * A fault that nobody has caught ends the frame, with its stack in the log. Without this Electron would show the stack
 * to whoever stands before the screen and go on in an unknown state.
 */
export function endOnFault(process: EventEmitter, log: FrameLog, end: (code: number) => void): void {
  const over = (what: string) => (fault: unknown) => {
    log.writeLast(`The frame ends: ${what}: ${inspect(fault)}`);
    end(CRASHED);
  };
  process.on('uncaughtException', over('uncaught exception'));
  process.on('unhandledRejection', over('unhandled rejection'));
}
