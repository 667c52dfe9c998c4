import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupBridge } from '../../electron/bridge.ts';
import { FRAME_CALLS, type HallcallFrame } from '../../electron/bridge-contract.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { createFrameWindows } from '../../electron/frame-windows.ts';
import { setupScreens } from '../../electron/screens.ts';
import { boxOf, noKeys, serverIsWell } from '../support/box-settings.ts';
import { BrowserWindow, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';
import { temporaryFolder } from '../support/server-process.ts';

const hallFrame = { parent: null, origin: 'http://hall:7070' };
const STANCE = { mood: 'at-work', wantsKeys: false, height: 56 };

/** Every wish about the bar, as a page of the hall may make it. */
const WISHES = [
  ['bar:read', {}],
  ['bar:show', { form: 'bar' }],
  ['bar:stand', STANCE],
  ['bar:listen-for', { badge: '1004', language: 'zh' }],
  ['bar:keep', { shortcuts: { next: 'Ctrl+Alt+N' }, passesClicks: false }],
] as const;

const unasked = () => {
  throw new Error('a bar asks for nothing else');
};
const NOBODY_ASKS = {
  keys: { kind: 'file', read: unasked, keep: unasked, isReplaced: unasked } as const,
  healthOf: unasked,
};

function openFrame(flags: string) {
  const windows = createFrameWindows();
  setupScreens({
    keys: noKeys,
    processes: serverIsWell,
    box: boxOf(flags),
    paths: createFramePaths('/project'),
    clock: createHeldClock(),
    windows,
  });
  setupBridge({ version: '1.2.3', windows, ...NOBODY_ASKS });
  const sender = windows.all()[0]?.window.webContents;
  return (channel: string, request: unknown, from: object) =>
    recorder.handler(`ipc ${channel}`)({ sender, senderFrame: hallFrame, ...from }, request);
}

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  recorder.reset();
  folder = temporaryFolder();
  recorder.machine.folder = folder.path;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => folder.remove());

describe('the bridge of the call bar', () => {
  it.each(WISHES)('answers %s with what the window is', (channel, request) => {
    const ask = openFrame('--screen clerk');
    const reply = FRAME_CALLS[channel].reply.parse(ask(channel, request, {}));
    expect(reply).toMatchObject({ form: channel === 'bar:show' ? 'bar' : 'strip', faults: {} });
  });

  it.each([
    ['another window', { sender: new BrowserWindow({}).webContents }],
    ['a frame inside the page', { senderFrame: { parent: hallFrame, origin: 'http://hall:7070' } }],
    ['another origin', { senderFrame: { parent: null, origin: 'http://evil.example' } }],
    ['the waiting page', { senderFrame: { parent: null, origin: 'file://' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('refuses %s whatever it wishes', (_who, from) => {
    const ask = openFrame('--screen clerk');
    for (const [channel, request] of WISHES) expect(() => ask(channel, request, from)).toThrow('not-allowed');
  });

  it.each(['--screen kiosk', '--screen clerk --windowed'])('says that the window of %s is no bar', (flags) => {
    const ask = openFrame(flags);
    expect(ask('bar:read', {}, {})).toBeNull();
    for (const [channel, request] of WISHES.slice(1)) expect(() => ask(channel, request, {})).toThrow('not-allowed');
  });

  it.each([
    ['bar:show', { form: 'round' }],
    ['bar:show', null],
    ['bar:stand', { ...STANCE, height: 100_000 }],
    ['bar:stand', { ...STANCE, mood: 'angry' }],
    ['bar:listen-for', { badge: '../../etc', language: 'zh' }],
    ['bar:keep', { shortcuts: { next: 'Ctrl+Alt+Delete' }, passesClicks: true }],
    ['bar:keep', { shortcuts: { explode: 'Ctrl+Alt+1' }, passesClicks: true }],
  ])('refuses %s with %o', (channel, request) => {
    const ask = openFrame('--screen clerk');
    expect(() => ask(channel, request, {})).toThrow('bad-request');
  });
});

it('the preload hands each wish on, and what the window tells to whoever listens, without Electron’s own event', async () => {
  vi.resetModules();
  const fresh = await import('../support/electron-recorder.ts');
  vi.stubGlobal('location', { protocol: 'http:' });
  vi.stubGlobal('window', new EventTarget());
  await import('../../electron/preload.ts');
  vi.unstubAllGlobals();
  const [, { bar }] = fresh.recorder.argsOf('contextBridge.exposeInMainWorld')[0] as [string, HallcallFrame];
  await bar.read();
  await bar.show('bar');
  await bar.stand({ mood: 'idle', wantsKeys: false, height: 56 });
  await bar.listenFor({ badge: null, language: 'en' });
  expect(fresh.recorder.argsOf('ipcRenderer.invoke')).toEqual([
    ['bar:read', {}],
    ['bar:show', { form: 'bar' }],
    ['bar:stand', { mood: 'idle', wantsKeys: false, height: 56 }],
    ['bar:listen-for', { badge: null, language: 'en' }],
  ]);

  const heard: unknown[][] = [];
  const stop = bar.onEvent((...told) => void heard.push(told));
  fresh.recorder.handler('told bar:event')({ sender: 'Electron' }, { kind: 'sign-out' });
  expect(heard).toEqual([[{ kind: 'sign-out' }]]);
  stop();
  expect(() => fresh.recorder.handler('told bar:event')).toThrow();
});
