import { app } from 'electron';
import { type BoxSettings, isPublicScreen } from './box-settings.ts';

/** Lets calls sound without a touch first, and takes the gestures that move or scale a page from the public. */
export function setupSwitches(box: BoxSettings): void {
  app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  if (!box.screens.some(isPublicScreen)) return;
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('disable-features', 'OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation');
}
