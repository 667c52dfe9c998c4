import type { DEFAULT_DISPLAY_NAME, DEFAULT_KIOSK_NAME } from '#protocol/handshake';
import type { Role } from '#protocol/vocabulary';
import { takeDeviceKey } from './device-key.ts';
import { type FrameKey, type KeyPlaces, keepKey, readKey } from './kept-key.ts';

declare global {
  interface HallcallFrame {
    /** Keeps this screen's device key with the box; a frame from before that has none. */
    key?: FrameKey;
  }
}

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
const DISPLAY_NAME: typeof DEFAULT_DISPLAY_NAME = 'display-1';

/**
 * Who this page is, from its address (`?name=`, `?counter=`, `#key=`). A device key moves from the address bar to where
 * keys are kept, so that nobody reads it off the screen or copies it with the link.
 */
export async function screenHandshake(role: Role): Promise<ScreenHandshake> {
  const counterId = fromAddress('counter');
  const name = fromAddress('name') ?? (role === 'kiosk' ? KIOSK_NAME : null);
  const key = await rememberedKey(slotOf('key', role));
  return { role, ...(name && { name }), ...(counterId && { counterId }), ...(key && { key }) };
}

/** How the hall calls this wall: as its address says, else as the manager has named it when it was let in. */
export function wallName(): string {
  return fromAddress('name') ?? localStorage.getItem(slotOf('name', 'display')) ?? DISPLAY_NAME;
}

/** The hall has let this page in: from now on it comes with this key, under this address. */
export async function rememberAdmission(role: Role, { key, name }: { key: string; name: string }): Promise<void> {
  await keepKey(slotOf('key', role), key, keyPlaces());
  localStorage.setItem(slotOf('name', role), name);
}

const keyPlaces = (): KeyPlaces => ({ frame: window.hallcallFrame?.key ?? null, memory: localStorage });

const fromAddress = (what: 'name' | 'counter') => new URLSearchParams(location.search).get(what);

function slotOf(what: 'key' | 'name', role: Role): string {
  const name = fromAddress('name') ?? (role === 'kiosk' ? KIOSK_NAME : null);
  return `hallcall.${what}.${role}.${name ?? fromAddress('counter') ?? 'only'}`;
}

async function rememberedKey(slot: string): Promise<string | null> {
  addEventListener('hashchange', startAnewWithKey);
  const { key, rest } = takeDeviceKey(location);
  if (key === null) return readKey(slot, keyPlaces());
  history.replaceState(null, '', rest);
  await keepKey(slot, key, keyPlaces());
  return key;
}

/** A key pasted behind the address of an open page changes nothing but the fragment, for which no browser loads anew. */
function startAnewWithKey(): void {
  if (takeDeviceKey(location).key !== null) location.reload();
}
