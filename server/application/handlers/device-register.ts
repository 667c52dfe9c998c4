import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CounterId } from '../../protocol/vocabulary.ts';
import type { DeviceKey, DeviceRecord } from '../../storage/device-store.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { endAway, endFault, endFaultsOf, missDevice, openFault } from './faults.ts';
import { done, type InternalHandler } from './internal-handler.ts';
import { endStay } from './kiosk-stay.ts';

/** A screen or device host that has never said anything. */
export function unseen({ role, name }: DeviceKey, { now }: Pick<Context, 'now'>): DeviceRecord {
  return {
    role,
    name,
    counterId: role === 'window' || role === 'pad' ? (name as CounterId) : null,
    isConnected: true,
    version: null,
    clockDriftMs: null,
    sound: null,
    isVisible: null,
    printer: role === 'device' ? 'paper' : 'none',
    paper: 'unknown',
    cover: 'unknown',
    fault: null,
    since: now,
    slipsSinceRoll: 0,
    slipsPerRoll: null,
    parts: [],
    lastError: null,
    frame: null,
    scanned: null,
  };
}

/** It comes, or comes back: whether it was missed is over. */
function join(context: Context, key: DeviceKey): HallEvent[] {
  const { devices } = context.stores;
  const known = devices.find(key);
  devices.save(known ? { ...known, isConnected: true, since: context.now } : unseen(key, context));
  return endAway(context, key);
}

/** False for one that was forgotten meanwhile. */
function leave({ stores, now }: Context, key: DeviceKey): boolean {
  const known = stores.devices.find(key);
  if (known) stores.devices.save({ ...known, isConnected: false, since: now });
  return known !== null;
}

export const deviceJoins: InternalHandler<{ name: string }> = (context, { name }) => {
  const faults = join(context, { role: 'device', name });
  return done({ kind: 'device-joined', data: { device: name } }, ...faults);
};

export const deviceLeaves: InternalHandler<{ name: string }> = (context, { name }) => {
  const hasLeft = leave(context, { role: 'device', name });
  return hasLeft ? done({ kind: 'device-left', data: { device: name } }) : done();
};

/** [G2] Two boxes say that they are one; it is over when one of them has left. */
export const devicesClash: InternalHandler<{ name: string; isTwice: boolean }> = (context, { name, isTwice }) => {
  const key = { role: 'device', name } as const;
  if (isTwice) return done(...openFault(context, key, { problem: 'same-name', text: null, by: 'hall' }).events);
  const open = context.stores.faults.openOf(key).filter(({ problem }) => problem === 'same-name');
  return done(...open.map((fault) => endFault(context, fault, { by: 'hall', note: '' })));
};

/** [G1] A screen is here that was not; a second one of the same name is the same to the hall. */
export const screenJoins: InternalHandler<DeviceKey> = (context, { role, name }) => {
  const faults = join(context, { role, name });
  return done({ kind: 'screen-joined', data: { role, device: name } }, ...faults);
};

export const screenLeaves: InternalHandler<DeviceKey> = (context, { role, name }) => {
  const hasLeft = leave(context, { role, name });
  const ended = role === 'kiosk' ? endStay(context, name) : [];
  return hasLeft ? done({ kind: 'screen-left', data: { role, device: name } }, ...ended) : done(...ended);
};

/** [G9] Somebody has a look at what is on a screen; who it was stays known, the picture does not. */
export const screenLookedAt: InternalHandler<DeviceKey & { by: string }> = (_context, { role, name, by }) =>
  done({ kind: 'screen-looked-at', data: { role, device: name, by } });

/** [G2] It has been away for a while. */
export const deviceMissed: InternalHandler<DeviceKey> = (context, key) => {
  const device = context.stores.devices.find(key);
  return done(...(device ? missDevice(context, device) : []));
};

/** [G5] A new roll was put in by hand, perhaps before the old one was used up. */
export const newRoll: Handler<CommandRequest<'device:new-roll'>, CommandResult<'device:new-roll'>> = (
  { stores },
  _actor,
  { device },
) => {
  const known = stores.devices.byName(device);
  if (!known) return refuse({ code: 'device-unknown' });
  if (known.slipsSinceRoll === 0) return accept({ result: {}, events: [] });
  stores.devices.newRoll(device);
  return accept({ result: {}, events: [{ kind: 'roll-changed', data: { device, slips: known.slipsSinceRoll } }] });
};

/** [G1] A screen or a box that was taken away is not missed any more; what is here cannot be forgotten. */
export const forgetDevice: Handler<CommandRequest<'device:forget'>, CommandResult<'device:forget'>> = (
  context,
  actor,
  { role, name },
) => {
  const { stores } = context;
  const known = stores.devices.find({ role, name });
  if (!known) return refuse({ code: 'device-unknown' });
  if (known.isConnected) return refuse({ code: 'device-connected' });
  stores.devices.forget(known);
  const ended = endFaultsOf(context, known, actor);
  return accept({ result: {}, events: [{ kind: 'device-forgotten', data: { role, device: name } }, ...ended] });
};
