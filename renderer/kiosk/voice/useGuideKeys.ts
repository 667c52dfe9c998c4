import { useEffect, useEffectEvent } from 'react';
import { type GuideMove, mayBeScanner, moveOf } from './guide-keys.ts';

/** Longer than between two signs of a scanner. */
const NOTHING_FOLLOWS_MS = 60;

/**
 * Hears the keys of the guidance; while it is off, only the one that turns it on. Signs wait for a moment: a scanner
 * types them too, and what belongs to a scan moves nothing.
 */
export function useGuideKeys({ isOn, onMove }: { isOn: boolean; onMove: (move: GuideMove) => void }): void {
  const tell = useEffectEvent(onMove);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const follows = () => clearTimeout(waiting);
    const hear = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return; // staff are typing there
      const move = moveOf(event);
      if (move === null || (!isOn && move !== 'toggle')) return;
      const isPressedByBrowser = event.key === 'Enter' && event.target instanceof HTMLButtonElement;
      if (isPressedByBrowser) return;
      event.preventDefault();
      if (mayBeScanner(event)) waiting = setTimeout(() => tell(move), NOTHING_FOLLOWS_MS);
      else tell(move);
    };
    addEventListener('keydown', follows, { capture: true });
    addEventListener('keydown', hear);
    return () => {
      follows();
      removeEventListener('keydown', follows, { capture: true });
      removeEventListener('keydown', hear);
    };
  }, [isOn]);
}
