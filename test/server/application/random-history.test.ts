import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from '../../../server/protocol/commands.ts';
import { playHistory, type Tally } from '../../support/random-play.ts';
import {
  checkFigures,
  checkNumbers,
  checkOrder,
  checkRevisions,
  checkStories,
  checkViews,
} from '../../support/random-reckoning.ts';
import { historyOf } from '../../support/random-steps.ts';

/** `HALLCALL_LONG=1` plays four times as much; `HALLCALL_SEED` plays other histories. */
const { HALLCALL_LONG, HALLCALL_SEED = '20261122' } = process.env;
const LONG_MS = 1_200_000;
const ORDINARY_MS = 300_000;
const plan = HALLCALL_LONG
  ? { numRuns: 700, atLeast: 400_000, limitMs: LONG_MS }
  : { numRuns: 175, atLeast: 100_000, limitMs: ORDINARY_MS };

/** [Q1] Reasons for which Next calls; the others are a clerk's own choice. */
const REASONS = ['appointment', 'arrival-order', 'bound', 'class-credit', 'helped', 'longest-wait', 'ratio'];

it(
  '[E1] [E2] [E3] [T2] [T3] [T4] [T10] [Q1] [Q3] [Q5] [Q6] [Q8] [C2] [C9] [C10] [D3] [M1] [M5] [V4] [X3] hold in every history',
  async () => {
    const tally: Tally = { counts: new Map(), calls: new Map() };
    const startedAt = performance.now();
    const seed = Number(HALLCALL_SEED);
    const property = fc.asyncProperty(historyOf(1_400), async (story) => {
      const hall = playHistory(story, tally);
      checkNumbers(hall);
      checkRevisions(hall);
      checkStories(hall);
      checkOrder(hall);
      checkFigures(hall);
      checkViews(hall, story.steps.length);
      hall.db.close();
    });
    const interruptAfterTimeLimit = plan.limitMs - 20_000;
    await fc.assert(property, { numRuns: plan.numRuns, seed, unbiased: true, interruptAfterTimeLimit });
    const played = [...tally.counts.values()].reduce((sum, count) => sum + count, 0);
    const accepted = [...tally.counts].filter(([what]) => what.endsWith(' ok'));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const calls = [...tally.calls].map(([reason, count]) => `${reason} ${count}`).sort();
    process.stdout.write(`${played} commands, seed ${seed}, ${seconds} s; Next called by ${calls.join(', ')}\n`);
    expect(played).toBeGreaterThan(plan.atLeast);
    expect(Object.keys(commands).filter((name) => !accepted.some(([what]) => what === `${name} ok`))).toEqual([]);
    expect([...tally.calls.keys()].sort()).toEqual(REASONS);
  },
  plan.limitMs,
);
