import type { DeviceCard } from '../../protocol/views/device-views.ts';
import type { ManagerView } from '../../protocol/views.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';

function card(device: DeviceRecord, { stamp, settings }: HallPicture): DeviceCard {
  const { role, name, counterId, isConnected, version, clockDriftMs, sound, isVisible, since } = device;
  const { printer, paper, cover, fault, parts, lastError } = device;
  const perRoll = device.slipsPerRoll ?? settings.slipsPerRoll;
  return {
    role,
    name,
    counterId,
    isConnected,
    seenAt: isConnected ? stamp.now : since,
    version,
    clockDriftMs,
    sound,
    isVisible,
    shown: 0,
    spoken: 0,
    printer,
    paper,
    cover,
    fault,
    slipsLeft: printer === 'paper' ? Math.max(0, perRoll - device.slipsSinceRoll) : null,
    parts,
    lastError,
    problem: null,
    since,
  };
}

/** Devices, what is wrong with them, who asked for help, and the newest self-test. */
export function upkeep(
  stores: Stores,
  picture: HallPicture,
): Pick<ManagerView, 'devices' | 'faults' | 'contacts' | 'helpCalls' | 'selfTest' | 'oneTimeNotices'> {
  const { settings, day } = picture;
  return {
    devices: stores.devices.all().map((device) => card(device, picture)),
    faults: stores.faults.allOpen(),
    contacts: settings.contacts,
    helpCalls: stores.help.open(),
    selfTest: stores.selfTests.latest(1)[0] ?? null,
    oneTimeNotices: settings.oneTimeNotices
      .filter(({ validFrom }) => validFrom <= day)
      .map(({ noticeId, serviceId, title }) => ({ noticeId, serviceId, title })),
  };
}
