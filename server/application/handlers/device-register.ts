import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CounterId } from '../../protocol/vocabulary.ts';
import type { DeviceKey, DeviceRecord } from '../../storage/device-store.ts';
import type { Context, Handler } from '../context.ts';
import { endFaultsOf, missDevice, noticeFaults } from './faults.ts';
import { done, type InternalHandler } from './internal-handler.ts';

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
    scanned: null,
  };
}

/** [G1] Stores what is so now, with the faults that begin or end by it. */
function change(context: Context, before: DeviceRecord | null, after: DeviceRecord) {
  context.stores.devices.save(after);
  return noticeFaults(context, before, after);
}

function join(context: Context, key: DeviceKey) {
  const known = context.stores.devices.find(key);
  const here = known ? { ...known, isConnected: true, since: context.now } : unseen(key, context);
  return change(context, known, here);
}

function leave(context: Context, key: DeviceKey) {
  const known = context.stores.devices.find(key);
  return known ? change(context, known, { ...known, isConnected: false, since: context.now }) : null;
}

export const deviceJoins: InternalHandler<{ name: string }> = (context, { name }) => {
  const faults = join(context, { role: 'device', name });
  return done({ kind: 'device-joined', data: { device: name } }, ...faults);
};

export const deviceLeaves: InternalHandler<{ name: string }> = (context, { name }) => {
  const faults = leave(context, { role: 'device', name });
  return faults ? done({ kind: 'device-left', data: { device: name } }, ...faults) : done();
};

/** [G1] A screen is here that was not; a second one of the same name is the same to the hall. */
export const screenJoins: InternalHandler<DeviceKey> = (context, { role, name }) => {
  const faults = join(context, { role, name });
  return done({ kind: 'screen-joined', data: { role, device: name } }, ...faults);
};

export const screenLeaves: InternalHandler<DeviceKey> = (context, { role, name }) => {
  const faults = leave(context, { role, name });
  return faults ? done({ kind: 'screen-left', data: { role, device: name } }, ...faults) : done();
};

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
