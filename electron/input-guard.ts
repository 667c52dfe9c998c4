import type { BrowserWindow, Input } from 'electron';

const EDITING_KEYS = new Set([
  'Enter',
  'Tab',
  'Backspace',
  'Delete',
  'Escape',
  'Home',
  'End',
  'Shift',
  'CapsLock',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);

type Pressed = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/** Whether a key may reach a page before the public: what types into a field or moves within it, nothing else. */
export function isPageKey({ key, control, alt, meta }: Pressed): boolean {
  if (control || alt || meta) return false;
  return [...key].length === 1 || EDITING_KEYS.has(key);
}

/** Leaves a public window no way out: no menus, no shortcuts, no zoom, and it closes only when the frame ends. */
export function guardInput(window: BrowserWindow, isQuitting: () => boolean): void {
  const contents = window.webContents;
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (!isPageKey(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => event.preventDefault());
  window.on('system-context-menu', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (!isQuitting()) event.preventDefault();
  });
}

/** Holds the page at its designed size, whatever a wheel or a pinch asks for. */
export function guardZoom(window: BrowserWindow): void {
  const contents = window.webContents;
  const holdZoom = () => {
    contents.setZoomFactor(1);
    contents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => {
      console.error(`Pinch zoom could not be turned off: ${String(error)}`);
    });
  };
  contents.on('did-finish-load', holdZoom);
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
}
