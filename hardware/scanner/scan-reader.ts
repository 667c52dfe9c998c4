import { AppointmentCode, TicketCode } from '#protocol/vocabulary';
import { createLineReader } from '../line-reader.ts';

const LONGEST_LINE = 256;

/** A ticket's code, alone or at the end of the ticket's address, or an appointment's code alone; null for everything else. */
export function codeIn(line: string): string | null {
  const inAddress = /^https?:\/\/[^\s]+\/t\/([^/?#\s]+)\/?(?:[?#].*)?$/i.exec(line)?.[1];
  const code = (inAddress === undefined ? AppointmentCode.or(TicketCode) : TicketCode).safeParse(
    (inAddress ?? line).toUpperCase(),
  );
  return code.success ? code.data : null;
}

/** Codes from the bytes of a scanner; lines that hold none, or are longer than 256 bytes, are dropped and counted. */
export function createScanReader() {
  const lines = createLineReader(LONGEST_LINE);
  let strangers = 0;
  return {
    push: (bytes: Uint8Array): string[] =>
      lines.push(bytes).flatMap((line) => {
        const code = codeIn(line);
        if (code === null) strangers += 1;
        return code === null ? [] : [code];
      }),
    get dropped() {
      return lines.dropped + strangers;
    },
  };
}
