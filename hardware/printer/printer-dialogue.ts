import type { PrinterCondition } from '../ports.ts';
import type { KeptLink } from '../serial/kept-link.ts';
import { heededQuestions, readCondition } from './printer-status.ts';
import { bytesOf, type PrinterProfile, type StatusQuestion } from './profile-schema.ts';
import type { ReplyWaiter, Wanted } from './reply-waiter.ts';

/** Empties the printer's buffers at once, even while it is out of paper (DLE DC4 fn 8). */
const CLEAR_NOW = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];
const RESET = [0x1b, 0x40];
/** Longer than any single command of a slip, so that these zeros end one that was cut short. */
const FILLER_BYTES = 1_200;
/** A line that brings nothing but noise is asked once more, not for ever. */
const TRIES = 2;

/** Ids are of the letters A to J: none of them looks like an answer to DLE EOT. */
const ID_OF_ZERO = 0x41;

/** Asked behind a slip: its answer proves that the slip was printed. */
export type Fence = { question: Uint8Array; answer: Wanted };

/** Each fence has an id of its own where the printer can give it back, so that a late answer proves no other slip. */
export function createFences(kind: PrinterProfile['fence']): () => Fence | null {
  let count = 0;
  const next = {
    'gs-r': () => ({ question: Uint8Array.from([0x1d, 0x72, 1]), answer: { kind: 'paper' as const } }),
    'gs-h': () => {
      count = (count + 1) % 10_000;
      const id = Array.from(String(count).padStart(4, '0'), (digit) => ID_OF_ZERO + Number(digit));
      return {
        question: Uint8Array.from([0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...id]),
        answer: { kind: 'block' as const, starts: [0x37, 0x22, ...id, 0] },
      };
    },
    none: () => null,
  };
  return next[kind];
}

function answerTo({ reply, head, length }: StatusQuestion): Wanted {
  return reply === 'realtime' ? { kind: 'realtime' } : { kind: 'frame', head: bytesOf(head), length };
}

/** The few things that are said to a printer beside the slip; every question has a limit in milliseconds. */
export function createDialogue(link: KeptLink, replies: ReplyWaiter, profile: PrinterProfile, replyMs: number) {
  const askAll = async (): Promise<(readonly number[])[] | null> => {
    const answers: (readonly number[])[] = [];
    for (const question of heededQuestions(profile)) {
      const answer = replies.next(answerTo(question), replyMs);
      await link.write(Uint8Array.from(bytesOf(question.ask)));
      const heard = await answer;
      if (heard === null) return null;
      answers.push(heard);
    }
    return answers;
  };

  return {
    /**
     * Null when the printer does not answer, or only amid bytes that are no answer, as at a wrong speed;
     * rejects with a `DeviceFault` when the line is gone.
     */
    async condition(): Promise<PrinterCondition | null> {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = replies.droppedBytes();
        const answers = await askAll();
        if (answers === null) return null;
        if (replies.droppedBytes() === before) return readCondition(profile, answers);
      }
      return null;
    },
    /** What the printer still holds is forgotten; harmless when it holds nothing. */
    forgetNow: () => link.write(Uint8Array.from(CLEAR_NOW)),
    /** As `forgetNow`, and sure to end a command that was cut short on the line. */
    startAfresh: () => link.write(Uint8Array.from([...CLEAR_NOW, ...new Array(FILLER_BYTES).fill(0), ...RESET])),
  };
}
