import type { AppDeps } from './app-deps.ts';
import { createBackups } from './application/backups.ts';
import type { Desk } from './application/desk.ts';
import { createSelfTest } from './application/self-test.ts';
import { createWebhooks } from './application/webhooks.ts';
import { isLocalAddress } from './domain/webhook.ts';
import { createHttpCarrier } from './http/webhook-carrier.ts';
import { createSlipDispatcher } from './printing/slip-dispatcher.ts';
import type { DeviceLink } from './realtime/device-link.ts';
import type { ScreenLink } from './realtime/screen-link.ts';
import { soundsLikeDamage } from './storage/damage.ts';
import type { HallEvent } from './storage/event-store.ts';
import type { Stores } from './storage/stores.ts';
import type { Timers } from './timers.ts';

type Deps = Pick<AppDeps, 'clock' | 'sealer' | 'dispatch' | 'selfTest' | 'freeBytes' | 'webhookAnswerMs' | 'copier'> & {
  stores: Stores;
  desk: Desk;
  link: DeviceLink;
  screens: ScreenLink;
  canWrite: () => boolean;
  onBackupTurned: () => void;
  later: Timers['later'];
  reportFault: (error: unknown) => string;
  reportBackupFault: (error: unknown) => string;
};

/** Who goes on where the desk has answered: slips are printed, the hall tests itself, programs are told, copies are made. */
export function createBackOffice(deps: Deps) {
  const { stores, desk, clock, sealer, link, screens, later, reportFault } = deps;
  const slips = createSlipDispatcher({
    ...{ desk, clock, carrier: link, limits: deps.dispatch, reportFault },
    prints: stores.prints,
    template: () => stores.hall.settings().slip,
  });
  const selfTest = createSelfTest({
    ...{ desk, stores, limits: deps.selfTest, reportFault },
    canWrite: deps.canWrite,
    freeBytes: deps.freeBytes,
    upMinutes: () => Math.floor(process.uptime() / 60),
    checkScreen: (screen, speak, { testId, timeoutMs }) => screens.check(screen, { testId, speak }, timeoutMs),
  });
  const webhooks = createWebhooks({
    ...{ desk, stores, sealer, clock, later, reportFault },
    carry: createHttpCarrier({ isLocal: isLocalAddress, answerMs: deps.webhookAnswerMs }),
  });
  const backups =
    deps.copier &&
    createBackups({
      ...{ desk, stores, clock, copier: deps.copier },
      onTurned: deps.onBackupTurned,
      reportFault: deps.reportBackupFault,
    });

  return {
    slips,
    webhooks,
    isBackingUp: () => backups?.isRunning() ?? false,
    hear(events: readonly HallEvent[]): void {
      if (events.some(({ kind }) => kind === 'slip-queued')) slips.wake();
      selfTest.hear(events);
      backups?.hear(events);
      webhooks.wake();
    },
    hearStorageFault(error: unknown): void {
      if (soundsLikeDamage(error)) backups?.suspectDamage();
    },
    tick(): void {
      webhooks.tick();
      backups?.tick();
    },
    stop(): void {
      slips.stop();
      selfTest.stop();
      webhooks.stop();
      backups?.stop();
    },
  };
}
