import { type ReactNode, useEffect, useState } from 'react';
import type { HallClient, Link } from '../hall-client.ts';
import type { ScreenHandshake } from '../handshake.ts';
import { PairingScreen } from './PairingScreen.tsx';

type AtTheDoorProps = { client: HallClient; handshake: ScreenHandshake; children: ReactNode };

/** A page of the hall's own screens, or, while the hall has no key of it, the code by which it is let in. */
export function AtTheDoor({ client, handshake, children }: AtTheDoorProps) {
  const [link, setLink] = useState<Link>({ state: 'connecting' });
  useEffect(() => client.onLink(setLink), [client]);
  const isStranger = link.state === 'refused' && link.code === 'not-paired';
  return isStranger ? <PairingScreen handshake={handshake} /> : children;
}
