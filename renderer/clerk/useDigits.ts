import { useEffect, useLayoutEffect, useRef } from 'react';

/** The digits 1 to 9 pick from a list that is on the screen, except while somebody types into a field. */
export function useDigits(picks: readonly (() => void)[]): void {
  const latest = useRef(picks);
  useLayoutEffect(() => {
    latest.current = picks;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest('input:not([type="radio"]), textarea');
      if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || isTyped) return;
      const pick = /^[1-9]$/.test(event.key) ? latest.current[Number(event.key) - 1] : undefined;
      if (!pick) return;
      event.preventDefault();
      pick();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
