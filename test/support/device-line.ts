import { onTestFinished } from 'vitest';
import { openSerialLink } from '../../hardware/serial/serial-link.ts';
import { createCable } from './pty.ts';

/** A plugged serial cable and the way a driver opens it; taken away when the test ends. */
export function deviceLine() {
  const cable = createCable();
  onTestFinished(() => cable.remove());
  const open = openSerialLink({ path: cable.path, baud: 9_600, flow: 'none' });
  return { cable, device: cable.plug(), open };
}

export const quickRetry = { firstRetryMs: 10, longestRetryMs: 40 };
