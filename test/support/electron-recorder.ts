import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;
type Call = { name: string; args: unknown[] };
type Load = { address: string; done: () => void; fail: (error: Error) => void };

const calls: Call[] = [];
const handlers = new Map<string, Handler>();
const windows: BrowserWindow[] = [];
const machine = { isFirstInstance: true, takenKeys: new Set<string>(), reachable: new Set<string>() };

function record(name: string): (...args: unknown[]) => void {
  return (...args) => {
    calls.push({ name, args });
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
  reloadIgnoringCache = record('contents.reloadIgnoringCache');
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
  loadFile = (file: string, options: { query: Record<string, string> }): Promise<void> => {
    const query = new URLSearchParams(options.query);
    this.webContents.loads.push({ address: `${file}?${query}`, done: () => {}, fail: () => {} });
    return Promise.resolve();
  };
  setTitle = (title: string) => {
    this.title = title;
  };
  isDestroyed = () => false;
  isMinimized = () => true;
  restore = record('window.restore');
  show = record('window.show');
  moveTop = record('window.moveTop');
  focus = record('window.focus');
  setBounds = record('window.setBounds');
  setMinimumSize = record('window.setMinimumSize');
  setAlwaysOnTop = record('window.setAlwaysOnTop');
}

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: record('app.commandLine.appendSwitch') };
  getPath = (name: string) => `/recorded/${name}`;
  setPath = record('app.setPath');
  requestSingleInstanceLock = () => machine.isFirstInstance;
  whenReady = () => Promise.resolve();
  exit = record('app.exit');
  quit = record('app.quit');
}

class Session extends EventEmitter {
  setPermissionRequestHandler = keep('permission-request');
  setPermissionCheckHandler = keep('permission-check');
  setDevicePermissionHandler = keep('device-permission');
  setDisplayMediaRequestHandler = keep('display-media');
  setSpellCheckerEnabled = record('session.setSpellCheckerEnabled');
}

export const app = new App();
export const session = { defaultSession: new Session() };
export const Menu = { setApplicationMenu: record('Menu.setApplicationMenu') };
export const screen = { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 30, width: 1920, height: 1050 } }) };
export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(`ipc ${channel}`, handler) };
export const contextBridge = {
  exposeInMainWorld: record('contextBridge.exposeInMainWorld'),
  executeInMainWorld: record('contextBridge.executeInMainWorld'),
};
export const ipcRenderer = {
  invoke: (...args: unknown[]) => {
    record('ipcRenderer.invoke')(...args);
    return Promise.resolve(null);
  },
};
export const net = {
  fetch: (address: string) => {
    record('net.fetch')(address);
    return Promise.resolve({ ok: machine.reachable.has(address) });
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
  unregister: record('globalShortcut.unregister'),
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
    machine.isFirstInstance = true;
    machine.takenKeys.clear();
    machine.reachable.clear();
    app.removeAllListeners();
    session.defaultSession.removeAllListeners();
  },
};
