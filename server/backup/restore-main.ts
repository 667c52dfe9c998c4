import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createFindings } from '../audit/findings.ts';
import { OrderFileError, readOrderFile } from '../audit/order-file.ts';
import { ConfigError, readFlags } from '../config.ts';
import { hallTime } from '../domain/hall-day.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { DatabaseUnusableError, newestVersion } from '../storage/database.ts';
import { CopyNotWholeError, checkCopy, type HallInside } from '../storage/hall-copy.ts';
import { type HallHead, readHead, type Since } from './hall-head.ts';
import { putBack } from './put-back.ts';
import { rehearse } from './rehearse.ts';

/**
 * `npm run restore -- --from FILE --data DIR [--events FILE] [--rehearse]`: puts a copy in the place of a hall's database,
 * or only tries it (`--rehearse`), and says what the hall had come to since. Ends with 0 when all is right, with 1 when
 * something is not, with 2 for what was typed.
 */

const flags = {
  from: { type: 'string' },
  data: { type: 'string' },
  events: { type: 'string' },
  rehearse: { type: 'boolean', default: false },
} as const;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The copy cannot be put back there; the message says why. */
class RestoreRefusedError extends Error {
  override name = 'RestoreRefusedError';
}

function readCopy(file: string): HallInside {
  if (!existsSync(file)) throw new ConfigError(`There is no file ${file}. Name a copy with --from.`);
  let inside: HallInside;
  try {
    inside = checkCopy(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new RestoreRefusedError(`${file} is no whole copy of a hall (${detail}). Take the copy before it.`);
  }
  if (inside.version > newestVersion)
    throw new RestoreRefusedError(
      `${file} was made by a newer Hallcall (version ${inside.version}; this one knows up to ${newestVersion}). Use that one, or an older copy.`,
    );
  return inside;
}

/** [F12] What the log still says that was handed out as a file: of the same hall, and after the same link. */
async function sinceByFile(path: string, { hallId, head }: HallInside): Promise<Since> {
  const findings = createFindings();
  const order = await readOrderFile(path, findings);
  for (const { message } of findings.told()) say(`NOT RIGHT in ${path}: ${message}`);
  if (order.head.hallId !== hallId)
    throw new RestoreRefusedError(`${path} is of the hall ${order.head.hallId}; the copy is of ${hallId}.`);
  const later = order.events.filter(({ seq }) => seq > (head?.seq ?? 0));
  const kinds: Record<string, number> = {};
  for (const { kind } of later) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const until = (later.at(-1)?.at ?? head?.at ?? 0) as EpochMs;
  return { events: Math.max(0, order.after.seq - (head?.seq ?? 0)), until, kinds };
}

const minutesBetween = (from: number, until: number) => Math.max(0, Math.round((until - from) / 60_000));

function tellSince(source: string, { events, until, kinds }: Since, copy: HallInside): void {
  const from = copy.head?.at ?? until;
  if (events === 0) {
    say(`${source}: nothing has happened since the copy.`);
    return;
  }
  const most = Object.entries(kinds).map(([kind, n]) => `${kind} ${n}`);
  say(
    `${source}: ${events} events since the copy, until ${hallTime(until, copy.timeZone)} (${minutesBetween(from, until)} minutes), are not in it: ${most.join(', ')}.`,
  );
}

function tellCopy(file: string, copy: HallInside): void {
  const { hallId, timeZone, revision, head } = copy;
  const last = head ? `its last event is ${head.seq}, at ${hallTime(head.at, timeZone)}` : 'it has no events';
  say(`${basename(file)} is whole: hall ${hallId}, revision ${revision}; ${last}.`);
}

function tellTimeSince(copy: HallInside, head: HallHead | null, byFile: Since | null): void {
  if (head) tellSince("By the hall's own database", head.since, copy);
  if (byFile) tellSince('By the record of the order', byFile, copy);
  if (head || byFile || !copy.head) return;
  const minutes = minutesBetween(copy.head.at, Date.now());
  say(`What the hall did since the copy's last event, ${minutes} minutes ago, is known nowhere here.`);
}

function tryOut(file: string): boolean {
  const { events, head, days, findings } = rehearse(file);
  say(`Put back into a folder of its own and opened: ${events} events, the last link is ${events}:${head}.`);
  for (const { message } of findings.told()) say(`NOT RIGHT: ${message}`);
  if (findings.count() === 0) say(`The log is right, and the books of the last ${days} days balance.`);
  return findings.count() === 0;
}

function refuseForeign(head: HallHead | null, copy: HallInside): void {
  if (!head || head.inside.hallId === copy.hallId) return;
  throw new RestoreRefusedError(
    `The copy is of the hall ${copy.hallId}; this folder holds ${head.inside.hallId}. Choose another with --data.`,
  );
}

async function restore(from: string, data: string, copy: HallInside): Promise<void> {
  const noteOf = () => {
    const head = readHead(join(data, 'hall.db'), copy);
    const isSame = head?.isSameLog !== false;
    const lost = head && isSame ? { events: head.since.events, until: head.since.until } : null;
    return {
      ...{ file: basename(from), revision: copy.revision, seq: copy.head?.seq ?? 0, lost },
      numbers: head?.numbers ?? null, // given out is given out, in whatever log it stands
      isTakeOver: false,
    };
  };
  const aside = await putBack(from, data, noteOf);
  say(`The copy is now the hall in ${data}.${aside ? ` What was there is in ${aside}.` : ''}`);
  if (!existsSync(join(data, 'hall.key')))
    say(
      `There is no ${join(data, 'hall.key')}: put the hall's own key there before the first start, or phone numbers that were noted cannot be read.`,
    );
}

async function run(): Promise<number> {
  const { from, data, events, rehearse: isRehearsal } = readFlags(process.argv.slice(2), flags);
  if (from === undefined || (data === undefined && !isRehearsal))
    throw new ConfigError('Name the copy with --from and the data folder of the hall with --data.');
  const copy = readCopy(from);
  tellCopy(from, copy);
  const head = data === undefined ? null : readHead(join(data, 'hall.db'), copy);
  refuseForeign(head, copy);
  if (head?.isSameLog === false) say('NOT RIGHT: the log of this folder is not the one that the copy was made of.');
  tellTimeSince(copy, head, events === undefined ? null : await sinceByFile(events, copy));
  if (isRehearsal) return tryOut(from) && head?.isSameLog !== false ? 0 : 1;
  await restore(from, data ?? '', copy);
  return 0;
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown =
      error instanceof ConfigError ||
      error instanceof RestoreRefusedError ||
      error instanceof CopyNotWholeError ||
      error instanceof OrderFileError ||
      error instanceof DatabaseUnusableError;
    process.stderr.write(`${isKnown ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
