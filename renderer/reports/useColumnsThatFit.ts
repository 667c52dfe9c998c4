import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Of the size of the page's letters: what a row is about, and the least for a figure. */
const NAME_REM = 8;
const FIGURE_REM = 4.15;
const HOUR_REM = 2.7;

/** How many figures fit beside each other into the box, as wide as it is now. */
export function useColumnsThatFit(isOfHours: boolean): { box: RefObject<HTMLElement | null>; most: number } {
  const box = useRef<HTMLElement>(null);
  const [most, setMost] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = element.clientWidth / rem - NAME_REM;
      setMost(Math.max(1, Math.floor(room / (isOfHours ? HOUR_REM : FIGURE_REM))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOfHours]);
  return { box, most };
}
