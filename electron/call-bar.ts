import { app, type BrowserWindow, globalShortcut, screen } from 'electron';
import { bringToFront } from './bring-to-front.ts';

const STRIP_WIDTH = 320;

/** Makes the clerk's window a strip at the screen's edge that stays on top and comes forward at one key from anywhere. */
export function setupCallBar(window: BrowserWindow, frontKey: string): void {
  layAtTheEdge(window);
  const fault = registerKey(window, frontKey);
  if (fault) reportFault(window, fault);
  app.on('will-quit', () => globalShortcut.unregister(frontKey));
}

function layAtTheEdge(window: BrowserWindow): void {
  const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
  window.setBounds({ x: x + width - STRIP_WIDTH, y, width: STRIP_WIDTH, height });
  window.setMinimumSize(STRIP_WIDTH, 240);
  window.setAlwaysOnTop(true, 'floating');
}

function registerKey(window: BrowserWindow, frontKey: string): string | null {
  try {
    const isOurs = globalShortcut.register(frontKey, () => bringToFront(window));
    return isOurs ? null : `${frontKey} belongs to another program`;
  } catch (error) {
    return `${frontKey} could not be registered: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function reportFault(window: BrowserWindow, fault: string): void {
  console.error(`The call bar has no key: ${fault}. Choose another with --front-key.`);
  window.setTitle(`Hallcall – ${fault}`);
  window.on('page-title-updated', (event) => event.preventDefault());
}
