import { join } from 'node:path';
import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type BoxSettings, isPublicScreen } from './box-settings.ts';
import type { FrameClock } from './frame-clock.ts';
import type { FramePaths } from './frame-paths.ts';
import type { FrameWindow, FrameWindows } from './frame-windows.ts';
import type { HallTrust } from './hall-trust.ts';
import { LOCAL_ORIGIN } from './local-pages.ts';
import { isWithinHall, pageAddress } from './page-address.ts';
import { createPinLock, type PinLock } from './pin-lock.ts';
import {
  STAFF_CALLS,
  type StaffAction,
  type StaffChannel,
  type StaffReply,
  type StaffRequest,
} from './staff-contract.ts';
import { STAFF_ASK } from './staff-corner.ts';
import { watchStaffKey } from './staff-key.ts';
import { isPin } from './staff-pin.ts';
import { openStaffWindow, type StaffWindow } from './staff-window.ts';

type StaffExitDeps = {
  box: BoxSettings;
  paths: FramePaths;
  clock: FrameClock;
  windows: FrameWindows;
  version: string;
  restartDevices: () => Promise<void>;
  trust: Pick<HallTrust, 'look' | 'canAccept' | 'accept'>;
};
type Answers = {
  [C in StaffChannel]: (request: StaffRequest<C>, dialog: StaffWindow) => StaffReply<C> | Promise<StaffReply<C>>;
};

/** The way out for staff: a dialog of the frame's own that asks for the PIN of the box, whether the hall is there or not. */
export function setupStaffExit(deps: StaffExitDeps): void {
  const { box, clock, windows } = deps;
  const { staffPin } = box;
  if (!box.screens.some(isPublicScreen)) return;
  if (staffPin === null) {
    console.error('This box has no staff PIN in its settings: its screens can be closed from outside only.');
    return;
  }
  const file = join(app.getPath('userData'), 'staff-pin.json');
  const lock = createPinLock({ clock, file, isPin: (pin) => isPin(pin, staffPin) });
  const dialogs = createDialogs(deps);
  windows.onAdded((opened) => {
    if (isPublicScreen(opened.screen)) watchStaffKey(opened.window.webContents, clock, () => dialogs.open(opened));
  });
  ipcMain.on(STAFF_ASK, ({ sender, senderFrame }) => {
    const opened = windows.of(sender);
    if (!opened || !isPublicScreen(opened.screen) || !senderFrame || senderFrame.parent !== null) return;
    if (isWithinHall(opened.screen.origin, senderFrame.origin) || senderFrame.origin === LOCAL_ORIGIN)
      dialogs.open(opened);
  });
  answerDialogs(dialogs.of, staffAnswers(deps, lock));
}

/** One dialog at a time over each screen. */
function createDialogs({ paths, clock }: StaffExitDeps) {
  const dialogs = new Map<WebContents, StaffWindow>();
  return {
    of: (contents: WebContents): StaffWindow | null => dialogs.get(contents) ?? null,
    open(over: FrameWindow): void {
      if ([...dialogs.values()].some((dialog) => dialog.over === over)) return;
      const dialog = openStaffWindow(over, { paths, clock });
      const { webContents } = dialog.window;
      dialogs.set(webContents, dialog);
      dialog.window.on('closed', () => dialogs.delete(webContents));
    },
  };
}

function staffAnswers({ box, clock, version, restartDevices, trust }: StaffExitDeps, lock: PinLock): Answers {
  const startedAt = clock.now();
  const actions: Record<StaffAction, (dialog: StaffWindow) => void | Promise<void>> = {
    reload: ({ over }) => over.page.reload('staff'),
    'restart-devices': restartDevices,
    'trust-hall': async ({ over, stranger }) => {
      if (stranger !== null) trust.accept(stranger);
      over.page.reload('staff');
      await restartDevices();
    },
    'close-screen': ({ over }) => over.window.destroy(),
  };
  return {
    'staff:lock': () => ({ lockedForMs: lock.lockedForMs(), triesLeft: lock.triesLeft() }),
    'staff:open': async ({ pin }, dialog) => {
      dialog.isOpen = await lock.open(pin);
      return dialog.isOpen;
    },
    'staff:look': async (_request, dialog) => {
      const { over } = dialog;
      dialog.stranger = trust.canAccept() ? await trust.look() : null;
      return {
        screen: over.screen.id,
        address: pageAddress(over.screen),
        version,
        state: over.page.state(),
        upForMs: clock.now() - startedAt,
        hasDevices: box.printer !== null,
        stranger: dialog.stranger,
      };
    },
    'staff:act': async ({ action }, dialog) => {
      const { over, window } = dialog;
      console.error(`Staff at ${over.screen.id}: ${action}`);
      if (action !== 'restart-devices') window.destroy();
      await actions[action](dialog);
      return null;
    },
    'staff:leave': (_request, { window }) => {
      window.destroy();
      return null;
    },
  };
}

/** What somebody who has not given the PIN may ask. */
const BEFORE_THE_PIN: readonly StaffChannel[] = ['staff:lock', 'staff:open', 'staff:leave'];

function answerDialogs(dialogOf: (contents: WebContents) => StaffWindow | null, answers: Answers): void {
  const answer = <C extends StaffChannel>(channel: C) => {
    ipcMain.handle(channel, (event, request: unknown) => {
      const dialog = isOwnPage(event) ? dialogOf(event.sender) : null;
      if (!dialog || (!dialog.isOpen && !BEFORE_THE_PIN.includes(channel))) throw new Error('not-allowed');
      const read = STAFF_CALLS[channel].request.safeParse(request);
      if (!read.success) throw new Error('bad-request');
      dialog.used();
      return answers[channel](read.data as StaffRequest<C>, dialog);
    });
  };
  answer('staff:lock');
  answer('staff:open');
  answer('staff:look');
  answer('staff:act');
  answer('staff:leave');
}

function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === LOCAL_ORIGIN;
}
