import type { WebContents } from 'electron';
import type { ScreenSettings } from './box-settings.ts';

const TOUCH = `
  html { touch-action: manipulation !important; overscroll-behavior: none !important; }
  :not(input, textarea) { user-select: none !important; -webkit-user-drag: none !important; }
  * { -webkit-tap-highlight-color: transparent !important; }`;
const NO_CURSOR = '* { cursor: none !important; }';

/** Makes a page before the public a piece of furniture: nothing to select, to drag or to pull, and no arrow on it. */
export function makeFurniture(contents: WebContents, { cursor }: Pick<ScreenSettings, 'cursor'>): void {
  contents.on('dom-ready', () => {
    contents.insertCSS(cursor ? TOUCH : TOUCH + NO_CURSOR).catch((error: unknown) => {
      console.error(`The page was not made fit for touch: ${String(error)}`);
    });
  });
}
