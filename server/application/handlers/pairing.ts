import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { OpenedPairing, PairingId, PairingStanding, PairingWish } from '../../protocol/pairing.ts';
import type { CounterId, DeviceRole, EpochMs } from '../../protocol/vocabulary.ts';
import type { Pairing } from '../../storage/access-store.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { hashSecret } from '../../storage/hall-seed.ts';
import type { Context, Handler } from '../context.ts';
import { endFaultsOf } from './faults.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** So long a code can be read off a screen, and so long its key waits to be collected. */
const LIFE_MS = 10 * 60_000;
/** What became of a wish is known for a while longer. */
const KNOWN_MS = 60 * 60_000;
/** More screens than anybody sets up in ten minutes; what comes beyond is a mistake or worse. */
const PENDING_AT_MOST = 40;

const isOfCounter = (role: DeviceRole): role is 'window' | 'pad' => role === 'window' || role === 'pad';

/** The oldest wish of the address that has most, unless that is who asks now: one that floods keeps nobody else out. */
function mostPressing(pending: readonly Pairing[], asking: string): Pairing | null {
  const counts = new Map<string, number>();
  for (const { address } of pending) counts.set(address, (counts.get(address) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if ((counts.get(asking) ?? 0) >= most) return null;
  return pending.find(({ address }) => counts.get(address) === most) ?? null;
}

/** [S10] Somebody who has no key asks to be let in; who it is is only what it says. */
export const requestPairing: InternalHandler<{
  wish: PairingWish;
  address: string;
  secret: string;
  onOpened: (opened: OpenedPairing) => void;
}> = ({ stores, now, newId, newPairingCode }, { wish, address, secret, onOpened }) => {
  stores.access.forgetExpired(now - KNOWN_MS);
  const pending = stores.access.pending(now);
  const outdone = pending.length >= PENDING_AT_MOST ? mostPressing(pending, address) : null;
  if (pending.length >= PENDING_AT_MOST && outdone === null) return done();
  if (outdone) stores.access.save({ ...outdone, state: 'rejected' });
  const pairingId = newId() as PairingId;
  let code = newPairingCode();
  while (stores.access.byCode(code)) code = newPairingCode();
  const expiresAt = (now + LIFE_MS) as EpochMs;
  const { role, name, counterId } = wish;
  const asked = { pairingId, code, role, name, counterId, address, askedAt: now, expiresAt };
  stores.access.add({ ...asked, secretHash: hashSecret(secret) });
  onOpened({ pairingId, code, secret, expiresAt });
  return done({ kind: 'pairing-asked', data: { pairingId, role, device: name, address } });
};

/** [S10] What became of a wish, for the one who made it. A key is said once and is then kept only as a hash. */
export const collectPairing: InternalHandler<{
  pairingId: string;
  secret: string;
  onStanding: (standing: PairingStanding) => void;
}> = ({ stores, sealer, now }, { pairingId, secret, onStanding }) => {
  const pairing = stores.access.byId(pairingId);
  if (!pairing || pairing.secretHash !== hashSecret(secret)) return done();
  const { state, keySealed, expiresAt, role, name, counterId } = pairing;
  if (state === 'rejected') onStanding({ status: 'rejected' });
  else if (state === 'collected' || expiresAt <= now) onStanding({ status: 'expired' });
  else if (keySealed === null) onStanding({ status: 'pending', expiresAt });
  else {
    stores.access.save({ ...pairing, state: 'collected', keySealed: null });
    onStanding({ status: 'approved', key: sealer.open(keySealed), name, counterId });
    return done({ kind: 'device-key-collected', data: { pairingId, role, device: name } });
  }
  return done();
};

function pendingOne(
  { stores, now }: Context,
  { pairingId, code }: { pairingId?: string | undefined; code?: string | undefined },
): Result<Pairing> {
  const found = pairingId ? stores.access.byId(pairingId) : stores.access.byCode(code ?? '');
  if (found?.state !== 'pending' || found.expiresAt <= now) return refuse({ code: 'pairing-unknown' });
  return accept(found);
}

/** [S10] The duty manager lets a screen or a box in; of two with one role and name only the newer has a key. */
export const approveDevice: Handler<CommandRequest<'device:approve'>, CommandResult<'device:approve'>> = (
  context,
  _actor,
  request,
) => {
  const { stores, sealer, now, newKey } = context;
  const found = pendingOne(context, request);
  if (!found.ok) return found;
  const pairing = found.value;
  const { role, pairingId, address } = pairing;
  const { name } = request;
  if (request.role !== role) return refuse({ code: 'pairing-other-role', role });
  const counterId = isOfCounter(role) ? (request.counterId ?? null) : null;
  if (isOfCounter(role) && !(counterId && stores.counters.byId(counterId))) return refuse({ code: 'counter-unknown' });
  const key = newKey();
  const device = { role, name, counterId };
  const replaced = stores.access.dropKeys(device);
  stores.access.addKey(hashSecret(key), device);
  const expiresAt = (now + LIFE_MS) as EpochMs;
  stores.access.save({ ...pairing, name, counterId, expiresAt, state: 'approved', keySealed: sealer.seal(key) });
  const data = { pairingId, role, device: name, address, replaced };
  return accept({
    result: device,
    events: [{ kind: 'device-approved', ...(counterId && { counterId }), data }],
  });
};

export const rejectDevice: Handler<CommandRequest<'device:reject'>, CommandResult<'device:reject'>> = (
  context,
  _actor,
  request,
) => {
  const found = pendingOne(context, request);
  if (!found.ok) return found;
  const { pairingId, role, name, address } = found.value;
  context.stores.access.save({ ...found.value, state: 'rejected' });
  const data = { pairingId, role, device: name, address };
  return accept({ result: {}, events: [{ kind: 'device-rejected', data }] });
};

/** [G1] A screen that was sent away is not missed. */
function leaveRegister(
  context: Context,
  actor: Parameters<typeof endFaultsOf>[2],
  { role, name, counterId }: { role: DeviceRole; name: string; counterId: CounterId | null },
): HallEvent[] {
  const { stores } = context;
  const known = stores.devices.find({ role, name: isOfCounter(role) ? (counterId ?? name) : name });
  if (!known) return [];
  stores.devices.forget(known);
  return endFaultsOf(context, known, actor);
}

const admittedOne = ({ stores }: Context, { role, name }: { role: DeviceRole; name: string }) =>
  stores.access.admitted().find((each) => each.role === role && each.name === name);

/** [S11] Its key ends; whoever is in with it is put out as soon as this is on disk. */
export const revokeDevice: Handler<CommandRequest<'device:revoke'>, CommandResult<'device:revoke'>> = (
  context,
  actor,
  { role, name, reason },
) => {
  const known = admittedOne(context, { role, name });
  if (!known) return refuse({ code: 'device-unknown' });
  context.stores.access.dropKeys(known);
  const { counterId } = known;
  const ended = leaveRegister(context, actor, known);
  const data = { role, device: name, reason: reason ?? null };
  return accept({
    result: {},
    events: [{ kind: 'device-revoked', ...(counterId && { counterId }), data }, ...ended],
  });
};

/** [S11] Its page comes back by itself as the screen of the other counter. */
export const moveDevice: Handler<CommandRequest<'device:move'>, CommandResult<'device:move'>> = (
  context,
  actor,
  { role, name, counterId },
) => {
  const known = admittedOne(context, { role, name });
  if (!known) return refuse({ code: 'device-unknown' });
  if (!context.stores.counters.byId(counterId)) return refuse({ code: 'counter-unknown' });
  if (known.counterId === counterId) return accept({ result: {}, events: [] });
  context.stores.access.moveKeys({ role, name, counterId });
  const ended = leaveRegister(context, actor, known);
  const data = { role, device: name, from: known.counterId };
  return accept({ result: {}, events: [{ kind: 'device-moved', counterId, data }, ...ended] });
};
