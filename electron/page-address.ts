import type { ScreenSettings } from './box-settings.ts';

/** The page of the hall that a screen shows, fit for logs and for the public's eyes. */
export function pageAddress({ screen, counter, name, origin }: ScreenSettings): string {
  const page = new URL(`/${screen}`, origin);
  if (name !== null) page.searchParams.set('name', name);
  if (counter !== null) page.searchParams.set('counter', counter);
  return page.href;
}

/** The same page with the device key behind the `#`, which no server and no log ever sees; the page takes it out and keeps it. */
export function addressWithKey(screen: ScreenSettings): string {
  const page = new URL(pageAddress(screen));
  if (screen.key !== null) page.hash = new URLSearchParams({ key: screen.key }).toString();
  return page.href;
}

/** Whether an address lies where the page comes from; anything that is not an address does not. */
export function isWithinHall(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === origin;
}
