import { open } from 'node:fs/promises';
import type { Logger } from 'pino';
import { createTurns } from '../one-at-a-time.ts';
import type { PrinterCondition, SlipJob, SlipPrinter } from '../ports.ts';
import type { PrinterProfile } from './profile-schema.ts';
import { createSlipMaker } from './slip-maker.ts';

const READY: PrinterCondition = { paper: 'ok', cover: 'closed', fault: null };
const BROKEN: PrinterCondition = { paper: 'unknown', cover: 'unknown', fault: 'printer-error' };

/** Appends the bytes of each slip to a file; a slip is printed once they are on the disk. */
export function createFileSlipPrinter(path: string, profile: PrinterProfile, log: Logger): SlipPrinter {
  const turns = createTurns();
  const maker = createSlipMaker(profile, profile.baud, log);
  let couldOpen = true;

  const openFile = async () => {
    const file = await open(path, 'a').catch((error: Error) => {
      if (couldOpen)
        log.warn({ reason: error.message }, `Slips cannot be written to ${path}; name a file in a folder that exists.`);
      return null;
    });
    couldOpen = file !== null;
    return file;
  };

  const printNow = async ({ slip, template, mayBegin }: SlipJob) => {
    const bytes = maker.encode(slip, template);
    const file = await openFile();
    if (!file) return { outcome: 'not-started', fault: 'printer-error' } as const;
    try {
      if (!mayBegin()) return { outcome: 'not-started', fault: 'expired' } as const;
      await file.appendFile(bytes);
      await file.sync();
      return { outcome: 'printed' } as const;
    } catch {
      return { outcome: 'unknown', fault: 'printer-error' } as const;
    } finally {
      await file.close();
    }
  };

  const look = async () => {
    const file = await openFile();
    await file?.close();
    return file ? READY : BROKEN;
  };

  return {
    kind: 'paper',
    print: (job) => turns.take(() => printNow(job)),
    condition: () => turns.take(look),
    trouble: () => null,
    preview: maker.preview,
    close: async () => undefined,
  };
}
