import { createRandom } from '../../server/domain/random.ts';

/** What goes wrong on a day of the month. */
export const TROUBLES = [
  'cables cut',
  'lines stand still',
  'clock ahead',
  'clock behind',
  'disk full',
  'no paper',
  'printer unplugged',
  'device host killed',
] as const;
export const STORM = 'server killed';
export type Trouble = (typeof TROUBLES)[number] | typeof STORM;

/** At which part of the day it begins, and for how long. */
export type Strike = { trouble: Trouble; at: number; ms: number };

const PER_DAY = 5;
const KILLS_ON_A_STORMY_DAY = 2;
const LONGEST_MS = 1_200;
/** The evening is quiet: everybody who was held up is served. */
const LAST_AT = 0.8;

/** The same days and seed give the same strikes. Every trouble comes before one comes again. */
export function planMonth({ stormy, days, seed }: { stormy: number; days: number; seed: number }): Strike[][] {
  const chance = createRandom(seed);
  let deck: Trouble[] = [];
  const draw = (): Trouble => {
    if (deck.length === 0)
      deck = TROUBLES.map((trouble) => ({ trouble, by: chance.even() }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ trouble }) => trouble);
    return deck.pop() as Trouble;
  };
  const strike = (trouble: Trouble): Strike => ({
    trouble,
    at: chance.even() * LAST_AT,
    ms: 200 + Math.floor(chance.even() * LONGEST_MS),
  });
  return Array.from({ length: stormy + days }, (_, day) => {
    const kills = day < stormy ? new Array<Trouble>(KILLS_ON_A_STORMY_DAY).fill(STORM) : [];
    const troubles = [...kills, ...Array.from({ length: PER_DAY }, draw)];
    return troubles.map(strike).toSorted((a, b) => a.at - b.at);
  });
}
