import type { PROBE_LIMITS, Talk } from './probe-talk.ts';

type ProbeQuestion = {
  name: string;
  bytes: readonly number[];
  /** True for an answer that only a printer that knows the question gives. */
  isAnswer: (heard: readonly number[]) => boolean;
};

export type ProbeAnswer = { name: string; heard: number[]; isUnderstood: boolean };

const ID = [0x41, 0x42, 0x43, 0x44];

const isRealtime = (heard: readonly number[]) => heard.length === 1 && ((heard[0] ?? 0) & 0x93) === 0x12;
const isBlock = (heard: readonly number[]) => heard.length > 2 && heard[0] === 0x5f && heard.at(-1) === 0;
const isPlain = (heard: readonly number[]) => heard.length === 1 && ((heard[0] ?? 0xff) & 0x90) === 0;

const realtime = (n: number): ProbeQuestion => ({ name: `DLE EOT ${n}`, bytes: [0x10, 0x04, n], isAnswer: isRealtime });
const about = (n: number, isAnswer: ProbeQuestion['isAnswer']): ProbeQuestion => ({
  name: `GS I ${n}`,
  bytes: [0x1d, 0x49, n],
  isAnswer,
});

/** What is asked, harmless ones first: a printer that does not know the last ones may print a letter or two for each. */
export const PROBE_QUESTIONS: readonly ProbeQuestion[] = [
  ...[1, 2, 3, 4].map(realtime),
  { name: 'DLE EOT 5', bytes: [0x10, 0x04, 5], isAnswer: (heard) => heard.length === 1 },
  { name: 'DLE EOT 17', bytes: [0x10, 0x04, 17], isAnswer: (heard) => heard.length === 1 },
  {
    name: 'DLE EOT 20',
    bytes: [0x10, 0x04, 20],
    isAnswer: (heard) => heard.length === 6 && heard[0] === 0x10 && heard[1] === 0x0f,
  },
  about(1, isPlain),
  ...[65, 66, 67].map((n) => about(n, isBlock)),
  { name: 'GS r 1', bytes: [0x1d, 0x72, 1], isAnswer: isPlain },
  {
    name: 'GS ( H',
    bytes: [0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...ID],
    isAnswer: (heard) => [0x37, 0x22, ...ID, 0].every((byte, index) => heard[index] === byte) && heard.length === 7,
  },
];

const RESET = Uint8Array.of(0x1b, 0x40);

/** Asks everything, one after another; ends early when the line is lost. */
export async function askEverything(talk: Talk, limits: typeof PROBE_LIMITS): Promise<ProbeAnswer[]> {
  const answers: ProbeAnswer[] = [];
  await talk.send(RESET);
  for (const { name, bytes, isAnswer } of PROBE_QUESTIONS) {
    if (talk.lost()) break;
    talk.note(`# ${name}`);
    const heard = await talk.ask(Uint8Array.from(bytes), limits.answerMs);
    answers.push({ name, heard, isUnderstood: isAnswer(heard) });
  }
  await talk.send(RESET);
  return answers;
}
