import type { AdmittedCard, PairingCard } from '../../protocol/views/access-views.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';

/** [S10] Who asks to be let in now. */
export function pairingCards(stores: Stores, { stamp }: HallPicture): PairingCard[] {
  return stores.access
    .pending(stamp.now)
    .map(({ pairingId, code, role, name, counterId, address, askedAt, expiresAt }) => {
      return { pairingId, code, role, name, counterId, address, since: askedAt, expiresAt };
    });
}

/** [S11] Who has a key, and when it was here; a window or a pad is known by its counter. */
export function admittedCards(stores: Stores, { stamp }: HallPicture): AdmittedCard[] {
  return stores.access.admitted().map(({ role, name, counterId }) => {
    const knownAs = role === 'window' || role === 'pad' ? (counterId ?? name) : name;
    const device = stores.devices.find({ role, name: knownAs });
    const isConnected = device?.isConnected ?? false;
    const seenAt = device && (isConnected ? stamp.now : device.since);
    return { role, name, counterId, isConnected, seenAt, version: device?.version ?? null };
  });
}
