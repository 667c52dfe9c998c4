import { app } from 'electron';
import { type FrameOptions, isPublicScreen } from './frame-options.ts';

/** Lets calls sound without a touch first, and takes the gestures that move or scale a page from the public. */
export function setupSwitches(options: FrameOptions): void {
  app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  if (!isPublicScreen(options)) return;
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('disable-features', 'OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation');
}
