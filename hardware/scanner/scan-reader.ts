import { TicketCode } from '#protocol/vocabulary';
import { createLineReader } from '../line-reader.ts';

const LONGEST_LINE = 256;

/** A ticket code as it stands on a slip, alone or at the end of the ticket's address; null for everything else. */
export function ticketCodeIn(line: string): string | null {
  const candidate = /^https?:\/\/[^\s]+\/t\/([^/?#\s]+)\/?(?:[?#].*)?$/i.exec(line)?.[1] ?? line;
  const code = TicketCode.safeParse(candidate.toUpperCase());
  return code.success ? code.data : null;
}

/** Ticket codes from the bytes of a scanner; lines that hold none, or are longer than 256 bytes, are dropped and counted. */
export function createScanReader() {
  const lines = createLineReader(LONGEST_LINE);
  let strangers = 0;
  return {
    push: (bytes: Uint8Array): string[] =>
      lines.push(bytes).flatMap((line) => {
        const code = ticketCodeIn(line);
        if (code === null) strangers += 1;
        return code === null ? [] : [code];
      }),
    get dropped() {
      return lines.dropped + strangers;
    },
  };
}
