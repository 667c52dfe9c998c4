import { describe, expect, it, onTestFinished } from 'vitest';
import { CounterId } from '#protocol/vocabulary';
import { createSignTwin } from '../../../hardware/fakes/sign-twin.ts';
import { RETRY } from '../../../hardware/serial/kept-link.ts';
import { createLineSign } from '../../../hardware/sign/line-sign.ts';
import { createSignBus } from '../../../hardware/sign/sign-bus.ts';
import { readSignUrl } from '../../../hardware/sign/sign-config.ts';
import { readSignFrame } from '../../../hardware/sign/sign-frames.ts';
import { quickRetry } from '../../support/device-line.ts';
import { quiet } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askWhether } from './person.ts';
import { realAddress, realCable } from './real-line.ts';
import { type SignBench, windowSignContract } from './window-sign.ts';

const counterId = CounterId.parse('1');

const twinBench = (kind: LineKind, frame: string, answer: Uint8Array | null) => async () => {
  const twin = createSignTwin();
  twin.answerWith(answer);
  const { open, unplug, plug } = await twinLine(kind, twin.attach);
  const bus = createSignBus({ open, retry: quickRetry });
  const sign = createLineSign({ bus, counterId, frame: readSignFrame(frame, 80), address: 1, answer, log: quiet });
  onTestFinished(() => sign.close());
  const expectShown = async (text: string) => void (await until(`"${text}"`, () => twin.shownAt(1) === text));
  return { sign, twin, expectShown, unplug, plug };
};

windowSignContract('the twin on a serial line', twinBench('pseudo-terminal', 'line', null));
windowSignContract('the twin on an RS-485 pair', twinBench('pseudo-terminal', 'addressed', null));
windowSignContract('the twin behind a TCP converter', twinBench('TCP', 'addressed', null));
windowSignContract('the twin on UDP', twinBench('UDP', 'addressed', null));
windowSignContract('the twin on UDP that answers', twinBench('UDP', 'addressed', Buffer.from([0x06])));

const real = realAddress('HALLCALL_REAL_SIGN');
if (real) {
  windowSignContract(`the sign at ${real}`, async (): Promise<SignBench> => {
    const { line, ...config } = readSignUrl(real);
    const sign = createLineSign({ bus: createSignBus({ open: line.open, retry: RETRY }), ...config, log: quiet });
    onTestFinished(() => sign.close());
    return { sign, expectShown: (text) => askWhether(`Does the sign show "${text}"?`), ...realCable };
  });
}

describe('a sign that is known to answer', () => {
  it('[G6] and never does, is named within a second, and tried again by itself', async () => {
    const { sign, twin } = await twinBench('pseudo-terminal', 'addressed', Buffer.from([0x06]))();
    await until('answered', () => sign.show('A001'));
    twin.answerWith(null);
    const askedAt = performance.now();
    expect(await sign.show('A002')).toBe(false);
    expect(performance.now() - askedAt).toBeLessThan(1_500);
    expect(sign.condition()).toMatchObject({ isReachable: false, detail: expect.stringContaining('does not answer') });
    twin.answerWith(Buffer.from([0x06]));
    await until('well again by itself', () => sign.condition().isReachable);
    expect(twin.shownAt(1)).toBe('A002');
  });
});
