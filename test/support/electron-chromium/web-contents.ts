import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import type { DevTools } from './devtools.ts';
import { watchDocuments } from './documents.ts';
import { LOCAL_HOSTS, toChromium } from './local-schemes.ts';
import { nativeImage } from './native-image.ts';
import { netError } from './net-errors.ts';
import { Part, preventable } from './only-what-is-there.ts';
import { worldScripts } from './page-worlds.ts';
import type { Session } from './session.ts';
import { watchWorlds } from './worlds.ts';

/** A frame of a page, as the main process sees who speaks. */
export type SenderFrame = { parent: null; url: string; origin: string; top: SenderFrame | null };
export type Preferences = { preload: string; session: Session; hasDialogs: boolean };
export type Input = {
  type: 'keyDown' | 'keyUp';
  key: string;
  code: string;
  control: boolean;
  alt: boolean;
  meta: boolean;
  shift: boolean;
};

type Load = PromiseWithResolvers<void> & { url: string };
type Fault = { name: string; code: number };
type OpenHandler = (details: { url: string }) => { action: string };

/** The name of the world in which a preload runs. */
export const PRELOAD_WORLD = 'preload';
const UNRESPONSIVE_AFTER_MS = 15_000;

/** One page in a real Chromium, in the words of Electron's `webContents`. */
export class WebContents extends Part {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly page: Promise<DevTools>;
  targetId = '';
  url = '';
  pid = 0;
  load: Load | null = null;
  /** The address that this side asked for; what else the page wants to go to is the page's own wish. */
  own: string | null = null;
  isFaultPage = false;
  isCrashed = false;
  isGone = false;
  loader = '';
  /** By the number of the request that fetches a document. */
  readonly statuses = new Map<string, number>();
  readonly documents = new Map<string, { url: string; isMain: boolean }>();
  readonly worlds = new Map<number, SenderFrame>();
  preloadWorld: number | null = null;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  onClose = () => {};

  constructor(preferences: Preferences) {
    super('webContents');
    this.session = preferences.session;
    this.preferences = preferences;
    this.page = this.open();
    this.page.catch((error: unknown) => {
      if (this.isGone) return; // it was closed before it was there
      console.error('The stand-in has no page:', error);
      process.exit(70);
    });
  }

  async loadURL(url: string): Promise<void> {
    this.load?.reject(loadError({ name: 'ERR_ABORTED', code: -3 }, this.load.url));
    const load = { ...Promise.withResolvers<void>(), url };
    load.promise.catch(() => undefined); // whoever asked is told as well
    this.load = load;
    const page = await this.page;
    if (this.load !== load) return load.promise;
    this.own = url;
    page.send('Page.navigate', { url: toChromium(url) }).then(
      ({ errorText, loaderId }) => {
        if (this.load !== load) return;
        if (errorText) this.fail(netError(errorText), url, true);
        else if (!loaderId) this.loaded(); // the same document, only what stands behind its `#` is new
      },
      (error: Error) => this.isCrashed || load.reject(error),
    );
    return load.promise;
  }

  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloadPast(false);
  }
  reloadIgnoringCache(): void {
    this.reloadPast(true);
  }
  forcefullyCrashRenderer(): void {
    this.tell('Page.crash');
  }
  setZoomFactor(factor: number): void {
    this.tell('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
  }
  // A browser without a window has neither menus nor a pinch.
  setIgnoreMenuShortcuts(_isIgnoring: boolean): void {}
  setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {
    return Promise.resolve();
  }

  async capturePage() {
    const page = await this.page;
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    return nativeImage(Buffer.from(data, 'base64'));
  }
  /** A sheet of the frame's own, which no policy of the page forbids. */
  async insertCSS(css: string): Promise<string> {
    const sheet = 'const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet);';
    this.inPreload(this.preloadWorld, `((css) => { ${sheet} })(${JSON.stringify(css)})`);
    return css;
  }
  getOSProcessId(): number {
    return this.pid;
  }

  /** To the preload's listeners. */
  send(channel: string, ...args: unknown[]): void {
    this.inPreload(this.preloadWorld, `fromFrame.deliver(${JSON.stringify(channel)}, ${JSON.stringify(args)})`);
  }

  /** A key as it comes from the keyboard: first to whoever listens, then to the page. */
  async key(input: Input): Promise<void> {
    const event = preventable({});
    this.emit('before-input-event', event, input);
    if (event.defaultPrevented) return;
    const { type, key, code } = input;
    const modifiers = Number(input.alt) + 2 * Number(input.control) + 4 * Number(input.meta) + 8 * Number(input.shift);
    const text = [...key].length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
    const page = await this.page;
    const late = setTimeout(() => this.emit('unresponsive'), UNRESPONSIVE_AFTER_MS);
    await page
      .send('Input.dispatchKeyEvent', { type, key, code, modifiers, ...(type === 'keyDown' ? text : {}) })
      .finally(() => clearTimeout(late));
  }

  async close(): Promise<void> {
    if (this.isGone) return;
    this.isGone = true;
    this.load = null;
    this.emit('destroyed');
    const { browser } = await this.session.open();
    await browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
  }

  async open(): Promise<DevTools> {
    const chromium = await this.session.open();
    const { targetId } = await chromium.browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await chromium.browser.send('Target.attachToTarget', { targetId, flatten: true });
    this.targetId = targetId;
    const page = chromium.page(sessionId);
    chromium.browser.on('Target.targetCrashed', (gone) => gone.targetId === targetId && this.crash(gone));
    watchDocuments(this, page);
    watchWorlds(this, page);
    const scripts = await worldScripts(readFileSync(this.preferences.preload, 'utf8'));
    await page.send('Page.enable');
    await page.send('Runtime.enable');
    await page.send('Network.enable');
    await page.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }, { urlPattern: LOCAL_HOSTS }] });
    await page.send('Runtime.addBinding', { name: 'toFrame', executionContextName: PRELOAD_WORLD });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: PRELOAD_WORLD });
    return page;
  }

  inPreload(contextId: number | null, expression: string): void {
    if (contextId !== null) this.tell('Runtime.evaluate', { expression, contextId });
  }

  loaded(): void {
    if (this.isFaultPage) return;
    const { load } = this;
    this.load = null;
    this.emit('did-finish-load', {});
    load?.resolve();
  }

  fail(fault: Fault, url: string, isMain: boolean): void {
    const { load } = this;
    if (isMain) {
      this.load = null;
      this.own = null;
    }
    this.emit('did-fail-load', {}, fault.code, fault.name, url, isMain, 0, 0);
    if (isMain) load?.reject(loadError(fault, url));
  }

  crash({ status, errorCode }: { status: string; errorCode: number }): void {
    this.isCrashed = true;
    this.load = null;
    this.own = null;
    const details = { reason: status === 'oom' || status === 'killed' ? status : 'crashed', exitCode: errorCode };
    this.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this, details);
  }

  reloadPast(ignoreCache: boolean): void {
    this.own = this.url;
    this.tell('Page.reload', { ignoreCache });
  }

  /** Something for the page that needs no answer; a page that is just dying gives none. */
  tell(...[method, params]: Parameters<DevTools['send']>): void {
    this.page.then((page) => page.send(method, params)).catch(() => undefined);
  }
}

function loadError({ name, code }: Fault, url: string): Error {
  return Object.assign(new Error(`${name} (${code}) loading '${url}'`), { code: name, errno: code, url });
}
