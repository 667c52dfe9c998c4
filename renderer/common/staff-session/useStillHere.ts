import { useEffect } from 'react';
import { noteUse, type StaffSession } from './session.ts';

/** The hall measures in minutes. */
const AT_MOST_EVERY_MS = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells the hall now and then that somebody is at this page, so that it does not sign out who only reads. */
export function useStillHere(session: StaffSession | null): void {
  useEffect(() => {
    if (!session) return;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = () => {
      if (performance.now() - toldAt < AT_MOST_EVERY_MS) return;
      toldAt = performance.now();
      void noteUse(session);
    };
    for (const sign of SIGNS) addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, tell);
    };
  }, [session]);
}
