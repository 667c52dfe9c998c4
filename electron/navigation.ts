import { app, type WebContents } from 'electron';
import type { FrameWindows } from './frame-windows.ts';
import { isWithinHall } from './page-address.ts';

/** Keeps every page of the frame, and every frame inside it, within the origin that the page comes from. */
export function setupNavigation(windows: FrameWindows): void {
  app.on('web-contents-created', (_event, contents) => {
    keepWithin(contents, () => windows.of(contents)?.screen.origin ?? null);
  });
}

function keepWithin(contents: WebContents, originNow: () => string | null): void {
  const refuseOutside = (event: { url: string; preventDefault: () => void }) => {
    const origin = originNow();
    if (origin !== null && isWithinHall(origin, event.url)) return;
    event.preventDefault();
    console.error(`Refused to leave the hall for ${event.url.slice(0, 200)}`);
  };
  contents.on('will-navigate', refuseOutside);
  contents.on('will-frame-navigate', refuseOutside);
  contents.on('will-redirect', refuseOutside);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}
