import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { certificateFault, readTrustOf, TrustError, trustHall } from '../../trust/hall-trust.ts';
import { ConfigError, readFlags } from '../config.ts';
import { hallTime } from '../domain/hall-day.ts';
import { SpareAddress } from '../protocol/shipments.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { DatabaseUnusableError } from '../storage/database.ts';
import { checkCopy, type HallInside } from '../storage/hall-copy.ts';
import { copiesShipped, createFollower, Heard, heardIn, shippedEventsIn } from './follow.ts';
import { putBack } from './put-back.ts';
import { isHallAt } from './spare-note.ts';

/**
 * `npm run spare -- --hall URL [--trust FILE|MARK] --data DIR --opens-at URL [--every SECONDS]`: follows a hall with the key that is in
 * HALLCALL_SPARE_KEY, as the list of processes shows what is typed, until it is told to stop.
 * `npm run spare -- --take-over --data DIR`: makes what it has the hall. Ends with 1 when that cannot be, with 2 for what
 * was typed.
 */

const flags = {
  hall: { type: 'string' },
  trust: { type: 'string' },
  data: { type: 'string' },
  'opens-at': { type: 'string' },
  every: { type: 'string', default: '300' },
  'take-over': { type: 'boolean', default: false },
} as const;

const STEP_MS = 5_000;
const say = (text: string) => process.stdout.write(`${text}\n`);
const now = () => Date.now() as EpochMs;

/** The spare cannot take over; the message says why. */
class NoTakeOverError extends Error {
  override name = 'NoTakeOverError';
}

function address(flag: string, typed: string | undefined): string {
  const parsed = SpareAddress.safeParse(typed);
  if (!parsed.success) throw new ConfigError(`--${flag} ${typed ?? ''} is no address such as http://10.0.0.5:7070.`);
  return parsed.data;
}

/** Says what is news: that it keeps up, or why it does not. */
function createTeller() {
  let said = '';
  return (words: string) => {
    if (words !== said) say(`${new Date().toISOString()} ${words}`);
    said = words;
  };
}

async function follow(data: string, values: { hall?: string; trust?: string; 'opens-at'?: string; every: string }) {
  const seconds = Number(values.every);
  if (!Number.isInteger(seconds) || seconds < 5)
    throw new ConfigError(`--every ${values.every} is no number of seconds from 5.`);
  const key = process.env.HALLCALL_SPARE_KEY;
  if (!key) throw new ConfigError('Put a key for backup:read into HALLCALL_SPARE_KEY; the manager makes it.');
  const hall = address('hall', values.hall);
  const trust = readTrustOf(hall, values.trust ?? null);
  const opensAt = address('opens-at', values['opens-at']);
  const follower = createFollower({ hall, key, data, opensAt, everyMs: seconds * 1_000, now });
  const tell = createTeller();
  if (!existsSync(join(data, 'hall.key')))
    say(
      `There is no ${join(data, 'hall.key')}: bring the hall's own key here once, or phone numbers cannot be read after a take-over.`,
    );
  if (hall.startsWith('https:') && !existsSync(join(data, 'tls')))
    say(
      `There is no ${join(data, 'tls')}: bring that folder of the hall here once, or every screen has to learn to trust the hall anew after a take-over. Where the hall was given its certificate, bring that.`,
    );
  let isTrusted = false;
  const step = async () => {
    if (!isTrusted) {
      const learned = await trustHall(hall, trust);
      if (!learned.ok) throw new Error(learned.sentence);
      isTrusted = true;
    }
    await follower.step();
  };
  let isStopped = false;
  let wake: () => void = () => undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isStopped = true;
      wake();
    });
  while (!isStopped) {
    await step().then(
      () => tell(`The spare keeps up with ${hall}.`),
      (error: unknown) => tell(`The spare does not hear ${hall}: ${reasonOf(error)}`),
    );
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STEP_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return certificateFault((error.cause as { code?: string } | undefined)?.code) ?? error.message;
}

function readHeard(data: string): Heard | null {
  try {
    return Heard.parse(JSON.parse(readFileSync(heardIn(data), 'utf8')));
  } catch {
    return null;
  }
}

/** What was acknowledged after the copy: known by its events, and not done here. */
function tellSince(copy: HallInside, heard: Heard, events: ReturnType<typeof shippedEventsIn>): void {
  const at = (instant: number) => hallTime(instant as EpochMs, copy.timeZone);
  const kinds = new Map<string, number>();
  for (const { kind } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const list = [...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ');
  say(`The hall is as it was at event ${copy.head?.seq ?? 0}, ${at(copy.head?.at ?? 0)}.`);
  say(
    events.length === 0
      ? 'Nothing is known to have happened since.'
      : `Since then ${events.length} events, until ${at(events.at(-1)?.at ?? 0)}, are known and not in it: ${list}.`,
  );
  const minutes = Math.max(0, Math.round((now() - heard.heardAt) / 60_000));
  say(
    `The hall was last heard ${minutes} minutes ago, at ${at(heard.heardAt)}. What it did after that is known nowhere here.`,
  );
}

/** The spare's own disk may have spoilt one. */
function newestWhole(copies: readonly string[]): { from: string; copy: HallInside } {
  for (const from of copies) {
    try {
      return { from, copy: checkCopy(from) };
    } catch (error) {
      say(`NOT WHOLE: ${from} (${error instanceof Error ? error.message : error}); the one before is looked at.`);
    }
  }
  throw new NoTakeOverError('None of the copies that were shipped is whole.');
}

async function takeOver(data: string): Promise<void> {
  const copies = copiesShipped(data);
  const heard = readHeard(data);
  if (copies.length === 0 || !heard) throw new NoTakeOverError(`Nothing has been shipped to ${data} yet.`);
  if (await isHallAt(heard.hall))
    throw new NoTakeOverError(
      `The hall at ${heard.hall} still answers. Stop it first: two halls would give out the same numbers.`,
    );
  const { from, copy } = newestWhole(copies);
  const events = shippedEventsIn(data).filter(({ seq }) => seq > (copy.head?.seq ?? 0));
  const until = (events.at(-1)?.at ?? copy.head?.at ?? 0) as EpochMs;
  const aside = await putBack(from, data, () => ({
    ...{ file: basename(from), revision: copy.revision, seq: copy.head?.seq ?? 0 },
    lost: { events: events.length, until },
    numbers: heard.head.numbers,
    isTakeOver: true,
  }));
  tellSince(copy, heard, events);
  if (aside) say(`An older hall that lay in ${data} is in ${aside}.`);
  say(`This box is the hall now. Open it: npm start -- --no-demo --data ${JSON.stringify(data)} --host 0.0.0.0`);
}

async function run(): Promise<void> {
  const values = readFlags(process.argv.slice(2), flags);
  if (values.data === undefined) throw new ConfigError('Name the data folder of the spare with --data.');
  if (values['take-over']) await takeOver(values.data);
  else await follow(values.data, values);
}

run().catch((error: unknown) => {
  const isKnown =
    error instanceof ConfigError ||
    error instanceof TrustError ||
    error instanceof NoTakeOverError ||
    error instanceof DatabaseUnusableError;
  process.stderr.write(`${isKnown ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exitCode = error instanceof ConfigError || error instanceof TrustError ? 2 : 1;
});
