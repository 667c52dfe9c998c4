import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { SlipOutcome } from '#protocol/device-orders';
import { Handshake } from '#protocol/handshake';

const Head = z.object({ hostId: Handshake.shape.hostId.unwrap() });
const Entry = z.object({
  jobId: z.string(),
  state: z.enum(['queued', 'sending', 'done']),
  result: SlipOutcome.optional(),
});
type Entry = z.infer<typeof Entry>;

/** A slip takes three lines, so the file holds a few times what is kept. */
const KEPT = 500;
const LONGEST_LINES = 3 * KEPT;

const RESTARTED: SlipOutcome = { outcome: 'unknown', fault: 'restarted' };

function readLines(path: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return []; // a power cut tears the last line
    }
  });
}

function readJournal(path: string): { hostId: string; outcomes: Map<string, SlipOutcome> } {
  const [head, ...others] = readLines(path);
  const known = Head.safeParse(head);
  const entries = (known.success ? others : [head, ...others]).flatMap((line) => {
    const entry = Entry.safeParse(line);
    return entry.success ? [entry.data] : [];
  });
  return { hostId: known.success ? known.data.hostId : randomUUID(), outcomes: settle(entries) };
}

/** A job that never began may be asked for again; one that had begun is unknown for ever. */
function settle(entries: readonly Entry[]): Map<string, SlipOutcome> {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    last.delete(entry.jobId);
    last.set(entry.jobId, entry);
  }
  const outcomes = new Map<string, SlipOutcome>();
  for (const { jobId, state, result } of last.values()) {
    if (state !== 'queued') outcomes.set(jobId, result ?? RESTARTED);
  }
  return newest(outcomes);
}

function newest(outcomes: ReadonlyMap<string, SlipOutcome>): Map<string, SlipOutcome> {
  return new Map([...outcomes].slice(-KEPT));
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Puts a whole new journal in the place of the old one, at once or not at all; gives the file to go on writing in. */
function writeWhole(path: string, lines: readonly object[]): number {
  const draft = openSync(`${path}.new`, 'w');
  try {
    writeFileSync(draft, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(draft);
    renameSync(`${path}.new`, path);
    return draft;
  } catch (error) {
    closeSync(draft);
    throw error;
  }
}

export type SlipJournal = ReturnType<typeof openSlipJournal>;

/**
 * What became of each slip, on disk before anybody is told: after a crash at least the newest 500 outcomes are known and a slip
 * that had begun is `unknown`. Throws when the file cannot be written; then nothing may be printed.
 */
export function openSlipJournal(file: string) {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const { hostId, ...kept } = readJournal(path);
  let { outcomes } = kept;
  const begun = new Set<string>();
  const summary = () => [
    { hostId },
    ...[...outcomes].map(([jobId, result]) => ({ jobId, state: 'done', result })),
    ...[...begun].map((jobId) => ({ jobId, state: 'sending' })),
  ];
  let journal = writeWhole(path, summary());
  syncFolder(path);

  let isClosed = false;
  let appended = 0;
  const append = (entry: Entry) => {
    if (isClosed) throw new Error('the journal is closed');
    writeFileSync(journal, `${JSON.stringify(entry)}\n`);
    appended += 1;
  };

  return {
    /** Stays the same for as long as the file does. */
    hostId,
    outcomeOf: (jobId: string): SlipOutcome | null => outcomes.get(jobId) ?? null,
    /** The last slip that had begun ended without proof, so the printer may still hold it. */
    endedUnknown(): boolean {
      const begunOnes = [...outcomes.values()].filter(({ outcome }) => outcome !== 'not-started');
      return begunOnes.at(-1)?.outcome === 'unknown';
    },
    queued: (jobId: string) => append({ jobId, state: 'queued' }),
    sending(jobId: string): void {
      append({ jobId, state: 'sending' });
      fsyncSync(journal);
      begun.add(jobId);
    },
    done(jobId: string, result: SlipOutcome): void {
      outcomes.set(jobId, result);
      begun.delete(jobId);
      append({ jobId, state: 'done', result });
      fsyncSync(journal);
    },
    /** Forgets all but the newest 500 once the file has grown long; when that fails, the old file goes on as it was. */
    keepShort(): void {
      if (isClosed || appended < LONGEST_LINES) return;
      appended = 0;
      outcomes = newest(outcomes);
      const old = journal;
      journal = writeWhole(path, summary());
      closeSync(old);
      syncFolder(path);
    },
    close(): void {
      if (!isClosed) closeSync(journal);
      isClosed = true;
    },
  };
}
