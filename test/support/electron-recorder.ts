import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;
type Call = { name: string; args: unknown[] };
type Load = { address: string; done: () => void; fail: (error: Error) => void };

const calls: Call[] = [];
const handlers = new Map<string, Handler>();
const windows: BrowserWindow[] = [];
type Display = {
  id: number;
  label: string;
  bounds: Box;
  workArea: Box;
  size: Pick<Box, 'width' | 'height'>;
  scaleFactor: number;
};
type Box = { x: number; y: number; width: number; height: number };

const machine = {
  /** Where the system keeps what is a program's own. */
  folder: '/recorded',
  isFirstInstance: true,
  takenKeys: new Set<string>(),
  /** What answers at an address; nothing where none is named. */
  answers: new Map<string, () => Response>([['http://hall:7070/health', healthOfHall]]),
  displays: [recordedDisplay(1, 'DELL', 0)],
  tray: null as Tray | null,
  /** What any page shows. */
  picture: recordedImage(1920, 1080),
  /** What Electron says of the system's secret store. */
  secrets: { isAvailable: false, backend: 'basic_text' },
};

function record(name: string): (...args: unknown[]) => void {
  return (...args) => {
    calls.push({ name, args });
  };
}

/** What a hall says of itself. */
export function healthOfHall(): Response {
  return Response.json({ status: 'ok', version: '1.0.0', revision: 7, businessDay: '2026-05-04', demo: false });
}

/** A monitor of full HD, its task bar at the top, `left` from the main one's corner. */
export function recordedDisplay(id: number, label: string, left: number): Display {
  return {
    id,
    label,
    bounds: { x: left, y: 0, width: 1920, height: 1080 },
    workArea: { x: left, y: 30, width: 1920, height: 1050 },
    size: { width: 1920, height: 1080 },
    scaleFactor: 1,
  };
}

/** A picture whose JPEG has a byte for every ten pixels. */
export function recordedImage(
  width: number,
  height: number,
): {
  getSize: () => { width: number; height: number };
  resize: (to: { width: number }) => ReturnType<typeof recordedImage>;
  toJPEG: (quality: number) => Buffer;
} {
  return {
    getSize: () => ({ width, height }),
    resize: (to) => recordedImage(to.width, Math.round((height * to.width) / width)),
    toJPEG: () => Buffer.alloc(Math.round((width * height) / 10), 1),
  };
}

function keep(name: string): (handler: Handler) => void {
  return (handler) => {
    handlers.set(name, handler);
  };
}

/** An Electron event that remembers whether its default was prevented. */
export function recordedEvent<T extends object>(fields: T) {
  const event = { ...fields, defaultPrevented: false, preventDefault: () => {} };
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
}

class WebContents extends EventEmitter {
  readonly loads: Load[] = [];
  openHandler: Handler = () => ({ action: 'allow' });
  setWindowOpenHandler = (handler: Handler) => {
    this.openHandler = handler;
  };
  setIgnoreMenuShortcuts = record('contents.setIgnoreMenuShortcuts');
  setZoomFactor = record('contents.setZoomFactor');
  getOSProcessId = () => 4711;
  capturePage = () => Promise.resolve(machine.picture);
  insertCSS = (css: string) => {
    record('contents.insertCSS')(css);
    return Promise.resolve('1');
  };
  reloadIgnoringCache = record('contents.reloadIgnoringCache');
  send = record('contents.send');
  forcefullyCrashRenderer = () => {
    record('contents.forcefullyCrashRenderer')();
    this.emit('render-process-gone', recordedEvent({}), { reason: 'crashed', exitCode: 1 });
  };
  setVisualZoomLevelLimits = (least: number, most: number) => {
    record('contents.setVisualZoomLevelLimits')(least, most);
    return Promise.resolve();
  };
}

/** A window that records what it was asked to load; the test decides how each load ends. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  title = '';
  minimized = false;
  visible = true;
  focused = false;
  bounds: Box = { x: 0, y: 0, width: 800, height: 600 };

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', recordedEvent({}), this.webContents);
  }

  loadURL = (address: string): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.webContents.loads.push({ address, done: resolve, fail: reject });
    return promise;
  };
  setTitle = (title: string) => {
    this.title = title;
  };
  isGone = false;
  isDestroyed = () => this.isGone;
  destroy = () => {
    this.isGone = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
  };
  isMinimized = () => this.minimized;
  isVisible = () => this.visible;
  isFocused = () => this.focused;
  getBounds = () => this.bounds;
  restore = record('window.restore');
  show = () => this.becomeVisible('window.show', true);
  showInactive = () => this.becomeVisible('window.showInactive', true);
  hide = () => this.becomeVisible('window.hide', false);
  moveTop = record('window.moveTop');
  focus = () => {
    record('window.focus')();
    this.focused = true;
  };
  blur = () => {
    record('window.blur')();
    this.focused = false;
  };
  setKiosk = record('window.setKiosk');
  setBounds = (bounds: Box) => {
    record('window.setBounds')(bounds);
    this.bounds = bounds;
  };
  setAlwaysOnTop = record('window.setAlwaysOnTop');
  setSkipTaskbar = record('window.setSkipTaskbar');
  setResizable = record('window.setResizable');
  setOpacity = record('window.setOpacity');
  setFocusable = record('window.setFocusable');
  setIgnoreMouseEvents = record('window.setIgnoreMouseEvents');

  private becomeVisible(name: string, isVisible: boolean): void {
    record(name)();
    this.visible = isVisible;
    this.emit(isVisible ? 'show' : 'hide');
  }
}

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: record('app.commandLine.appendSwitch') };
  getPath = (name: string) => `${machine.folder}/${name}`;
  disableHardwareAcceleration = record('app.disableHardwareAcceleration');
  getAppMetrics = () => [
    { pid: 1, type: 'Browser', memory: { workingSetSize: 90_000 } },
    { pid: 2, type: 'GPU', memory: { workingSetSize: 60_000 } },
    { pid: 4711, type: 'Tab', memory: { workingSetSize: 180_000 } },
  ];
  setPath = record('app.setPath');
  requestSingleInstanceLock = () => machine.isFirstInstance;
  whenReady = () => Promise.resolve();
  exit = record('app.exit');
  quit = record('app.quit');
}

class Session extends EventEmitter {
  readonly setPermissionRequestHandler;
  readonly setPermissionCheckHandler;
  readonly setDevicePermissionHandler;
  readonly setDisplayMediaRequestHandler;

  readonly protocol;
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    this.protocol = { handle: (scheme: string, handler: Handler) => handlers.set(`${name} ${scheme}:`, handler) };
    this.setPermissionRequestHandler = keep(`${name} permission-request`);
    this.setPermissionCheckHandler = keep(`${name} permission-check`);
    this.setDevicePermissionHandler = keep(`${name} device-permission`);
    this.setDisplayMediaRequestHandler = keep(`${name} display-media`);
  }
  setSpellCheckerEnabled = record('session.setSpellCheckerEnabled');
  setCertificateVerifyProc = (handler: Handler) => void handlers.set(`${this.name} certificate`, handler);
  closeAllConnections = () => Promise.resolve();
}

export const app = new App();
const partitions = new Map<string, Session>();
export const session = {
  defaultSession: new Session('default'),
  fromPartition: (name: string): Session => {
    const known = partitions.get(name) ?? new Session(name);
    partitions.set(name, known);
    return known;
  },
};
export const protocol = { registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged') };
type MenuEntry = { label?: string; type?: string; checked?: boolean; enabled?: boolean; click?: () => void };
export const Menu = {
  setApplicationMenu: record('Menu.setApplicationMenu'),
  buildFromTemplate: (entries: MenuEntry[]) => entries,
};

/** A sign beside the clock, with the menu it has now. */
export class Tray extends EventEmitter {
  menu: MenuEntry[] = [];

  constructor(image: string) {
    super();
    record('new Tray')(image);
    machine.tray = this;
  }

  setToolTip = record('tray.setToolTip');
  setContextMenu = (menu: MenuEntry[]) => {
    this.menu = menu;
  };
  destroy = record('tray.destroy');
}

class Screen extends EventEmitter {
  getAllDisplays = () => machine.displays;
  getPrimaryDisplay = () => machine.displays[0] ?? recordedDisplay(0, '', 0);
}
export const screen = new Screen();
const hear = (channel: string, handler: Handler) => handlers.set(`ipc ${channel}`, handler);
export const ipcMain = { handle: hear, on: hear };
export const contextBridge = {
  exposeInMainWorld: record('contextBridge.exposeInMainWorld'),
  executeInMainWorld: record('contextBridge.executeInMainWorld'),
};
const LOCKED = Buffer.from('locked by the system: ');
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(machine.secrets.isAvailable),
  getSelectedStorageBackend: () => machine.secrets.backend,
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.concat([LOCKED, Buffer.from(text)])),
  decryptStringAsync: (locked: Buffer) =>
    locked.subarray(0, LOCKED.length).equals(LOCKED)
      ? Promise.resolve({ shouldReEncrypt: false, result: locked.subarray(LOCKED.length).toString() })
      : Promise.reject(new Error('was not locked by this system')),
};
export const ipcRenderer = {
  invoke: (...args: unknown[]) => {
    record('ipcRenderer.invoke')(...args);
    return Promise.resolve(null);
  },
  on: (channel: string, hear: Handler) => handlers.set(`told ${channel}`, hear),
  off: (channel: string) => handlers.delete(`told ${channel}`),
  send: record('ipcRenderer.send'),
};
export const net = {
  fetch: (address: string) => {
    record('net.fetch')(address);
    const answer = machine.answers.get(address);
    return answer ? Promise.resolve(answer()) : Promise.reject(new Error('net::ERR_CONNECTION_REFUSED'));
  },
};
export const powerSaveBlocker = {
  start: (kind: string) => {
    record('powerSaveBlocker.start')(kind);
    return 7;
  },
  stop: record('powerSaveBlocker.stop'),
};
export const globalShortcut = {
  register: (key: string, work: Handler) => {
    if (machine.takenKeys.has(key)) return false;
    handlers.set(`key ${key}`, work);
    return true;
  },
  unregister: (key: string) => {
    record('globalShortcut.unregister')(key);
    handlers.delete(`key ${key}`);
  },
  setSuspended: record('globalShortcut.setSuspended'),
};

/** What the frame did to Electron, and the machine it believes to run on. */
export const recorder = {
  calls,
  windows,
  machine,
  argsOf: (name: string) => calls.filter((call) => call.name === name).map((call) => call.args),
  handler: (name: string): ((...args: unknown[]) => unknown) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`Nobody handles ${name}.`);
    return handler as (...args: unknown[]) => unknown;
  },
  reset: () => {
    calls.length = 0;
    windows.length = 0;
    handlers.clear();
    machine.folder = '/recorded';
    machine.isFirstInstance = true;
    machine.takenKeys.clear();
    machine.answers.clear();
    machine.answers.set('http://hall:7070/health', healthOfHall);
    machine.displays = [recordedDisplay(1, 'DELL', 0)];
    machine.picture = recordedImage(1920, 1080);
    machine.secrets = { isAvailable: false, backend: 'basic_text' };
    screen.removeAllListeners();
    machine.tray = null;
    partitions.clear();
    app.removeAllListeners();
    session.defaultSession.removeAllListeners();
  },
};
