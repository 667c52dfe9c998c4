import type { ScreenSettings } from './box-settings.ts';
import type { KeyStore } from './key-store.ts';

/** The page of the hall that a screen shows, fit for logs and for the public's eyes. */
export function pageAddress({ screen, counter, name, origin }: ScreenSettings): string {
  const page = new URL(`/${screen}`, origin);
  if (name !== null) page.searchParams.set('name', name);
  if (counter !== null) page.searchParams.set('counter', counter);
  return page.href;
}

/**
 * The same page with the device key of the settings behind the `#`, which no server and no log ever sees; the page takes
 * it out and keeps it. Once it has got another key by pairing, that one counts.
 */
export function addressWithKey(screen: ScreenSettings, keys: Pick<KeyStore, 'isReplaced'>): string {
  const page = new URL(pageAddress(screen));
  const { id, key } = screen;
  if (key !== null && !keys.isReplaced(id, key)) page.hash = new URLSearchParams({ key }).toString();
  return page.href;
}

/** Whether an address lies where the page comes from; anything that is not an address does not. */
export function isWithinHall(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === origin;
}
