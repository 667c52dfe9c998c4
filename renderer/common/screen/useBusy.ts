import { useEffect } from 'react';
import type { ScreenWatch } from './screen-watch.ts';

/** Lets the screen know whether what it shows is meant for somebody now. */
export function useBusy(screen: ScreenWatch, isBusy: boolean): void {
  useEffect(() => screen.setBusy(isBusy), [screen, isBusy]);
}
