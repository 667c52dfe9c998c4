import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CounterId } from '#protocol/vocabulary';
import { createSignTwin } from '../../hardware/fakes/sign-twin.ts';
import { createLineSign } from '../../hardware/sign/line-sign.ts';
import { createSignBus } from '../../hardware/sign/sign-bus.ts';
import { readSignFrame } from '../../hardware/sign/sign-frames.ts';
import { deviceLine, quickRetry } from '../support/device-line.ts';
import { quiet } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const [line, addressed] = [readSignFrame('line', 80), readSignFrame('addressed', 80)];

describe('a frame for a strip', () => {
  it('is the text in GB18030 and a line end', () => {
    expect(hex(line(1, '请A042'))).toBe('c7eb413034320d0a');
  });

  it('carries address, length and sum where strips share a line', () => {
    expect(hex(addressed(3, '请A'))).toBe('aa550303c7eb41f9');
  });

  it('is never cut inside a character', () => {
    expect(addressed(1, `A${'号'.repeat(60)}`)[3]).toBe(79);
    expect(hex(readSignFrame('{length:dec2}{text}', 250)(1, '号'.repeat(60))).startsWith('3938')).toBe(true);
    expect(hex(readSignFrame('{text:4}', 80)(1, '号A号'))).toBe('bac54120');
  });

  it('[P10] never carries a control byte of its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(readSignFrame('{text}', 80)(1, text).every((byte) => byte >= 0x20 && byte !== 0x7f)).toBe(true);
      }),
    );
  });
});

describe('the strips of a hall', () => {
  it('share one line and show each its own text, again after the cable was pulled', async () => {
    const { cable, device, open } = deviceLine();
    const twin = createSignTwin();
    twin.attach(device);
    const bus = createSignBus({ open, retry: quickRetry });
    const [one, two] = [1, 2].map((address) =>
      createLineSign({
        ...{ bus, counterId: CounterId.parse(String(address)), address },
        frame: addressed,
        answer: null,
        log: quiet,
      }),
    );
    onTestFinished(() => bus.close());
    await until('shown', () => one?.show('请 A042 到 1 号窗口'));
    await until('shown', () => two?.show('暂停服务'));
    await until('on the strips', () => twin.shownAt(2) !== null);
    expect(twin.shownAt(1)).toBe('请 A042 到 1 号窗口');

    cable.unplug();
    const fresh = createSignTwin();
    await until('gone', async () => (await one?.show('请 A043 到 1 号窗口')) === false);
    fresh.attach(cable.plug());
    await until('shown again by themselves', () => fresh.shownAt(1) !== null && fresh.shownAt(2) !== null);
    expect(fresh.shownAt(1)).toBe('请 A043 到 1 号窗口');
    expect(fresh.shownAt(2)).toBe('暂停服务');
  });
});
