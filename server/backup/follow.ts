import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fetchedAmong, fetchedToDrop } from '../domain/backup-copies.ts';
import { ShippedEvent, ShippedHead, SPARE_HEADER } from '../protocol/shipments.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { chainHash } from '../storage/event-chain.ts';
import { COMING, checkCopy, type HallInside, nameOfCopy } from '../storage/hall-copy.ts';

/** What the spare has last heard. */
export const Heard = z.object({ hall: z.string(), head: ShippedHead, heardAt: z.int() });
export type Heard = z.infer<typeof Heard>;

/** More than one, so that a bad moment of the spare's own disk is not the end. */
const COPIES_KEPT = 3;
const ANSWER_MS = 10_000;
const COPY_MS = 10 * 60_000;
/** After a copy that did not come a hall that is not well is left alone for a while. */
const COPY_AGAIN_MS = 60_000;

/** What the hall sent is not the next piece of its log; the copy is asked for anew. */
class BrokenLogError extends Error {
  override name = 'BrokenLogError';
}

export const shippedIn = (data: string) => join(data, 'shipped');
export const heardIn = (data: string) => join(shippedIn(data), 'heard.json');
export const eventsIn = (data: string) => join(shippedIn(data), 'events.ndjson');

/** The copies that have come in whole, the newest first. */
export function copiesShipped(data: string): string[] {
  const folder = shippedIn(data);
  return existsSync(folder) ? fetchedAmong(readdirSync(folder)).map(({ name }) => join(folder, name)) : [];
}

/** Null for half a line: what was to follow it could not be written. */
function readEvent(line: string): ShippedEvent | null {
  try {
    return ShippedEvent.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The events that came in since the newest copy, each once. */
export function shippedEventsIn(data: string): ShippedEvent[] {
  const path = eventsIn(data);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1); // the last one may be half a line
  const events = new Map<number, ShippedEvent>();
  for (const event of lines.flatMap((line) => readEvent(line) ?? [])) events.set(event.seq, event);
  return [...events.values()];
}

type Deps = { hall: string; key: string; data: string; opensAt: string; everyMs: number; now: () => EpochMs };

/** [F13] Keeps up with a hall: its head and its events every time, a whole copy every so often. Call `step` every few seconds. */
export function createFollower({ hall, key, data, opensAt, everyMs, now }: Deps) {
  const folder = shippedIn(data);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(COMING)) rmSync(join(folder, name)); // of one that was killed
  let copy: { inside: HallInside; at: number } | null = null;
  let last: { seq: number; hash: Uint8Array } | null = null;
  let triedAt: number | null = null;

  async function ask(path: string, withinMs: number): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, [SPARE_HEADER]: opensAt };
    const answer = await fetch(new URL(path, hall), { headers, signal: AbortSignal.timeout(withinMs) });
    if (!answer.ok) throw new Error(`the hall answered ${answer.status}`);
    return answer;
  }

  function write(name: string, text: string): void {
    writeFileSync(`${name}.new`, text, { flush: true });
    renameSync(`${name}.new`, name);
  }

  async function fetchCopy(): Promise<void> {
    const coming = join(folder, `${process.pid}${COMING}`);
    const { body } = await ask('/api/spare/copy', COPY_MS);
    if (!body) throw new Error('the copy was empty');
    await pipeline(Readable.fromWeb(body), createWriteStream(coming, { flush: true }));
    const inside = checkCopy(coming);
    const name = nameOfCopy(inside, now());
    renameSync(coming, join(folder, name));
    rmSync(eventsIn(data), { force: true });
    copy = { inside, at: now() };
    last = { seq: inside.head?.seq ?? 0, hash: inside.head?.hash ?? new Uint8Array(32) };
    for (const old of fetchedToDrop(readdirSync(folder), name, COPIES_KEPT)) rmSync(join(folder, old));
  }

  /** Each piece has to go on where the last one ended. */
  async function fetchEvents(from: { seq: number; hash: Uint8Array }): Promise<void> {
    const text = await (await ask(`/api/spare/events?after=${from.seq}`, ANSWER_MS)).text();
    const lines = text.split('\n').slice(0, -1);
    let at = from;
    for (const line of lines) {
      const { hash, ...row } = ShippedEvent.parse(JSON.parse(line));
      const link = chainHash(at.hash, row);
      if (row.seq !== at.seq + 1 || link.toString('hex') !== hash) throw new BrokenLogError('its log does not go on');
      at = { seq: row.seq, hash: link };
    }
    if (lines.length > 0) writeFileSync(eventsIn(data), `\n${text}`, { flag: 'a', flush: true });
    last = at;
  }

  async function step(): Promise<Heard> {
    const head = ShippedHead.parse(await (await ask('/api/spare/head', ANSWER_MS)).json());
    const heard = { hall, head, heardAt: now() };
    write(heardIn(data), JSON.stringify(heard)); // first: all else may take long or never come
    if (last && head.seq > last.seq) await fetchEvents(last);
    if (isCopyDue(head)) {
      triedAt = now();
      await fetchCopy();
      triedAt = null;
    }
    return heard;
  }

  function isCopyDue({ revision }: ShippedHead): boolean {
    if (triedAt !== null && Math.abs(now() - triedAt) < COPY_AGAIN_MS) return false;
    return copy === null || (copy.inside.revision !== revision && Math.abs(now() - copy.at) >= everyMs);
  }

  return {
    async step(): Promise<Heard> {
      try {
        return await step();
      } catch (error) {
        if (error instanceof BrokenLogError) {
          copy = null; // a hall that was put back from a copy of its own
          last = null;
        }
        throw error;
      }
    },
  };
}
