import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { momentWords, slipAheadWords } from '../../renderer/kiosk/moment-words.ts';
import '../../renderer/kiosk/words.ts';

const zh = wordsIn('zh', 'kiosk');
const qr = 'http://10.0.0.5:7070/t/K7M2QX9RTA';

describe('[O2] a ticket given while the hall is away', () => {
  const hintOf = (moment: Parameters<typeof momentWords>[1], isOffline: boolean) =>
    momentWords(zh, moment, { qr, isOffline }).hint;

  it('says that calls begin again when the hall is back, and promises no page on the phone', () => {
    for (const moment of [
      { kind: 'take-slip' },
      { kind: 'on-screen', lapsesAt: null },
      { kind: 'no-slip', fault: null, mayHoldSlip: false, lapsesAt: null },
      { kind: 'no-slip', fault: null, mayHoldSlip: true, lapsesAt: null },
    ] as const) {
      expect(hintOf(moment, true)).toContain('系统恢复后');
      expect(hintOf(moment, true)).not.toContain('扫码');
      expect(hintOf(moment, false)).not.toContain('系统恢复后');
    }
  });

  it('has a slip on the screen that says neither who is ahead nor how long it takes', () => {
    const slip = { ahead: 3, wait: { low: 8, high: 15 } };
    expect(slipAheadWords(zh, { ...slip, isOffline: true })).toBe('系统恢复后按取号先后叫号');
    expect(slipAheadWords(zh, { ...slip, isOffline: false })).toMatch(/前面.*3.*分钟/);
  });
});
