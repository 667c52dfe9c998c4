import { join } from 'node:path';
import { app } from './app.ts';
import { type Chromium, openChromium } from './chromium.ts';
import { tellTest } from './control.ts';
import { createLocalAnswers } from './local-schemes.ts';
import { Part, preventable } from './only-what-is-there.ts';

type Ask = (contents: null, permission: string, callback: (isGranted: boolean) => void, details: object) => void;
type Check = (contents: null, permission: string, origin: string, details: object) => boolean;

/** What a page may ask for and the DevTools can grant or refuse. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'notifications',
  'midi',
  'clipboard-read',
  'idle-detection',
];

/** The pages' world of one partition: a browser of its own, with what it may and may not. */
class Session extends Part {
  readonly partition: string | null;
  readonly local = createLocalAnswers();
  readonly protocol = this.local.protocol;
  chromium: Promise<Chromium> | null = null;
  ask: Ask | null = null;
  check: Check | null = null;

  constructor(partition: string | null) {
    super('session');
    this.partition = partition;
  }

  setPermissionRequestHandler(ask: Ask | null): void {
    this.ask = ask;
  }
  setPermissionCheckHandler(check: Check | null): void {
    this.check = check;
  }
  // What follows has no counterpart in a browser without a window: it is refused there in any case.
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  /** Asked only for pages over TLS, and no page of a test comes over it. */
  setCertificateVerifyProc(_proc: unknown): void {}
  async closeAllConnections(): Promise<void> {}

  /** The browser, started when the first page needs it. */
  open(): Promise<Chromium> {
    this.chromium ??= this.start();
    return this.chromium;
  }

  async start(): Promise<Chromium> {
    const folder = this.partition === null ? 'Default' : join('Partitions', this.partition.replace(/^persist:/, ''));
    const chromium = await openChromium(join(app.getPath('userData'), folder), app.commandLine.switches());
    const { browser } = chromium;
    await browser.send('Target.setDiscoverTargets', { discover: true });
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    browser.on('Browser.downloadWillBegin', ({ url }) => {
      const event = preventable({});
      this.emit('will-download', event, { getURL: () => url });
      if (!event.defaultPrevented) tellTest({ kind: 'escape', what: `download of ${url}` });
    });
    for (const name of PERMISSIONS) {
      const setting = (await this.isGranted(name)) ? 'granted' : 'denied';
      await browser.send('Browser.setPermission', { permission: { name }, setting });
    }
    return chromium;
  }

  /** Electron grants what nobody has decided. */
  async isGranted(permission: string): Promise<boolean> {
    const { ask, check } = this;
    if (check && !check(null, permission, '', {})) return false;
    return ask === null || new Promise((resolve) => ask(null, permission, resolve, {}));
  }
}

export type { Session };

const partitions = new Map<string | null, Session>();

function of(partition: string | null): Session {
  const known = partitions.get(partition) ?? new Session(partition);
  partitions.set(partition, known);
  return known;
}

export const session = {
  get defaultSession(): Session {
    return of(null);
  },
  fromPartition: (partition: string) => of(partition),
};

/** Ends every browser, so that what pages keep is on the disk. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...partitions.values()].map(async ({ chromium }) => (await chromium)?.close()));
}
