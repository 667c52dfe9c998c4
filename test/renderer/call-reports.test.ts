import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createCallReports } from '../../renderer/common/call-reports.ts';
import type { Refusal } from '../../server/protocol/refusals.ts';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

const taken: Answer = { ok: true };
const refused: Answer = { ok: false, refusal: { code: 'internal', reference: 'r1' } };
const unknown: Answer = { ok: false, refusal: { code: 'call-unknown' } };

/** A hall that answers each report in turn, and keeps what it heard. */
function hallAnswering(...answers: (Answer | 'lost')[]) {
  const heard: number[] = [];
  const send = async (seq: number): Promise<Answer> => {
    heard.push(seq);
    const answer = answers.shift() ?? taken;
    if (answer === 'lost') throw new Error('nobody answered');
    return answer;
  };
  const show = createCallReports(send);
  const view = async (inView: number[], shown = inView) => {
    show({ inView, shown });
    await setImmediate();
  };
  return { heard, view };
}

it('reports each call once, however often it is drawn', async () => {
  const { heard, view } = hallAnswering();
  await view([1, 2], [2]);
  await view([1, 2, 3], [2, 3]);
  expect(heard).toEqual([2, 3]);
});

it.each([
  ['refused', refused],
  ['lost', 'lost'],
] as const)('reports again with the next view when a report was %s', async (_what, answer) => {
  const { heard, view } = hallAnswering(answer);
  await view([1]);
  await view([1]);
  await view([1]);
  expect(heard).toEqual([1, 1]);
});

it('does not insist on a call that the hall does not know', async () => {
  const { heard, view } = hallAnswering(unknown, unknown);
  await view([1]);
  await view([1]);
  expect(heard).toEqual([1]);
});

it('forgets what has gone from the view', async () => {
  const { heard, view } = hallAnswering();
  await view([1]);
  await view([2]);
  await view([1]);
  expect(heard).toEqual([1, 2, 1]);
});
