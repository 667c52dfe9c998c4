import { parseArgs } from 'node:util';
import { z } from 'zod';

/** A command line that cannot be used; the message is for the person who typed it. */
export class OptionError extends Error {
  override name = 'OptionError';
}

const flags = {
  hall: { type: 'string', default: 'http://127.0.0.1:7070' },
  trust: { type: 'string' },
  speed: { type: 'string', default: '10' },
  starts: { type: 'string', default: '8.25' },
  hours: { type: 'string', default: '9.25' },
  kiosks: { type: 'string', default: '2' },
  clerks: { type: 'string', default: '1001,1002,1003,1004,1005,1006' },
  counters: { type: 'string', default: '0' },
  pin: { type: 'string', default: '2468' },
  key: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'until-empty': { type: 'boolean', default: false },
} as const;

const KNOWN =
  '--hall URL [--trust FILE|MARK] --speed N [--starts H] [--hours H] [--kiosks K] [--clerks badge,badge…] [--counters C] [--pin PIN] [--key KEY] [--seed S] [--until-empty]';

const Options = z.object({
  hall: z
    .url({ protocol: /^https?$/, error: 'is no address of a hall, as http://127.0.0.1:7070' })
    .transform(withoutSlash),
  speed: z.coerce.number('is no number').min(0.1, 'is at least 0.1').max(2_000, 'is at most 2000'),
  /** The hour of the simulated day at which it begins; counters open from a quarter of an hour after 8.25 on. */
  starts: z.coerce.number('is no number').min(8.25, 'is at least 8.25').max(16, 'is at most 16'),
  hours: z.coerce.number('is no number').positive('is more than 0').max(15, 'is at most 15'),
  kiosks: z.coerce.number('is no number').int('is a whole number').min(1, 'is at least 1').max(20, 'is at most 20'),
  clerks: z
    .string()
    .transform((list) => (list.trim() === '' ? [] : list.split(',').map((badge) => badge.trim())))
    .pipe(z.array(z.string().min(1, 'are badges with commas between them')).max(60, 'are at most 60')),
  /** As many customers come as so many counters can serve, where they are more than the clerks. */
  counters: z.coerce.number('is no number').int('is a whole number').min(0, 'is at least 0').max(60, 'is at most 60'),
  pin: z.string(),
  key: z.string().nullable(),
  trust: z.string().nullable(),
  seed: z.coerce.number('is no number').int('is a whole number'),
  isUntilEmpty: z.boolean(),
});
export type SimOptions = z.infer<typeof Options>;

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function readFlags(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : '';
    throw new OptionError(`${reason}. Known flags: ${KNOWN}`);
  }
}

/**
 * Reads the command line.
 * @throws OptionError for an unknown flag or a value that cannot be meant; names all flags.
 */
export function readSimOptions(argv: string[]): SimOptions {
  const { 'until-empty': isUntilEmpty, key = null, trust = null, ...values } = readFlags(argv);
  const parsed = Options.safeParse({ ...values, key, trust, isUntilEmpty });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const given = String(values[name as keyof typeof values] ?? '');
  throw new OptionError(`--${name} ${given} ${issue?.message}. Known flags: ${KNOWN}`);
}
