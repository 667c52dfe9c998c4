import { Worker } from 'node:worker_threads';
import type { Report, Table } from '../protocol/reports.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { cellValue } from './report-words.ts';

type TimeOf = (at: EpochMs) => string;

const inHallTime = (table: Table, timeOf: TimeOf): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: table.columns.map((column, at) => cellValue(row.cells[at] ?? null, column, timeOf)),
  })),
});

/** A report as a workbook, made in a thread of its own so that the hall goes on meanwhile. */
export function reportXlsx(report: Report, timeOf: TimeOf): Promise<Buffer> {
  const tables = report.tables.map((table) => inHallTime(table, timeOf));
  const worker = new Worker(new URL('workbook-worker.ts', import.meta.url), { workerData: { ...report, tables } });
  return new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
  });
}
