import type { BrowserWindow } from 'electron';

/** Shows a window before all others and gives it the keyboard. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.moveTop();
  window.focus();
}
