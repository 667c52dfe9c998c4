import type { FaultRunEnd } from './fault-run.ts';
import { FAULT_KINDS } from './plan.ts';

const inColumns = (rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map(
      ([name, ...figures]) => `  ${String(name).padEnd(42)}${figures.map((each) => String(each).padStart(9)).join('')}`,
    )
    .join('\n');

/** What happened in a run, as somebody reads it. */
export function drawTable({ struck, ledger, hall, seconds }: FaultRunEnd): string {
  const times = (kind: string, inTheMiddle: boolean) =>
    struck.filter((one) => one.kind === kind && one.inTheMiddle === inTheMiddle).length;
  const faults = FAULT_KINDS.map((kind) => [kind, times(kind, false), times(kind, true)] as const);
  const onPaper = new Set(ledger.paper.filter(({ isMarked }) => !isMarked).map(({ number }) => number));
  const jobs = (purpose: string, state: string) =>
    hall.jobs.filter((job) => job.purpose === purpose && job.state === state);
  const ended = (status: string) => hall.tickets.filter((ticket) => ticket.status === status);
  const states = ['printed', 'not-started', 'unknown'].map(
    (state) => [`slip ${state}`, jobs('first', state).length, jobs('reprint', state).length] as const,
  );
  const late = jobs('first', 'unknown').filter(({ number }) => onPaper.has(number));
  const served = ended('finished');
  return [
    inColumns([['what broke', 'before', 'midway'], ...faults]),
    inColumns([['what became of the slips', 'first', 'reprint'], ...states]),
    inColumns([
      ['what became of the tickets', ''],
      [
        'served with a slip in the hand',
        served.filter(({ number }) => ledger.paper.some((slip) => slip.number === number)).length,
      ],
      [
        'served with a number that was confirmed',
        served.filter(({ number }) => ledger.paper.every((slip) => slip.number !== number)).length,
      ],
      ['given back', ended('cancelled').length],
      ['void, because nobody confirmed', ended('voided').length],
      ['unknown slips that had come out all the same', late.length],
    ]),
    `  ${hall.tickets.length} tickets, ${struck.length} faults, ${Math.round(seconds)} s`,
  ].join('\n\n');
}
