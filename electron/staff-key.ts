import type { WebContents } from 'electron';
import type { FrameClock } from './frame-clock.ts';

const KEY = 'F10';
const HOLD_MS = 3_000;

/** Notices F10 held for three seconds, which no page ever hears of, and which works when the page does not. */
export function watchStaffKey(contents: WebContents, clock: FrameClock, onHeld: () => void): void {
  let cancel: (() => void) | null = null;
  const release = () => {
    cancel?.();
    cancel = null;
  };
  const held = () => {
    cancel = null; // that it is let go of is told to the dialog
    onHeld();
  };
  contents.on('before-input-event', (_event, { type, key }) => {
    if (key !== KEY || type === 'keyUp') release();
    else cancel ??= clock.after(HOLD_MS, held);
  });
  contents.on('blur', release);
}
