import { useEffect, useState } from 'react';

/** Whether this is the demo hall, where signing in is no secret. */
export function useDemo(): boolean {
  const [isDemo, setDemo] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    fetch('/health', { signal: stop.signal })
      .then((response) => response.json())
      .then((health: unknown) => {
        if (typeof health === 'object' && health !== null && 'demo' in health) setDemo(health.demo === true);
      })
      .catch(() => setDemo(false));
    return () => stop.abort();
  }, []);
  return isDemo;
}
