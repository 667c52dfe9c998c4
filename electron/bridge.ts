import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { FrameHealth } from '#protocol/frame-health';
import { FRAME_BEAT } from './beat.ts';
import { FRAME_CALLS, type FrameChannel, type FrameReply, type FrameRequest } from './bridge-contract.ts';
import type { CallBar } from './call-bar.ts';
import { capturePage } from './capture.ts';
import type { FrameWindow, FrameWindows } from './frame-windows.ts';
import type { KeyStore } from './key-store.ts';
import { isWithinHall } from './page-address.ts';

type Answers = {
  [C in FrameChannel]: (request: FrameRequest<C>, asker: FrameWindow) => FrameReply<C> | Promise<FrameReply<C>>;
};

type BridgeDeps = {
  version: string;
  windows: FrameWindows;
  keys: KeyStore;
  healthOf: (window: FrameWindow) => FrameHealth;
};

/** Answers the hall's own page in a window of ours; anybody else gets a refusal that says nothing. */
export function setupBridge({ version, windows, keys, healthOf }: BridgeDeps): void {
  const answers: Answers = {
    'frame:info': (_request, { screen }) => ({ screen: screen.screen, version }),
    'frame:reload': ({ reason }, { page }) => {
      page.reload(reason);
      return null;
    },
    'bar:read': (_request, { bar }) => bar?.state() ?? null,
    'bar:show': ({ form }, asker) => barOf(asker).show(form),
    'bar:stand': (stance, asker) => barOf(asker).stand(stance),
    'bar:listen-for': (clerk, asker) => barOf(asker).listenFor(clerk),
    'bar:keep': (habits, asker) => barOf(asker).keep(habits),
    'frame:idle': ({ isIdle }, { page }) => {
      page.setIdle(isIdle);
      return null;
    },
    'frame:health': (_request, asker) => healthOf(asker),
    'frame:capture': (_request, { window }) => capturePage(window.webContents),
    'frame:read-key': (_request, { screen }) => keys.read(screen.id),
    'frame:keep-key': async ({ key }, { screen }) => {
      await keys.keep(screen.id, key, screen.key);
      return null;
    },
  };
  const whoAsks = (event: IpcMainInvokeEvent) => askingWindow(event, windows);
  answer('frame:info', answers, whoAsks);
  answer('frame:reload', answers, whoAsks);
  answer('bar:read', answers, whoAsks);
  answer('bar:show', answers, whoAsks);
  answer('bar:stand', answers, whoAsks);
  answer('bar:listen-for', answers, whoAsks);
  answer('bar:keep', answers, whoAsks);
  answer('frame:idle', answers, whoAsks);
  answer('frame:health', answers, whoAsks);
  answer('frame:capture', answers, whoAsks);
  answer('frame:read-key', answers, whoAsks);
  answer('frame:keep-key', answers, whoAsks);
  ipcMain.on(FRAME_BEAT, (event) => askingWindow(event, windows)?.page.beat());
}

function barOf({ bar }: FrameWindow): CallBar {
  if (!bar) throw new Error('not-allowed');
  return bar;
}

function answer<C extends FrameChannel>(
  channel: C,
  answers: Answers,
  whoAsks: (event: IpcMainInvokeEvent) => FrameWindow | null,
): void {
  ipcMain.handle(channel, (event, request: unknown) => {
    const asker = whoAsks(event);
    if (!asker) throw new Error('not-allowed');
    const read = FRAME_CALLS[channel].request.safeParse(request);
    if (!read.success) throw new Error('bad-request');
    return answers[channel](read.data as FrameRequest<C>, asker);
  });
}

function askingWindow(event: IpcMainInvokeEvent | IpcMainEvent, windows: FrameWindows): FrameWindow | null {
  const frame = event.senderFrame;
  const asker = windows.of(event.sender);
  if (!asker || frame === null || frame.parent !== null) return null;
  return isWithinHall(asker.screen.origin, frame.origin) ? asker : null;
}
