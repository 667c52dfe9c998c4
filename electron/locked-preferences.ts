import type { WebPreferences } from 'electron';
import { isPublicScreen, type ScreenSettings } from './box-settings.ts';
import type { FramePaths } from './frame-paths.ts';
import { partitionOf } from './partition.ts';

/** What a page of this screen may do: as much as in any browser, and less before the public. */
export function lockedPreferences(screen: ScreenSettings, paths: FramePaths): WebPreferences {
  return {
    preload: paths.preload,
    partition: partitionOf(screen),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: isPublicScreen(screen),
    spellcheck: false,
    backgroundThrottling: false, // calls are spoken and timed even when another window lies on top
    devTools: screen.windowed,
  };
}
