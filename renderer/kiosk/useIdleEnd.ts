import { useEffect, useEffectEvent, useState } from 'react';

const IDLE_MS = 60_000;
const WARN_MS = 15_000;

/** Seconds until an untouched screen forgets what its customer began, once it is worth saying. */
export function useIdleEnd(isCounting: boolean, onEnd: () => void): number | null {
  const leftMs = useIdle(isCounting, IDLE_MS, onEnd);
  return leftMs !== null && leftMs <= WARN_MS ? Math.max(0, Math.ceil(leftMs / 1000)) : null;
}

/** Milliseconds until `onIdle`, counted from the last touch or key; null while not counting. */
export function useIdle(isCounting: boolean, idleMs: number, onIdle: () => void): number | null {
  const [leftMs, setLeftMs] = useState<number | null>(null);
  const end = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isCounting) return setLeftMs(null);
    let endsAt = performance.now() + idleMs;
    const touch = () => {
      endsAt = performance.now() + idleMs;
      setLeftMs(idleMs);
    };
    const timer = setInterval(() => {
      const left = endsAt - performance.now();
      setLeftMs(left);
      if (left <= 0) end();
    }, 500);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', touch);
    };
  }, [isCounting, idleMs]);
  return leftMs;
}
