import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { FRAME_CALLS, type FrameChannel, type FrameReply, type FrameRequest } from './bridge-contract.ts';
import type { FrameOptions } from './frame-options.ts';
import type { FrameWindows } from './frame-windows.ts';
import { isWithinHall, pageOrigin } from './page-address.ts';

type Answers = { [C in FrameChannel]: (request: FrameRequest<C>, event: IpcMainInvokeEvent) => FrameReply<C> };

/** Answers the hall's own page in a window of ours; anybody else gets a refusal that says nothing. */
export function setupBridge(options: FrameOptions, version: string, windows: FrameWindows): void {
  const answers: Answers = {
    'frame:info': () => ({ screen: options.screen, version }),
    'frame:reload': ({ reason }, event) => {
      windows.pageOf(event.sender)?.reload(reason);
      return null;
    },
  };
  const isKnown = (event: IpcMainInvokeEvent) => isHallPage(event, pageOrigin(options), windows);
  answer('frame:info', answers, isKnown);
  answer('frame:reload', answers, isKnown);
}

function answer<C extends FrameChannel>(
  channel: C,
  answers: Answers,
  isKnown: (event: IpcMainInvokeEvent) => boolean,
): void {
  ipcMain.handle(channel, (event, request: unknown) => {
    if (!isKnown(event)) throw new Error('not-allowed');
    const read = FRAME_CALLS[channel].request.safeParse(request);
    if (!read.success) throw new Error('bad-request');
    return answers[channel](read.data as FrameRequest<C>, event);
  });
}

function isHallPage(event: IpcMainInvokeEvent, hall: string, windows: FrameWindows): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && frame.parent === null && windows.pageOf(event.sender) !== null && isWithinHall(hall, frame.origin)
  );
}
