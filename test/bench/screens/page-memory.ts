import type { CDPSession, Page } from 'playwright-core';

export type Memory = { heapBytes: number; nodes: number };

/** What a page holds once everything is let go that can be. */
export async function openMemory(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    session,
    async look(): Promise<Memory> {
      for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
    },
  };
}
