import { useEffect, useState } from 'react';
import type { ScreenWatch } from './screen-watch.ts';

const SHOWN_MS = 6000;

/** True for a moment after the self-test has asked this screen. */
export function useAsked(screen: ScreenWatch): boolean {
  const [asked, setAsked] = useState<{ at: number } | null>(null);
  useEffect(() => screen.onAsked(() => setAsked({ at: performance.now() })), [screen]);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return asked !== null;
}
