import { describe, expect, it } from 'vitest';
import { createHelpCalls } from '../../hardware/help-call.ts';
import { quiet } from '../support/printer-bench.ts';

function bench() {
  const hall = { isHere: true, calls: 0, nowMs: 0 };
  const help = createHelpCalls({
    say: async () => {
      if (!hall.isHere) return { ok: false, code: 'hall-away' };
      hall.calls += 1;
      return { ok: true };
    },
    nowMs: () => hall.nowMs,
    log: quiet,
  });
  return { hall, help };
}

describe('[G3] a call for a person', () => {
  it('is said once', async () => {
    const { hall, help } = bench();
    await help.call();
    await help.hallIsBack();
    expect(hall.calls).toBe(1);
  });

  it('is not lost while the hall is away', async () => {
    const { hall, help } = bench();
    hall.isHere = false;
    await help.call();
    await help.hallIsBack();
    Object.assign(hall, { isHere: true, nowMs: 30_000 });
    await help.hallIsBack();
    await help.hallIsBack();
    expect(hall.calls).toBe(1);
  });

  it('is forgotten when the hall is back too late', async () => {
    const { hall, help } = bench();
    hall.isHere = false;
    await help.call();
    Object.assign(hall, { isHere: true, nowMs: 61_000 });
    await help.hallIsBack();
    expect(hall.calls).toBe(0);
  });
});
