import { type RefObject, useEffect, useRef } from 'react';
import type { ChartSpec } from './charts.ts';

/** The box that a chart is drawn into; the library that draws comes only when there is something to draw. */
export function useChart(spec: ChartSpec): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(spec);
  useEffect(() => {
    let isGone = false;
    let clear = () => {};
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!isGone && box.current) clear = drawChart(box.current, JSON.parse(drawn) as ChartSpec);
    });
    return () => {
      isGone = true;
      clear();
    };
  }, [drawn]);
  return box;
}
