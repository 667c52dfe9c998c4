import { createTallies, type Figures } from '../../domain/reports/tally.ts';
import type { Cell, Table } from '../../protocol/reports.ts';
import { plainRow } from './columns.ts';
import type { Gatherer } from './gatherer.ts';
import { BY_WEEKDAY_AND_HOUR, weekdayOf } from './tables.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Shown though nobody came: so that halls and months can be laid beside each other. */
const [FIRST_HOUR, LAST_HOUR] = [8, 17];

/** Weekday by hour: how many came on such a day on average, and how long they waited. */
export function heatReport(): Gatherer {
  const tallies = createTallies(BY_WEEKDAY_AND_HOUR);
  const days = new Map<number, number>();
  const hours = new Set(Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, at) => FIRST_HOUR + at));

  function table(id: string, unit: 'count' | 'seconds', cell: (figures: Figures, days: number) => Cell): Table {
    const shown = [...hours].toSorted((one, other) => one - other);
    return {
      id,
      columns: shown.map((hour) => ({ id: `hour:${hour}`, unit, what: 'issued', days: null })),
      rows: WEEKDAYS.map((weekday) => {
        const cells = shown.map((hour) => cell(tallies.of(`${weekday} ${hour}`), days.get(weekday) ?? 0));
        return plainRow(String(weekday), { code: `weekday:${weekday}` }, cells, { weekday });
      }),
      total: null,
    };
  }

  return {
    addDay({ facts }): void {
      tallies.addDay(facts);
      const weekday = weekdayOf(facts.day);
      if (facts.tickets.length > 0) days.set(weekday, (days.get(weekday) ?? 0) + 1);
      for (const { hour } of facts.tickets) hours.add(hour);
    },
    tables: () => [
      table('heatIssued', 'count', ({ issued }, count) =>
        count === 0 ? null : Math.round((issued / count) * 10) / 10,
      ),
      table('heatWait', 'seconds', ({ waitMean }) => waitMean),
    ],
  };
}
