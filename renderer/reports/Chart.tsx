import type { ChartSpec } from './charts.ts';
import { useChart } from './useChart.ts';

/** A picture of figures that stand in the table below. */
export function Chart({ spec, label }: { spec: ChartSpec; label: string }) {
  const box = useChart(spec);
  return (
    <figure className={`report-chart report-chart--${spec.kind}`}>
      <figcaption>{spec.title}</figcaption>
      <div ref={box} className="report-chart-box" role="img" aria-label={label} />
    </figure>
  );
}
