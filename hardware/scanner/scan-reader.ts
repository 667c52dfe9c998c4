import { AppointmentCode, TicketCode } from '#protocol/vocabulary';
import { createLineReader } from '../line-reader.ts';

const LONGEST_LINE = 256;
/** A slip left before a scanner is read again and again: it is one scan until it has been out of sight for this long. */
const SAME_SCAN_MS = 5_000;
const CODES_REMEMBERED = 100;

/** A ticket's code, alone or at the end of the ticket's address, or an appointment's code alone; null for everything else. */
export function codeIn(line: string): string | null {
  const inAddress = /^https?:\/\/[^\s]+\/t\/([^/?#\s]+)\/?(?:[?#].*)?$/i.exec(line)?.[1];
  const code = (inAddress === undefined ? AppointmentCode.or(TicketCode) : TicketCode).safeParse(
    (inAddress ?? line).toUpperCase(),
  );
  return code.success ? code.data : null;
}

/** Which codes lie before the scanner; each that is read again stays there. */
function createCodesInSight() {
  const seenAt = new Map<string, number>();
  return {
    isNew(code: string, nowMs: number): boolean {
      const before = seenAt.get(code);
      seenAt.delete(code);
      seenAt.set(code, nowMs);
      const [oldest] = seenAt.keys();
      if (seenAt.size > CODES_REMEMBERED && oldest !== undefined) seenAt.delete(oldest);
      return before === undefined || nowMs - before >= SAME_SCAN_MS;
    },
  };
}

/**
 * Codes from the bytes of a scanner; lines that hold none, or are longer than 256 bytes, are dropped and counted.
 * The same code read again is the same scan (`nowMs` from a monotonic clock).
 */
export function createScanReader() {
  const lines = createLineReader(LONGEST_LINE);
  const inSight = createCodesInSight();
  let strangers = 0;
  return {
    push: (bytes: Uint8Array, nowMs: number): string[] =>
      lines.push(bytes).flatMap((line) => {
        const code = codeIn(line);
        if (code === null) strangers += 1;
        return code !== null && inSight.isNew(code, nowMs) ? [code] : [];
      }),
    get dropped() {
      return lines.dropped + strangers;
    },
  };
}
