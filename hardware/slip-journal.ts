import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { SlipOutcome } from '#protocol/device-orders';

const Entry = z.object({
  jobId: z.string(),
  state: z.enum(['queued', 'sending', 'done']),
  result: SlipOutcome.optional(),
});
type Entry = z.infer<typeof Entry>;

const KEPT = 500;
const KEPT_IN_MEMORY = 2_000;

const RESTARTED: SlipOutcome = { outcome: 'unknown', fault: 'restarted' };

function readEntries(path: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [Entry.parse(JSON.parse(line))];
    } catch {
      return []; // a power cut tears the last line
    }
  });
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
  return new Map([...outcomes].slice(-KEPT));
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function writeWhole(path: string, outcomes: ReadonlyMap<string, SlipOutcome>): void {
  const draft = openSync(`${path}.new`, 'w');
  for (const [jobId, result] of outcomes) writeSync(draft, `${JSON.stringify({ jobId, state: 'done', result })}\n`);
  fsyncSync(draft);
  closeSync(draft);
  renameSync(`${path}.new`, path);
  syncFolder(path);
}

export type SlipJournal = ReturnType<typeof openSlipJournal>;

/**
 * What became of each slip, on disk before anybody is told: after a crash the newest 500 outcomes are known and a slip that had
 * begun is `unknown`. Throws when the file cannot be written; then nothing may be printed.
 */
export function openSlipJournal(file: string) {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const outcomes = settle(readEntries(path));
  writeWhole(path, outcomes);
  const journal = openSync(path, 'a');

  let isClosed = false;
  const append = (entry: Entry) => {
    if (isClosed) throw new Error('the journal is closed');
    writeSync(journal, `${JSON.stringify(entry)}\n`);
  };

  return {
    outcomeOf: (jobId: string): SlipOutcome | null => outcomes.get(jobId) ?? null,
    /** The last slip that had begun ended without proof, so the printer may still hold it. */
    endedUnknown(): boolean {
      const begun = [...outcomes.values()].filter(({ outcome }) => outcome !== 'not-started');
      return begun.at(-1)?.outcome === 'unknown';
    },
    queued: (jobId: string) => append({ jobId, state: 'queued' }),
    sending(jobId: string): void {
      append({ jobId, state: 'sending' });
      fsyncSync(journal);
    },
    done(jobId: string, result: SlipOutcome): void {
      outcomes.set(jobId, result);
      const oldest = outcomes.size > KEPT_IN_MEMORY ? outcomes.keys().next().value : undefined;
      if (oldest !== undefined) outcomes.delete(oldest);
      append({ jobId, state: 'done', result });
      fsyncSync(journal);
    },
    close(): void {
      if (!isClosed) closeSync(journal);
      isClosed = true;
    },
  };
}
