import type { WebContents } from 'electron';
import type { HallPage } from './hall-page.ts';

/** The pages in the windows this frame opened, by their web contents. */
export type FrameWindows = ReturnType<typeof createFrameWindows>;

/** Remembers which web contents are ours; the bridge answers nobody else. */
export function createFrameWindows() {
  const pages = new Map<WebContents, HallPage>();
  return {
    add: (contents: WebContents, page: HallPage): void => {
      pages.set(contents, page);
      contents.once('destroyed', () => pages.delete(contents));
    },
    pageOf: (contents: WebContents): HallPage | null => pages.get(contents) ?? null,
  };
}
