import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Part, preventable } from './only-what-is-there.ts';
import { memoryOf } from './process-memory.ts';

/** What of a window decides whether the application may end. */
type Closable = { close: () => void; destroy: () => void };

const LOCK = 'SingletonLock';
const NOTE = 'SecondInstance';

/** The life of an application as Electron leads it: asked to quit, then without windows, then about to quit, then gone. */
class App extends Part {
  readonly isPackaged = false;
  readonly commandLine = createCommandLine();
  readonly paths: Record<string, string> = {
    home: homedir(),
    appData: process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'),
    temp: tmpdir(),
    exe: process.execPath,
  };
  readonly windows = new Set<Closable>();
  closeBrowsers: () => Promise<void> = () => Promise.resolve();
  isQuitting = false;
  isReadyNow = false;
  lock: string | null = null;
  readonly ready: Promise<void>;

  constructor() {
    super('app');
    this.paths.userData = join(this.paths.appData ?? '', 'hallcall');
    this.ready = new Promise((resolve) => {
      setImmediate(() => {
        this.isReadyNow = true;
        this.emit('ready', {}, {});
        resolve();
      });
    });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  /** What the browsers of this application hold, by process; Chromium's own are added as they come. */
  readonly renderers = new Set<number>();

  getAppMetrics() {
    const metric = (pid: number, type: string) => ({ pid, type, memory: { workingSetSize: memoryOf(pid) } });
    return [metric(process.pid, 'Browser'), ...[...this.renderers].map((pid) => metric(pid, 'Tab'))];
  }
  disableHardwareAcceleration(): void {}

  whenReady(): Promise<void> {
    return this.ready;
  }
  isReady(): boolean {
    return this.isReadyNow;
  }
  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`not in the stand-in: app.getPath('${name}')`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }

  /** By a file with the process in it; a second one leaves a note and knocks. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, LOCK);
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch {
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isAlive(holder)) {
        writeFileSync(join(folder, NOTE), JSON.stringify(process.argv));
        process.kill(holder, 'SIGUSR2');
        return false;
      }
      writeFileSync(lock, String(process.pid));
    }
    this.lock = lock;
    process.on('SIGUSR2', () => {
      this.emit('second-instance', {}, JSON.parse(readFileSync(join(folder, NOTE), 'utf8')), folder, null);
    });
    return true;
  }

  quit(): void {
    if (!this.isQuitting) {
      const event = preventable({});
      this.isQuitting = true;
      this.emit('before-quit', event);
      if (event.defaultPrevented) {
        this.isQuitting = false;
        return;
      }
    }
    if (this.windows.size === 0) this.willQuit();
    else for (const window of [...this.windows]) window.close();
  }

  /** Ends at once and asks nobody. */
  exit(code = 0): void {
    for (const window of [...this.windows]) window.destroy();
    this.end(code);
  }

  /** A window has closed; the last one takes the application along unless somebody wants it to stay. */
  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.isQuitting) this.willQuit();
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
  /** A window does not close: then nothing ends. */
  closeRefused(): void {
    this.isQuitting = false;
  }

  willQuit(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.end(0);
  }

  end(code: number): void {
    this.emit('quit', {}, code);
    if (this.lock) rmSync(this.lock, { force: true });
    void this.closeBrowsers().finally(() => process.exit(code));
  }
}

function createCommandLine() {
  const set = new Map<string, string>();
  return {
    appendSwitch: (name: string, value = '') => void set.set(name, value),
    hasSwitch: (name: string) => set.has(name),
    /** As a browser is started with them. */
    switches: () => [...set].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const app = new App();
