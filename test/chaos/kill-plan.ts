import { createRandom } from '../../server/domain/random.ts';

/** When the server is killed: so long after so many answers, or after it was told to open, answered or not. */
export type Kill = { since: 'answers'; answers: number; afterMs: number } | { since: 'start'; afterMs: number };

const WHILE_IT_STARTS = 0.25;
const MOST_ANSWERS = 40;
/** About as long as a few commits take, and as opening takes. */
const LONGEST_MS = { answers: 30, start: 450 };

/** The same times and seed give the same moments. */
export function planKills(times: number, seed: number): Kill[] {
  const chance = createRandom(seed);
  const upTo = (most: number) => Math.floor(chance.even() * most);
  return Array.from({ length: times }, () =>
    chance.even() < WHILE_IT_STARTS
      ? { since: 'start', afterMs: upTo(LONGEST_MS.start) }
      : { since: 'answers', answers: 1 + upTo(MOST_ANSWERS), afterMs: upTo(LONGEST_MS.answers) },
  );
}
