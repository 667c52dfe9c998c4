import { problemsOf } from '../domain/device-problem.ts';
import type { BackupPlace } from '../protocol/backup.ts';
import type { CounterState, DeviceRole } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { backupCards } from './backup-cards.ts';
import { isExpected } from './device-expectation.ts';
import type { HallPicture } from './hall-picture.ts';

/** The hall in figures of this moment, for whoever watches many halls. */
export type HallGauges = {
  revision: number;
  businessDay: string;
  canSave: boolean;
  openFaults: number;
  deadWebhooks: number;
  backups: { place: BackupPlace; ageSeconds: number | null; bytes: number; isFailing: boolean }[];
  services: { code: string; isOpen: boolean; waiting: number; oldestSeconds: number; waitHighMinutes: number | null }[];
  counters: Record<CounterState, number>;
  devices: { role: DeviceRole; connected: number; away: number }[];
  printers: { name: string; paper: string; isWell: boolean }[];
};

const STATES: readonly CounterState[] = ['closed', 'open', 'paused', 'calling', 'serving'];

/** [F10] */
function backupGauges(stores: Stores, { settings, stamp }: HallPicture): HallGauges['backups'] {
  return backupCards(stores, settings).map(({ place, newest, trouble }) => ({
    place,
    ageSeconds: newest && Math.max(0, Math.round((stamp.now - newest.madeAt) / 1000)),
    bytes: newest?.bytes ?? 0,
    isFailing: trouble !== null,
  }));
}

/** [J7] Drawn from the same picture as every view, so that figures and screens agree. */
export function hallGauges(stores: Stores, picture: HallPicture): HallGauges {
  const { stamp, hall, services, counters, day } = picture;
  const devices = stores.devices.all();
  const roles = [...new Set(devices.map(({ role }) => role))];
  const countOf = (role: DeviceRole, isHere: boolean) =>
    devices.filter((device) => device.role === role && device.isConnected === isHere).length;
  return {
    revision: stamp.revision,
    businessDay: day,
    canSave: hall.canSave,
    openFaults: stores.faults.allOpen().length,
    deadWebhooks: stores.programs.deadWebhooks(),
    backups: backupGauges(stores, picture),
    services: services.map(({ code, access, waiting, oldestSince, wait }) => ({
      code,
      isOpen: access.isOpen,
      waiting,
      oldestSeconds: oldestSince === null ? 0 : Math.max(0, Math.round((stamp.now - oldestSince) / 1000)),
      waitHighMinutes: wait?.high ?? null,
    })),
    counters: Object.fromEntries(
      STATES.map((state) => [state, counters.filter((line) => line.state === state).length]),
    ) as Record<CounterState, number>,
    devices: roles.map((role) => ({ role, connected: countOf(role, true), away: countOf(role, false) })),
    printers: devices
      .filter(({ printer }) => printer === 'paper')
      .map((device) => {
        const problems = problemsOf(device, { isExpected: isExpected(stores, device) });
        return { name: device.name, paper: device.paper, isWell: device.isConnected && problems.length === 0 };
      }),
  };
}
