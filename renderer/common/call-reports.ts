import type { Refusal } from '#protocol/refusals';

type Answer = { ok: true } | { ok: false; refusal: Refusal };
type ShownCalls = { inView: readonly number[]; shown: readonly number[] };

/**
 * Reports each shown call to the hall once, again with a later view where that was refused or got lost. A call the
 * hall does not know is left alone; what has gone from the view is forgotten.
 */
export function createCallReports(send: (seq: number) => Promise<Answer>) {
  const reported = new Set<number>();

  async function report(seq: number): Promise<void> {
    reported.add(seq);
    try {
      const reply = await send(seq);
      if (!reply.ok && reply.refusal.code !== 'call-unknown') reported.delete(seq);
    } catch {
      reported.delete(seq);
    }
  }

  return function show({ inView, shown }: ShownCalls): void {
    for (const seq of reported) if (!inView.includes(seq)) reported.delete(seq);
    for (const seq of shown) if (!reported.has(seq)) void report(seq);
  };
}
