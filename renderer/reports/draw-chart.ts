import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartSpec } from './charts.ts';

use([
  BarChart,
  LineChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  VisualMapComponent,
  LabelLayout,
  CanvasRenderer,
]);

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const percent = (value: number) => `${Math.round(value * 100)} %`;

function textStyle() {
  const base = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 18;
  return {
    fontFamily: getComputedStyle(document.body).fontFamily,
    fontSize: Math.round(base * 0.72),
    color: token('--ink'),
  };
}

function valued({ unit }: ChartSpec) {
  return (value: number | null) => (value === null ? '' : unit === 'share' ? percent(value) : String(value));
}

function axes(spec: ChartSpec, text: ReturnType<typeof textStyle>) {
  const line = { lineStyle: { color: token('--line-strong') } };
  return {
    xAxis: {
      type: 'category',
      data: spec.categories,
      axisLine: line,
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0, // a length that does not begin at nothing is no length
      axisLabel: { ...text, color: token('--ink-soft'), formatter: valued(spec) },
      splitLine: { lineStyle: { color: token('--line') } },
    },
  };
}

/** More labels than these stand in each other's way; the figures are in the table below. */
const LABELLED_AT_MOST = 16;

/** Told apart without colour as well: by lightness, by dashes and by the labels at the ends. */
function seriesOptions(spec: Extract<ChartSpec, { kind: 'bars' | 'lines' }>, text: ReturnType<typeof textStyle>) {
  const colours = [token('--accent'), token('--line-strong')];
  return spec.series.map(({ name, values }, at) => ({
    name,
    type: spec.kind === 'bars' ? 'bar' : 'line',
    data: values,
    itemStyle: { color: colours[at] },
    lineStyle: { color: colours[at], width: 3, type: at === 0 ? 'solid' : 'dashed' },
    symbolSize: 7,
    barMaxWidth: 42,
    labelLayout: { hideOverlap: true },
    label: {
      show: spec.categories.length <= LABELLED_AT_MOST,
      position: 'top',
      ...text,
      formatter: ({ value }: { value: number | null }) => valued(spec)(value),
    },
  }));
}

function heatOptions(
  spec: Extract<ChartSpec, { kind: 'heat' }>,
  text: ReturnType<typeof textStyle>,
): EChartsCoreOption {
  const most = Math.max(1, ...spec.values.map(([, , value]) => value ?? 0));
  const cells = spec.values.map(([x, y, value]) => ({
    value: [x, y, value ?? 0],
    label: { color: (value ?? 0) > most * 0.75 ? token('--on-accent') : token('--ink') },
  }));
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 8, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: spec.categories,
      axisTick: { show: false },
      axisLabel: text,
      axisLine: { show: false },
    },
    yAxis: {
      type: 'category',
      data: spec.rows,
      inverse: true,
      axisTick: { show: false },
      axisLabel: text,
      axisLine: { show: false },
    },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [token('--surface'), token('--accent')] } },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: token('--line'), borderWidth: 1 },
        label: {
          show: true,
          fontSize: text.fontSize,
          formatter: ({ value }: { value: number[] }) => (value[2] ? String(value[2]) : ''),
        },
      },
    ],
  };
}

function optionsOf(spec: ChartSpec): EChartsCoreOption {
  const text = textStyle();
  if (spec.kind === 'heat') return heatOptions(spec, text);
  const hasLegend = spec.series.length > 1;
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 16, top: hasLegend ? 40 : 28, bottom: 4, containLabel: true },
    ...(hasLegend && { legend: { top: 0, left: 0, textStyle: text, itemWidth: 26 } }),
    ...axes(spec, text),
    series: seriesOptions(spec, text),
  };
}

/** Draws a chart into a box, sharp enough for paper, and again whenever the box changes; gives what takes it away. */
export function drawChart(box: HTMLElement, spec: ChartSpec): () => void {
  const chart = init(box, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio) });
  chart.setOption(optionsOf(spec));
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(box);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
