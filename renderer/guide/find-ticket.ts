import type { GuideView } from '#protocol/views';

type TicketLine = GuideView['waiting'][number];

/** Where a ticket was found; a number that is on no list may still be called, served or held. */
export type FoundTicket = { number: string; line: TicketLine | null; where: 'waiting' | 'missed' | 'elsewhere' };

/** A number as people type it, `a12` or `Ａ０１２`, as it stands on the slip; null while it is none. */
export function asTicketNumber(typed: string): string | null {
  const parts = /^([A-Z]{1,3})(\d{1,6})$/.exec(typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());
  return parts ? `${parts[1]}${parts[2]?.padStart(3, '0')}` : null;
}

/** The lines that may be meant: those whose number begins so, or, for digits alone, ends so. All for nothing typed. */
export function linesLike(lines: readonly TicketLine[], typed: string): readonly TicketLine[] {
  const text = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (text === '') return lines;
  const exact = asTicketNumber(text);
  return lines.filter(({ number }) =>
    /^\d+$/.test(text) ? number.endsWith(text) : number === exact || number.startsWith(text),
  );
}

/** The ticket with this number, on whichever list it stands. */
export function findTicket({ waiting, missed }: Pick<GuideView, 'waiting' | 'missed'>, number: string): FoundTicket {
  const inLine = waiting.find((line) => line.number === number);
  if (inLine) return { number, line: inLine, where: 'waiting' };
  const gone = missed.find((line) => line.number === number);
  return { number, line: gone ?? null, where: gone ? 'missed' : 'elsewhere' };
}
