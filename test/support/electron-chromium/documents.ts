import { app } from './app.ts';
import { tellTest } from './control.ts';
import type { DevTools } from './devtools.ts';
import { fromChromium } from './local-schemes.ts';
import { netError } from './net-errors.ts';
import { preventable } from './only-what-is-there.ts';
import type { WebContents } from './web-contents.ts';

type Paused = {
  requestId: string;
  request: { url: string };
  resourceType: string;
  frameId: string;
  redirectedRequestId?: string;
};

/** Tells the frame, in Electron's words, what becomes of the documents of its page; asks it before the page goes anywhere. */
export function watchDocuments(contents: WebContents, page: DevTools): void {
  page.on('Fetch.requestPaused', (paused) => {
    answerRequest(contents, page, paused).catch(() => undefined); // the page has gone elsewhere meanwhile
  });
  page.on('Network.requestWillBeSent', ({ requestId, type, frameId, request }) => {
    if (type !== 'Document') return;
    contents.documents.set(requestId, { url: fromChromium(request.url), isMain: frameId === contents.targetId });
  });
  page.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Document') contents.statuses.set(requestId, response.status);
  });
  page.on('Network.loadingFailed', ({ requestId, errorText, type }) => {
    const document = contents.documents.get(requestId);
    if (type !== 'Document' || !document || errorText === 'net::ERR_ABORTED') return;
    if (document.isMain && contents.load) return; // told by the navigation that was asked for
    contents.fail(netError(errorText), document.url, document.isMain);
  });
  page.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== contents.targetId) return;
    contents.isFaultPage = frame.unreachableUrl !== undefined;
    if (contents.isFaultPage) return;
    contents.own = null;
    contents.isCrashed = false;
    contents.url = fromChromium(`${frame.url}${frame.urlFragment ?? ''}`);
    void learnProcess(contents);
    contents.emit('did-navigate', {}, contents.url, contents.statuses.get(frame.loaderId) ?? -1, '');
    contents.statuses.clear();
    contents.documents.clear();
  });
  page.on(
    'Page.frameStartedLoading',
    ({ frameId }) => frameId === contents.targetId && contents.emit('did-start-loading'),
  );
  page.on(
    'Page.frameStoppedLoading',
    ({ frameId }) => frameId === contents.targetId && contents.emit('did-stop-loading'),
  );
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== contents.targetId) return;
    contents.url = fromChromium(url);
    contents.emit('did-navigate-in-page', {}, contents.url, true);
  });
  page.on('Page.domContentEventFired', () => contents.isFaultPage || contents.emit('dom-ready', {}));
  page.on('Page.loadEventFired', () => contents.loaded());
  page.on('Page.frameRequestedNavigation', ({ url, frameId }) => {
    if (/^(https?|file|about|blob|data):/.test(url)) return;
    if (!isRefused(contents, url, frameId === contents.targetId, false)) tellTest({ kind: 'escape', what: url });
  });
  page.on('Page.windowOpen', ({ url }) => {
    if (contents.openHandler({ url }).action !== 'deny')
      throw new Error('not in the stand-in: a window that a page opens');
  });
  page.on('Page.javascriptDialogOpening', () => {
    if (contents.preferences.hasDialogs) tellTest({ kind: 'escape', what: 'a dialog before the public' });
    page.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined);
  });
}

async function answerRequest(contents: WebContents, page: DevTools, paused: Paused): Promise<void> {
  const { requestId, request, resourceType, frameId, redirectedRequestId } = paused;
  const url = fromChromium(request.url);
  const isMain = frameId === contents.targetId;
  if (resourceType === 'Document' && isRefused(contents, url, isMain, redirectedRequestId !== undefined)) {
    await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  const local = await contents.session.local.fulfil(request.url);
  if (local) await page.send('Fetch.fulfillRequest', { requestId, ...local });
  else await page.send('Fetch.continueRequest', { requestId });
}

/** Whether the frame's own guards keep a page from going where it wants to. */
function isRefused(contents: WebContents, url: string, isMainFrame: boolean, isRedirect: boolean): boolean {
  const isOwn = isMainFrame && contents.own !== null && !isRedirect;
  if (isOwn) return false;
  const event = preventable({ url, isMainFrame, isSameDocument: false });
  if (isRedirect) contents.emit('will-redirect', event, url);
  else {
    contents.emit('will-frame-navigate', event);
    if (isMainFrame) contents.emit('will-navigate', event, url);
  }
  return event.defaultPrevented;
}

/** The process that draws this page: the only one of its browser that does. */
async function learnProcess(contents: WebContents): Promise<void> {
  const { browser } = await contents.session.open();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  app.renderers.delete(contents.pid);
  contents.pid = processInfo.findLast(({ type }) => type === 'renderer')?.id ?? 0;
  app.renderers.add(contents.pid);
}
