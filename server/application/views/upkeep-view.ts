import { problemsOf, worstProblem } from '../../domain/device-problem.ts';
import { hallDayAt } from '../../domain/hall-day.ts';
import { slipsLeft } from '../../domain/paper-roll.ts';
import type { DeviceCard } from '../../protocol/views/device-views.ts';
import type { ManagerView } from '../../protocol/views.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Fault } from '../../storage/fault-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { isExpected } from '../device-expectation.ts';
import type { HallPicture } from '../hall-picture.ts';

/** The whole record is in `GET /api/faults`. */
const OPEN_SHOWN = 100;
const REPAIRED_SHOWN = 50;

type Seen = { picture: HallPicture; isExpected: boolean; faults: readonly Fault[] };

/** [G1] */
function card(device: DeviceRecord, { picture, isExpected, faults }: Seen): DeviceCard {
  const { role, name, counterId, isConnected, version, clockDriftMs, sound, isVisible, since } = device;
  const { printer, paper, cover, fault, parts, lastError, frame } = device;
  const { shown, spoken } = picture.callsOf(device);
  return {
    role,
    name,
    counterId,
    isConnected,
    seenAt: isConnected ? picture.stamp.now : since,
    version,
    clockDriftMs,
    sound,
    isVisible,
    shown,
    spoken,
    printer,
    paper,
    cover,
    fault,
    slipsLeft: printer === 'paper' ? slipsLeft(device, device, picture.settings.slipsPerRoll) : null,
    parts,
    lastError,
    frame,
    problem: worstProblem(problemsOf(device, { isExpected }), faults),
    since,
  };
}

/** Who needs somebody comes first, then whose paper will soon be used up. */
const urgency = ({ problem, paper }: DeviceCard) => (problem !== null ? 0 : paper === 'low' ? 1 : 2);

function cards(stores: Stores, picture: HallPicture, open: readonly Fault[]): DeviceCard[] {
  const all = stores.devices.all().map((device) => {
    const faults = open.filter(({ role, name }) => role === device.role && name === device.name);
    return card(device, { picture, isExpected: isExpected(stores, device), faults });
  });
  return all.toSorted((one, other) => urgency(one) - urgency(other));
}

/** Devices, what is wrong with them, who asked for help, and the newest self-test. */
export function upkeep(
  stores: Stores,
  picture: HallPicture,
): Pick<ManagerView, 'devices' | 'faults' | 'contacts' | 'helpCalls' | 'selfTest' | 'oneTimeNotices'> {
  const { settings, day } = picture;
  const open = stores.faults.allOpen();
  const { startsAt } = hallDayAt(picture.stamp.now, settings);
  return {
    devices: cards(stores, picture, open),
    faults: [...open.slice(0, OPEN_SHOWN), ...stores.faults.repairedSince(startsAt, REPAIRED_SHOWN)],
    contacts: settings.contacts,
    helpCalls: stores.help.open(),
    selfTest: stores.selfTests.latest(1)[0] ?? null,
    oneTimeNotices: settings.oneTimeNotices
      .filter(({ validFrom }) => validFrom <= day)
      .map(({ noticeId, serviceId, title }) => ({ noticeId, serviceId, title })),
  };
}
