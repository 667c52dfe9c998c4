import { type Asked, MACHINE_VARIABLE, Machine, type Told } from './machine.ts';

/** Tells the test something; says nothing where nobody holds the other end. */
export function tellTest(told: Told): void {
  process.send?.(told, undefined, {}, () => undefined);
}

type Answer = (asked: never) => unknown;
const answers = new Map<string, Answer>();

/** What the test may ask of the machine or of the frame's windows. */
export function answerTest<T>(ask: string, answer: (asked: T) => unknown): void {
  answers.set(ask, answer as Answer);
}

process.on('message', async ({ id, ask, with: asked }: Asked) => {
  const answer = answers.get(ask);
  if (!answer) throw new Error(`nobody answers ${ask}`);
  tellTest({ kind: 'answer', id, value: await answer(asked as never) });
});
process.channel?.unref(); // a frame ends when its own work does, not when the test lets go

/** The machine of this process. */
export const machine = Machine.parse(JSON.parse(process.env[MACHINE_VARIABLE] ?? 'null'));
