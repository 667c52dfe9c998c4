import { createRandom } from '../../server/domain/random.ts';

/** When the server is killed: so long after its first answer, or after it was told to open, answered or not. */
export type Kill = { since: 'first answer' | 'start'; afterMs: number };

const WHILE_IT_STARTS = 0.25;
const LONGEST_MS = { 'first answer': 400, start: 450 };

/** The same times and seed give the same moments. */
export function planKills(times: number, seed: number): Kill[] {
  const chance = createRandom(seed);
  return Array.from({ length: times }, () => {
    const since = chance.even() < WHILE_IT_STARTS ? 'start' : 'first answer';
    return { since, afterMs: Math.floor(chance.even() * LONGEST_MS[since]) };
  });
}
