import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { FrameClock } from './frame-clock.ts';
import { createScrubber } from './scrub.ts';

/** Who has a log of its own: the frame, and each process that it runs. */
export const LOG_NAMES = ['frame', 'device-host', 'hall-server'] as const;
export type LogName = (typeof LOG_NAMES)[number];

/** Five files of two megabytes for each: months of a well box, days of a sick one, and never the whole disk. */
const FILE_SIZE = '2M';
const OLD_FILES = 4;
/** More than this waits for a disk that does not keep up, and the rest is let go. */
const MOST_WAITING_BYTES = 1_000_000;
const TRY_AGAIN_MS = 60_000;
const LINE_LENGTH = 4_000;

type FrameLogDeps = { folder: string; secrets: readonly string[]; clock: FrameClock; now: () => Date };

export type FrameLog = ReturnType<typeof createFrameLog>;

/**
 * What happened on this box, in files that are turned over and never fill the disk. No secret gets in; a disk that takes
 * no more costs lines, never the frame.
 */
export function createFrameLog({ folder, secrets, clock, now }: FrameLogDeps) {
  const scrub = createScrubber(secrets);
  const logs = new Map(LOG_NAMES.map((name) => [name, openLog(join(folder, `${name}.log`), clock)]));
  const lineOf = (text: string) =>
    `${now().toISOString()} ${scrub(text).slice(0, LINE_LENGTH).replace(/\n/g, '\n  ')}\n`;

  return {
    /** What may be told of a text outside the log, too. */
    scrub,
    write: (name: LogName, text: string): void => logs.get(name)?.write(lineOf(text)),
    /** At once, for a process that is about to end. */
    writeLast(text: string): void {
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(join(folder, 'frame.log'), lineOf(text));
      } catch {
        // the disk takes no more; the service's own journal has what was said on standard error
      }
    },
    isWritable: (): boolean => [...logs.values()].every((log) => log.isWritable()),
    close: async (): Promise<void> => {
      await Promise.all([...logs.values()].map((log) => log.close()));
    },
  };
}

/** One file and its predecessors; after a failed write it is tried again a minute later. */
function openLog(file: string, clock: FrameClock) {
  let stream: RotatingFileStream | null = null;
  let failedAt: number | null = null;

  function open(): RotatingFileStream {
    const opened = createStream(file, { size: FILE_SIZE, rotate: OLD_FILES, mode: 0o600 });
    const fail = () => {
      if (stream === opened) stream = null;
      failedAt = clock.now();
    };
    opened.on('error', fail);
    opened.on('warning', fail);
    return opened;
  }

  return {
    write(line: string): void {
      if (stream === null && failedAt !== null && clock.now() - failedAt < TRY_AGAIN_MS) return;
      stream ??= open();
      if (stream.writableLength > MOST_WAITING_BYTES) return;
      const used = stream;
      used.write(line, (error) => {
        if (!error && stream === used) failedAt = null;
      });
    },
    isWritable: () => failedAt === null,
    close: (): Promise<void> =>
      new Promise((resolve) => {
        if (stream === null) return resolve();
        stream.once('close', resolve);
        stream.end();
      }),
  };
}

/** Whatever this process reports, Electron's own words among it, is in the log too. */
export function keepReports(log: FrameLog): void {
  const say = console.error.bind(console);
  console.error = (...said: unknown[]) => {
    const words = log.scrub(format(...said)); // an address that Electron complains of may carry a key
    log.write('frame', words);
    say(words);
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // whoever listened is gone
}
