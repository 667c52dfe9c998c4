import { contextBridge, ipcRenderer } from 'electron';
import { BEAT_EVERY_MS, FRAME_BEAT } from './beat.ts';
import type { BarEvent, FrameChannel, FrameReply, FrameRequest, HallcallFrame } from './bridge-contract.ts';

const hallcallFrame: HallcallFrame = {
  info: () => ask('frame:info', {}),
  reload: (reason) => ask('frame:reload', { reason }),
  bar: {
    read: () => ask('bar:read', {}),
    show: (form) => ask('bar:show', { form }),
    stand: (stance) => ask('bar:stand', stance),
    listenFor: (clerk) => ask('bar:listen-for', clerk),
    keep: (habits) => ask('bar:keep', habits),
    onEvent: (listener) => {
      const hear = (_event: unknown, told: BarEvent) => listener(told);
      ipcRenderer.on('bar:event', hear);
      return () => void ipcRenderer.off('bar:event', hear);
    },
  },
  screen: {
    idle: (isIdle) => ask('frame:idle', { isIdle }),
    health: () => ask('frame:health', {}),
    capture: () => ask('frame:capture', {}),
  },
};

function ask<C extends FrameChannel>(channel: C, request: FrameRequest<C>): Promise<FrameReply<C>> {
  return ipcRenderer.invoke(channel, request);
}

contextBridge.exposeInMainWorld('hallcallFrame', hallcallFrame);
setInterval(() => ipcRenderer.send(FRAME_BEAT), BEAT_EVERY_MS);
// A hall's slips go through the device host; the browser's own printing would open a dialog before the public.
contextBridge.executeInMainWorld({
  func: () => {
    Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: false, configurable: false });
  },
});
