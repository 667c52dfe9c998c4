import type { PrinterCondition } from '../ports.ts';
import type { KeptLink } from '../serial/kept-link.ts';
import { readCondition } from './printer-status.ts';
import type { ReplyWaiter } from './reply-waiter.ts';

/** Empties the printer's buffers at once, even while it is out of paper (DLE DC4 fn 8). */
const CLEAR_NOW = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];
const RESET = [0x1b, 0x40];
/** Longer than any single command of a slip, so that these zeros end one that was cut short. */
const FILLER_BYTES = 1_024;

export const PAPER_FENCE = Uint8Array.from([0x1d, 0x72, 1]);

/** The few things that are said to a printer beside the slip; every question has a limit in milliseconds. */
export function createDialogue(link: KeptLink, replies: ReplyWaiter, replyMs: number) {
  const ask = async (question: number): Promise<number | null> => {
    const answer = replies.next('realtime', replyMs);
    await link.write(Uint8Array.from([0x10, 0x04, question]));
    return answer;
  };

  return {
    /** Null when the printer does not answer; rejects with a `DeviceFault` when the line is gone. */
    async condition(): Promise<PrinterCondition | null> {
      const answers: number[] = [];
      for (const question of [1, 2, 3, 4]) {
        const answer = await ask(question);
        if (answer === null) return null;
        answers.push(answer);
      }
      const [printer = 0, offline = 0, error = 0, paper = 0] = answers;
      return readCondition([printer, offline, error, paper]);
    },
    /** What the printer still holds is forgotten; harmless when it holds nothing. */
    forgetNow: () => link.write(Uint8Array.from(CLEAR_NOW)),
    /** As `forgetNow`, and sure to end a command that was cut short on the line. */
    startAfresh: () => link.write(Uint8Array.from([...CLEAR_NOW, ...new Array(FILLER_BYTES).fill(0), ...RESET])),
  };
}
