import { Console } from 'node:console';
import type { KioskView } from '../protocol/views.ts';
import { timeOfDay } from './sim-clock.ts';
import type { SeenWait, Tally } from './tally.ts';

/** The value that so large a part does not exceed (nearest rank); null of nothing. */
function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

const minutes = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} min`);

const milliseconds = (values: readonly number[], part: number) => `${percentile(values, part)?.toFixed(1) ?? '–'} ms`;

/** Ranges are by the clock of the hall, and so is the wait that they are compared with. */
function shareInRange(waits: readonly SeenWait[]): string {
  const told = waits.flatMap(({ range, hallMinutes }) => (range ? [{ ...range, hallMinutes }] : []));
  const right = told.filter(({ low, high, hallMinutes }) => hallMinutes >= low && hallMinutes <= high);
  return told.length === 0 ? '–' : `${Math.round((100 * right.length) / told.length)} % of ${told.length}`;
}

function waitsRow(service: string, waits: readonly SeenWait[]): string[] {
  const lengths = waits.map((wait) => wait.minutes);
  const [half, most] = [percentile(lengths, 0.5), percentile(lengths, 0.9)];
  return [service, String(waits.length), minutes(half), minutes(most), shareInRange(waits)];
}

/** Rows in columns as wide as they have to be. */
function inColumns(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

function waitsTable(waits: readonly SeenWait[], services: KioskView['services']): string {
  const waitsFor = (serviceId: string) => waits.filter((wait) => wait.serviceId === serviceId);
  const rows = services.map(({ serviceId, code, name }) => waitsRow(`${code} ${name.en}`, waitsFor(serviceId)));
  return inColumns([['service', 'waits', 'P50', 'P90', 'in the range shown'], ...rows, waitsRow('all', waits)]);
}

/** One calm line on how the day goes. */
export function progressLine(minute: number, view: KioskView, seen: { beingServed: number; tally: Tally }): string {
  const waiting = view.services.reduce((sum, service) => sum + service.waiting, 0);
  const { tally, beingServed } = seen;
  const parts = [`waiting ${waiting}`, `being served ${beingServed}`];
  return [timeOfDay(minute), ...parts, `done ${tally.of('served')}`, `missed ${tally.of('missed')}`].join('   ');
}

const listed = (counts: Iterable<[string, number]>) =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

/** What the day came to: customers, waits, commands, refusals, and what should not have happened. */
export function printSummary(tally: Tally, services: KioskView['services'], stdout: NodeJS.WritableStream): void {
  const { happened, commands, refusals, faults, waits, answersMs } = tally.all();
  const out = new Console(stdout);
  out.log();
  for (const [what, count] of happened) out.log(`${what}: ${count}`);
  out.log(`\n${waitsTable(waits, services)}\n`);
  const sent = [...commands.values()].reduce((sum, count) => sum + count, 0);
  out.log(`commands: ${sent} (${listed(commands)})`);
  out.log(`answers: ${milliseconds(answersMs, 0.5)} at P50, ${milliseconds(answersMs, 0.99)} at P99`);
  out.log(`refusals: ${listed(refusals)}`);
  out.log(`errors: ${faults.length}`);
  for (const words of faults.slice(0, 20)) out.log(`  ${words.slice(0, 400)}`);
}
