import { contextBridge, ipcRenderer } from 'electron';
import type { FrameChannel, FrameReply, FrameRequest, HallcallFrame } from './bridge-contract.ts';
import type { HallcallStaff } from './staff-contract.ts';
import { STAFF_ASK, type TouchedPage, watchStaffCorner } from './staff-corner.ts';

declare const location: { protocol: string };
declare const window: TouchedPage;

const hallcallFrame: HallcallFrame = {
  info: () => ask('frame:info', {}),
  reload: (reason) => ask('frame:reload', { reason }),
  key: {
    read: () => ask('frame:read-key', {}),
    keep: (key) => ask('frame:keep-key', { key }),
  },
};

const hallcallStaff: HallcallStaff = {
  lock: () => ipcRenderer.invoke('staff:lock', {}),
  open: (pin) => ipcRenderer.invoke('staff:open', { pin }),
  look: () => ipcRenderer.invoke('staff:look', {}),
  act: (action) => ipcRenderer.invoke('staff:act', { action }),
  leave: () => ipcRenderer.invoke('staff:leave', {}),
};

function ask<C extends FrameChannel>(channel: C, request: FrameRequest<C>): Promise<FrameReply<C>> {
  return ipcRenderer.invoke(channel, request);
}

if (location.protocol === 'hallcall:') contextBridge.exposeInMainWorld('hallcallStaff', hallcallStaff);
else contextBridge.exposeInMainWorld('hallcallFrame', hallcallFrame);
watchStaffCorner(window, () => ipcRenderer.send(STAFF_ASK));
// A hall's slips go through the device host; the browser's own printing would open a dialog before the public.
contextBridge.executeInMainWorld({
  func: () => {
    Object.defineProperty(globalThis, 'print', { value: () => undefined, writable: false, configurable: false });
  },
});
