import type { KillRunEnd } from './kill-run.ts';

/** What happened in a run, as somebody reads it. */
export function drawKills({ kills, clients, wishes, tickets, startMs, seconds }: KillRunEnd): string {
  const share = (part: number) => Math.round(startMs[Math.floor((startMs.length - 1) * part)] ?? 0);
  const rows = [
    ['killed under load', kills.underLoad],
    ['killed while it started', kills.whileStarting],
    ['kills that left wishes unanswered', kills.withUnanswered],
    ['connections at work', clients],
    ['wishes, each answered in the end', wishes],
    ['tickets taken', tickets],
    ['starts that came to their end', startMs.length],
    ['ms to open, half of them within', share(0.5)],
    ['ms to open, 99 of 100 within', share(0.99)],
    ['seconds', Math.round(seconds)],
  ] as const;
  return rows.map(([what, count]) => `  ${what.padEnd(40)}${String(count).padStart(9)}`).join('\n');
}
