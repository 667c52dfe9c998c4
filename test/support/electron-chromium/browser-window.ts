import { app } from './app.ts';
import { answerTest, machine } from './control.ts';
import type { Display } from './machine.ts';
import { Part, preventable } from './only-what-is-there.ts';
import { screen } from './screen.ts';
import { type Session, session } from './session.ts';
import { type Input, WebContents } from './web-contents.ts';

type Rectangle = Display['bounds'];
type Preferences = { preload: string; session?: Session; partition?: string; disableDialogs?: boolean };
type Options = Partial<Rectangle> & {
  title?: string;
  show?: boolean;
  kiosk?: boolean;
  fullscreen?: boolean;
  webPreferences: Preferences;
};

const DEFAULT_SIZE = { width: 800, height: 600 };
let last = 0;

/** A window whose page is real and whose place, title and order are kept as a window system would keep them. */
export class BrowserWindow extends Part {
  static getAllWindows(): BrowserWindow[] {
    return [...app.windows] as BrowserWindow[];
  }

  readonly id: number;
  readonly webContents: WebContents;
  bounds: Rectangle;
  title: string;
  isShown: boolean;
  isOnTop = false;
  isSmall = false;
  isFull: boolean;
  isPassing = false;
  isGone = false;

  constructor(options: Options) {
    super('BrowserWindow');
    last += 1;
    this.id = last;
    const { preload, partition, disableDialogs = false } = options.webPreferences;
    const own = options.webPreferences.session;
    this.webContents = new WebContents({
      preload,
      session: own ?? (partition === undefined ? session.defaultSession : session.fromPartition(partition)),
      hasDialogs: !disableDialogs,
    });
    this.title = options.title ?? '';
    this.isShown = options.show ?? true;
    this.isFull = options.kiosk === true || options.fullscreen === true;
    const main = screen.getPrimaryDisplay().workArea;
    const { x = main.x, y = main.y, width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height } = options;
    this.bounds = { x, y, width, height };
    this.fill();
    this.webContents.onClose = () => this.close();
    this.webContents.on('unresponsive', () => this.emit('unresponsive'));
    app.windows.add(this);
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  restore(): void {
    this.isSmall = false;
  }
  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    this.isShown = true;
    this.isSmall = false;
    this.emit('show');
  }
  hide(): void {
    this.isShown = false;
    if (focused === this) this.blur();
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.isShown;
  }
  isFocused(): boolean {
    return focused === this;
  }
  blur(): void {
    if (focused === this) focused = null;
    this.emit('blur');
  }
  moveTop(): void {
    app.windows.delete(this);
    app.windows.add(this);
  }
  focus(): void {
    focused = this;
    this.emit('focus');
  }
  setTitle(title: string): void {
    this.title = title;
  }
  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.fill();
    this.emit('move');
    this.emit('resize');
  }
  setKiosk(isFull: boolean): void {
    this.isFull = isFull;
    this.fill();
  }
  setIgnoreMouseEvents(isPassing: boolean, _how: object): void {
    this.isPassing = isPassing;
  }
  // How a window looks among others is seen by nobody here.
  setFocusable(_isFocusable: boolean): void {}
  setOpacity(_opacity: number): void {}
  setResizable(_isResizable: boolean): void {}
  setSkipTaskbar(_isSkipping: boolean): void {}
  setMinimumSize(_width: number, _height: number): void {}
  setAlwaysOnTop(isOnTop: boolean, _level: string): void {
    this.isOnTop = isOnTop;
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) app.closeRefused();
    else this.destroy();
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void this.webContents.close();
    this.emit('closed');
    app.windowClosed(this);
  }

  /** The page is as large as the window, and a full window as its display. */
  fill(): void {
    const display = screen.getDisplayMatching(this.bounds);
    if (this.isFull) this.bounds = { ...display.bounds };
    const { width, height } = this.bounds;
    const metrics = { width, height, deviceScaleFactor: display.scaleFactor, mobile: false };
    this.webContents.tell('Emulation.setDeviceMetricsOverride', metrics);
  }
}

let focused: BrowserWindow | null = null;

function windowById(id: number): BrowserWindow {
  const found = BrowserWindow.getAllWindows().find((window) => window.id === id);
  if (!found) throw new Error(`there is no window ${id}`);
  return found;
}

answerTest('windows', () =>
  BrowserWindow.getAllWindows().map((window) => ({
    id: window.id,
    title: window.title,
    url: window.webContents.url,
    bounds: window.bounds,
    isShown: window.isShown && !window.isSmall,
    isOnTop: window.isOnTop,
    isPassing: window.isPassing,
    isFocused: window === focused,
  })),
);
answerTest('key', ({ windowId, input }: { windowId: number; input: Input }) =>
  windowById(windowId).webContents.key(input),
);
answerTest('closeByUser', (windowId: number) => windowById(windowId).close());
answerTest('displays', (displays: Display[]) => {
  machine.displays = displays;
  screen.changed();
});
