import { describe, expect, it } from 'vitest';
import { forecastShare } from '../../../renderer/manager/day-figures.ts';
import { replayRows, tendency } from '../../../renderer/manager/replay/replay-rows.ts';
import type { ManagerView } from '../../../server/protocol/views.ts';

const names = {
  queues: [
    { serviceId: 'B', name: { zh: '新装', en: 'New supply' } },
    { serviceId: 'A', name: { zh: '交电费', en: 'Pay a bill' } },
  ],
  classes: [{ classId: 'elder', name: { zh: '老年人', en: 'Elderly' } }],
} as unknown as Pick<ManagerView, 'queues' | 'classes'>;
const figures = (finished: number, p50WaitSeconds: number | null, p90WaitSeconds: number | null) => ({
  finished,
  leftOver: 0,
  p50WaitSeconds,
  p90WaitSeconds,
});

describe('a day before and after', () => {
  const rows = replayRows(
    {
      before: {
        total: figures(90, 500, 1500),
        services: [
          { serviceId: 'A', classId: 'elder', ...figures(8, 300, 800) },
          { serviceId: 'A', classId: null, ...figures(50, 400, 1200) },
        ],
      },
      after: {
        total: figures(92, 480, 1300),
        services: [
          { serviceId: 'A', classId: null, ...figures(50, 410, 1210) },
          { serviceId: 'B', classId: null, ...figures(2, null, null) },
        ],
      },
    },
    names,
    'zh',
  );

  it('has the whole hall first, then the services as they stand in the hall, ordinary customers before a class', () => {
    expect(rows.map(({ service, customers }) => [service, customers])).toEqual([
      ['', ''],
      ['新装', ''],
      ['交电费', ''],
      ['交电费', '老年人'],
    ]);
  });

  it('has each figure twice; one that is missing on a side is nothing', () => {
    expect(rows[0]?.p90).toEqual({ before: 1500, after: 1300 });
    expect(rows[1]?.finished).toEqual({ before: null, after: 2 });
    expect(rows[3]?.p50).toEqual({ before: 300, after: null });
  });
});

it('a figure that hardly moved has not moved', () => {
  expect(tendency({ before: 100, after: 120 }, 30)).toBe('same');
  expect(tendency({ before: 100, after: 60 }, 30)).toBe('less');
  expect(tendency({ before: 100, after: 131 }, 30)).toBe('more');
  expect(tendency({ before: null, after: 131 }, 30)).toBe('same');
});

it('says in percent how many forecasts came true, and nothing before the first', () => {
  expect(forecastShare({ forecasts: 0, forecastsRight: 0 })).toBe('—');
  expect(forecastShare({ forecasts: 64, forecastsRight: 57 })).toBe('89%');
});
