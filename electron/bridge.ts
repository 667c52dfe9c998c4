import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { FRAME_CALLS, type FrameChannel, type FrameReply, type FrameRequest } from './bridge-contract.ts';
import type { FrameWindow, FrameWindows } from './frame-windows.ts';
import type { KeyStore } from './key-store.ts';
import { isWithinHall } from './page-address.ts';

type Answers = {
  [C in FrameChannel]: (request: FrameRequest<C>, asker: FrameWindow) => FrameReply<C> | Promise<FrameReply<C>>;
};

/** Answers the hall's own page in a window of ours; anybody else gets a refusal that says nothing. */
export function setupBridge(version: string, windows: FrameWindows, keys: KeyStore): void {
  const answers: Answers = {
    'frame:info': (_request, { screen }) => ({ screen: screen.screen, version }),
    'frame:reload': ({ reason }, { page }) => {
      page.reload(reason);
      return null;
    },
    'frame:read-key': (_request, { screen }) => keys.read(screen.id),
    'frame:keep-key': async ({ key }, { screen }) => {
      await keys.keep(screen.id, key);
      return null;
    },
  };
  const whoAsks = (event: IpcMainInvokeEvent) => askingWindow(event, windows);
  answer('frame:info', answers, whoAsks);
  answer('frame:reload', answers, whoAsks);
  answer('frame:read-key', answers, whoAsks);
  answer('frame:keep-key', answers, whoAsks);
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

function askingWindow(event: IpcMainInvokeEvent, windows: FrameWindows): FrameWindow | null {
  const frame = event.senderFrame;
  const asker = windows.of(event.sender);
  if (!asker || frame === null || frame.parent !== null) return null;
  return isWithinHall(asker.screen.origin, frame.origin) ? asker : null;
}
