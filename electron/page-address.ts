import type { FrameOptions } from './frame-options.ts';

/** The page of the hall that a frame shows, fit for logs and for the public's eyes. */
export function pageAddress({ hall, screen, counter, name }: FrameOptions): string {
  const page = new URL(`/${screen}`, hall);
  if (name !== null) page.searchParams.set('name', name);
  if (counter !== null) page.searchParams.set('counter', counter);
  return page.href;
}

/** The same page with the device key behind the `#`, which no server and no log ever sees; the page takes it out and keeps it. */
export function addressWithKey(options: FrameOptions): string {
  const page = new URL(pageAddress(options));
  if (options.key !== null) page.hash = new URLSearchParams({ key: options.key }).toString();
  return page.href;
}

/** Whether an address lies within the hall; anything that is not an address does not. */
export function isWithinHall(hall: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === hall;
}
