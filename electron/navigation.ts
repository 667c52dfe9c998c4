import { app, type WebContents } from 'electron';
import type { FrameOptions } from './frame-options.ts';
import { isWithinHall, pageOrigin } from './page-address.ts';

/** Keeps every page of the frame, and every frame inside it, within the origin that the page comes from. */
export function setupNavigation(options: FrameOptions): void {
  app.on('web-contents-created', (_event, contents) => keepWithinHall(contents, pageOrigin(options)));
}

function keepWithinHall(contents: WebContents, hall: string): void {
  const refuseOutside = (event: { url: string; preventDefault: () => void }) => {
    if (isWithinHall(hall, event.url)) return;
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
