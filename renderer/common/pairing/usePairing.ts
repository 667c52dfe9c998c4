import { useEffect, useState } from 'react';
import type { PairingWish } from '#protocol/pairing';
import { rememberAdmission, type ScreenHandshake, wallName } from '../handshake.ts';
import { askToComeIn, type PairingShown } from './ask-to-come-in.ts';

/** How a screen asks: under the name in its address, else by what it is. */
function wishOf({ role, name, counterId }: ScreenHandshake): PairingWish {
  const own = name ?? (role === 'display' ? wallName() : `${role}-${counterId ?? 'new'}`);
  return { role, name: own, counterId: counterId ?? null } as PairingWish;
}

/** Asks the hall to let this page in, and opens it anew with its key once it is. */
export function usePairing(handshake: ScreenHandshake) {
  const [shown, show] = useState<PairingShown>({ at: 'asking' });
  const [wish] = useState(() => wishOf(handshake));
  useEffect(() => {
    const unmounted = new AbortController();
    void askToComeIn({ wish, memory: sessionStorage, show, signal: unmounted.signal }).then(async (admitted) => {
      if (!admitted) return;
      await rememberAdmission(handshake.role, admitted);
      location.reload();
    });
    return () => unmounted.abort();
  }, [wish, handshake]);
  return { shown, wish };
}
