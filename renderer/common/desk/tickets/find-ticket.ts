import type { GuideView } from '#protocol/views';

type TicketLine = GuideView['waiting'][number];

const asWritten = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** A number as people type it, `a12` or `Ａ０１２`, as it stands on the slip; null while it is none. */
export function asTicketNumber(typed: string): string | null {
  const parts = /^([A-Z]{1,3})(\d{1,6})$/.exec(asWritten(typed));
  return parts ? `${parts[1]}${parts[2]?.padStart(3, '0')}` : null;
}

/** What the hall can look up: a number, or the ten signs of a slip's code; null while it is neither. */
export function asTicketSearch(typed: string): string | null {
  const code = asWritten(typed);
  return asTicketNumber(typed) ?? (/^[0-9A-Z]{10}$/.test(code) ? code : null);
}

/** The lines that may be meant: those whose number begins so, or, for digits alone, ends so. All for nothing typed. */
export function linesLike(lines: readonly TicketLine[], typed: string): readonly TicketLine[] {
  const text = asWritten(typed);
  if (text === '') return lines;
  const exact = asTicketNumber(text);
  return lines.filter(({ number }) =>
    /^\d+$/.test(text) ? number.endsWith(text) : number === exact || number.startsWith(text),
  );
}
