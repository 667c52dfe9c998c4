import { ConfigError, readFlags } from '../config.ts';

const flags = {
  data: { type: 'string' },
  days: { type: 'string', default: '365' },
  'per-day': { type: 'string', default: '700' },
  counters: { type: 'string', default: '6' },
  seed: { type: 'string', default: '1' },
} as const;

export type HistoryOptions = { data: string; days: number; perDay: number; counters: number; seed: number };

function wholeNumber(name: string, given: string, { least, most }: { least: number; most: number }): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new ConfigError(`--${name} ${given} is no whole number from ${least} to ${most}.`);
}

/**
 * Reads the command line.
 * @throws ConfigError for an unknown flag or a value that cannot be meant.
 */
export function readHistoryOptions(argv: string[]): HistoryOptions {
  const given = readFlags(argv, flags);
  if (given.data === undefined) throw new ConfigError('Name the folder that is to hold the history: --data DIR.');
  return {
    data: given.data,
    days: wholeNumber('days', given.days, { least: 1, most: 1_100 }),
    perDay: wholeNumber('per-day', given['per-day'], { least: 1, most: 5_000 }),
    counters: wholeNumber('counters', given.counters, { least: 2, most: 60 }),
    seed: wholeNumber('seed', given.seed, { least: 0, most: 999_999_999 }),
  };
}
