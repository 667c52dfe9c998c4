import { useEffect, useRef, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { playChime } from '../common/voice/chime.ts';

const LOUDNESS = 0.5;

/** Free, with somebody to call, and nothing that forbids it. */
export function isIdle({ counter, current, waitingCount, hall }: ClerkView): boolean {
  return counter?.state === 'open' && current === null && waitingCount > 0 && !hall.outage;
}

/** True once customers have waited before a free counter for longer than the hall finds right; the title of the page says so too. */
export function useIdleReminder(view: ClerkView | null, { title, hasSound }: { title: string; hasSound: boolean }) {
  const [since, setSince] = useState<number | null>(null);
  const idle = view !== null && isIdle(view);
  useEffect(() => setSince(idle ? performance.now() : null), [idle]);
  const isDue = idle && since !== null && performance.now() - since >= view.limits.idleSeconds * 1000;

  useEffect(() => {
    if (!isDue) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [isDue, title]);

  const audio = useRef<AudioContext | null>(null);
  useEffect(() => {
    if (!isDue || !hasSound) return;
    audio.current ??= new AudioContext();
    const quiet = new GainNode(audio.current, { gain: LOUDNESS });
    quiet.connect(audio.current.destination);
    playChime(audio.current, quiet);
  }, [isDue, hasSound]);
  return isDue;
}
