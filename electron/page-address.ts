import type { FrameOptions } from './frame-options.ts';

/** The page of the hall that a frame shows. */
export function pageAddress({ hall, screen, counter, name }: FrameOptions): string {
  const page = new URL(`/${screen}`, hall);
  if (screen === 'kiosk') page.searchParams.set('name', name ?? 'kiosk-1');
  if (counter !== null) page.searchParams.set('counter', counter);
  return page.href;
}

/** Whether an address lies within the hall; anything that is not an address does not. */
export function isWithinHall(hall: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === hall;
}
