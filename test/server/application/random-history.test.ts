import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playHistory } from '../../support/random-play.ts';
import {
  checkFigures,
  checkNumbers,
  checkRevisions,
  checkStories,
  checkViews,
} from '../../support/random-reckoning.ts';
import { historyOf } from '../../support/random-steps.ts';

it('no history', async () => {
  const counts = new Map<string, number>();
  const t = performance.now();
  await fc.assert(
    fc.asyncProperty(historyOf(Number(process.env.LEN ?? 1600)), async (story) => {
      const { hall } = playHistory(story, counts);
      checkNumbers(hall);
      checkRevisions(hall);
      checkStories(hall);
      await checkFigures(hall);
      checkViews(hall, story.steps.length);
      hall.db.close();
    }),
    { numRuns: Number(process.env.RUNS ?? 10), seed: Number(process.env.SEED ?? 7), unbiased: true },
  );
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  process.stdout.write(
    `${total} commands in ${performance.now() - t} ms\n${[...counts]
      .sort()
      .map(([k, n]) => `${k}: ${n}`)
      .join('\n')}\n`,
  );
  expect(total).toBeGreaterThan(0);
}, 300_000);
