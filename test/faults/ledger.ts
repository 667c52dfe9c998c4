import { readEscpos } from '../support/escpos-reader.ts';

/** A slip as somebody reads it who holds it in the hand. */
export type SlipInHand = { number: string; isMarked: boolean; code: string; at: number };
export type TakenTicket = { ticketId: string; number: string; code: string };

const LATEST_EVENTS = 60;

/** One slip, by a reader that knows nothing of the encoder; throws on anything but one whole slip with one number. */
export function readSlip(bytes: Uint8Array, at: number): SlipInHand {
  const { lines, qr, cuts } = readEscpos(bytes);
  const texts = lines.map(({ text }) => text.trim());
  const numbers = texts.filter((text) => /^[A-Z]\d{3,}$/.test(text));
  const [number] = numbers;
  const [code] = qr;
  if (number === undefined || code === undefined || numbers.length !== 1 || qr.length !== 1 || cuts !== 1)
    throw new Error(`a slip with ${numbers.length} numbers (${numbers}), ${qr.length} codes and ${cuts} cuts`);
  return { number, isMarked: texts.some((text) => text.includes('REPRINT')), code, at };
}

/** Who took what, what came out and who said to remember a number: known here before the hall can say it. */
export function createLedger(nowMs: () => number) {
  const taken = new Map<string, TakenTicket>();
  const confirmed = new Set<string>();
  const called: string[] = [];
  const paper: SlipInHand[] = [];
  const broken: string[] = [];
  const events: string[] = [];
  const beganAt = performance.now();

  const note = (event: string) => {
    events.push(`${((performance.now() - beganAt) / 1_000).toFixed(2).padStart(8)} s  ${event}`);
    if (events.length > LATEST_EVENTS) events.shift();
  };
  const isBroken = (sentence: string) => {
    note(`BROKEN: ${sentence}`);
    broken.push(sentence);
  };
  const isOnPaper = (number: string) => paper.some((slip) => slip.number === number);

  return {
    note,
    isBroken,
    isOnPaper,
    hasMarked: (number: string) => paper.some((slip) => slip.number === number && slip.isMarked),
    cameOut(bytes: Uint8Array): void {
      try {
        const slip = readSlip(bytes, nowMs());
        note(`paper: ${slip.number}${slip.isMarked ? ' REPRINT' : ''}`);
        paper.push(slip);
      } catch (error) {
        isBroken(`What came out cannot be read as one slip: ${error instanceof Error ? error.message : error}.`);
      }
    },
    took(ticket: TakenTicket): void {
      note(`taken: ${ticket.number}`);
      taken.set(ticket.ticketId, ticket);
    },
    /** Said before the hall is asked, so that a call cannot overtake it. */
    confirms: (ticketId: string) => void confirmed.add(ticketId),
    /** [T5] Whoever is called holds the number: on paper, or by the own word. */
    calls(ticketId: string, number: string): void {
      note(`called: ${number}`);
      called.push(ticketId);
      if (!isOnPaper(number) && !confirmed.has(ticketId)) isBroken(`${number} was called, and nobody holds it.`);
    },
    taken,
    confirmed,
    called,
    paper,
    broken,
    events,
  };
}
export type Ledger = ReturnType<typeof createLedger>;
