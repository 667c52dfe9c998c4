import { createRandom, type Random } from '../../server/domain/random.ts';

/** What can go wrong between the kiosk's tap and the slip in the hand. */
export const FAULT_KINDS = [
  'paper',
  'cover',
  'cutter',
  'silence',
  'line stopped',
  'power',
  'cable',
  'slip held back',
  'device host',
  'server',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** When somebody mends it: at once; when the printer is asked again or the kiosk has noticed; when every slip is settled. */
export type Mending = 'at once' | 'when noticed' | 'when settled';

/** `atByte`: in the middle of a slip, when so many of the round's bytes have come in; null: before the first. */
export type Strike = { kind: FaultKind; atByte: number | null; mending: Mending };

/** What a customer does who is told that no slip came, or that nobody knows. */
export type Decision = 'confirm' | 'give back' | 'leave' | 'ask the guide';

/** Customers who come together, and what breaks meanwhile. */
export type Round = { strikes: Strike[]; customers: Decision[] };

const MENDINGS: Record<FaultKind, readonly Mending[]> = {
  paper: ['when noticed', 'when settled'],
  cover: ['at once', 'when noticed', 'when settled'],
  cutter: ['when noticed', 'when settled'],
  silence: ['when noticed', 'when settled'],
  'line stopped': ['at once', 'when settled'],
  power: ['when noticed', 'when settled'],
  cable: ['at once', 'when settled'],
  'slip held back': ['when settled'],
  'device host': ['at once', 'at once', 'when noticed'],
  server: ['at once'],
};
const DECISIONS: readonly Decision[] = [
  'confirm',
  'confirm',
  'confirm',
  'give back',
  'leave',
  'ask the guide',
  'ask the guide',
];
const QUIET_ROUNDS = 3;
/** A little more than the bytes of one slip, so that some faults come with its end or with the slip behind it. */
const BYTES_OF_A_SLIP = 520;

function shuffled<Item>(items: readonly Item[], chance: Random): Item[] {
  return items
    .map((item) => ({ item, at: chance.even() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const oneOf = <Item>(items: readonly Item[], chance: Random) => items[Math.floor(chance.even() * items.length)] as Item;

/** Every kind comes before one comes again, in an order of its own each time; some rounds are quiet. */
function createDeck(chance: Random): () => FaultKind | null {
  let left: (FaultKind | null)[] = [];
  return () => {
    if (left.length === 0) left = shuffled([...FAULT_KINDS, ...new Array<null>(QUIET_ROUNDS).fill(null)], chance);
    return left.pop() ?? null;
  };
}

function strikeOf(kind: FaultKind, chance: Random): Strike {
  const isBefore = chance.even() < 0.3;
  const atByte = isBefore ? null : 1 + Math.floor(chance.even() * BYTES_OF_A_SLIP);
  return { kind, atByte, mending: oneOf(MENDINGS[kind], chance) };
}

/**
 * The same tickets and seed give the same rounds. Whoever just leaves does so in the first half, so that all those
 * numbers lapse while the run goes on.
 */
export function planRounds(tickets: number, seed: number): Round[] {
  const chance = createRandom(seed);
  const draw = createDeck(chance);
  const rounds: Round[] = [];
  for (let planned = 0; planned < tickets; ) {
    const kinds = [draw(), ...(chance.even() < 0.2 ? [draw()] : [])].filter((kind) => kind !== null);
    const size = Math.min(tickets - planned, 1 + Math.floor(chance.even() * 4));
    const isLate = planned * 2 > tickets;
    const customers = Array.from({ length: size }, () => {
      const decision = oneOf(DECISIONS, chance);
      return decision === 'leave' && isLate ? 'give back' : decision;
    });
    rounds.push({ strikes: [...new Set(kinds)].map((kind) => strikeOf(kind, chance)), customers });
    planned += size;
  }
  return rounds;
}
