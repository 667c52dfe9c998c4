import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Seconds left until `onEnd`, counted on a clock nobody can set; null while `durationMs` is. Another `subject`
 * starts it anew.
 */
export function useCountdown(durationMs: number | null, subject: string, onEnd: () => void): number | null {
  const [run, setRun] = useState<{ subject: string; leftMs: number } | null>(null);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (durationMs === null) return setRun(null);
    const endsAt = performance.now() + durationMs;
    setRun({ subject, leftMs: durationMs });
    const timer = setInterval(() => {
      const leftMs = endsAt - performance.now();
      if (leftMs > 0) return setRun({ subject, leftMs });
      clearInterval(timer);
      end();
    }, 200);
    return () => clearInterval(timer);
  }, [durationMs, subject]);
  if (durationMs === null) return null;
  return Math.ceil((run?.subject === subject ? run.leftMs : durationMs) / 1000);
}
