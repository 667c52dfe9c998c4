import type { FrameOptions } from './frame-options.ts';

/** Where the page comes from: the hall, or this box where it goes on without the hall. */
export function pageOrigin({ hall, kioskPort }: FrameOptions): string {
  return kioskPort === null ? hall : `http://127.0.0.1:${kioskPort}`;
}

/** The page of the hall that a frame shows, fit for logs and for the public's eyes. */
export function pageAddress(options: FrameOptions): string {
  const { screen, counter, name } = options;
  const page = new URL(`/${screen}`, pageOrigin(options));
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

/** Whether an address lies where the page comes from; anything that is not an address does not. */
export function isWithinHall(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === origin;
}
