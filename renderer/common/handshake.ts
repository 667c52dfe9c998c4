import type { DEFAULT_KIOSK_NAME } from '#protocol/handshake';
import type { Role } from '#protocol/vocabulary';
import { takeDeviceKey } from './device-key.ts';

/** How a screen introduces itself; what it does not know is left out. */
export type ScreenHandshake = {
  role: Role;
  name?: string;
  counterId?: string;
  key?: string;
  token?: string;
  code?: string;
};

const KIOSK_NAME: typeof DEFAULT_KIOSK_NAME = 'kiosk-1';

/**
 * Who this page is, from its address (`?name=`, `?counter=`, `#key=`). A device key moves from the address bar into
 * this browser's memory, so that nobody reads it off the screen or copies it with the link.
 */
export function screenHandshake(role: Role): ScreenHandshake {
  const query = new URLSearchParams(location.search);
  const counterId = query.get('counter');
  const name = query.get('name') ?? (role === 'kiosk' ? KIOSK_NAME : null);
  const key = rememberedKey(`hallcall.key.${role}.${name ?? counterId ?? 'only'}`);
  return { role, ...(name && { name }), ...(counterId && { counterId }), ...(key && { key }) };
}

function rememberedKey(slot: string): string | null {
  addEventListener('hashchange', startAnewWithKey);
  const { key, rest } = takeDeviceKey(location);
  if (key === null) return localStorage.getItem(slot);
  localStorage.setItem(slot, key);
  history.replaceState(null, '', rest);
  return key;
}

/** A key pasted behind the address of an open page changes nothing but the fragment, for which no browser loads anew. */
function startAnewWithKey(): void {
  if (takeDeviceKey(location).key !== null) location.reload();
}
