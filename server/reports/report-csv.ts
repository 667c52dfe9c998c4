import type { Report, Row, Table } from '../protocol/reports.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { cell } from './csv-cell.ts';
import { cellValue, columnName, rowName } from './report-words.ts';

const END = '\r\n';

/** A report as CSV, table after table with an empty line between: UTF-8 with a mark that spreadsheets need for Chinese. */
export function reportCsv({ tables, definitions }: Report, timeOf: (at: EpochMs) => string): string {
  const line = (row: Row, { columns }: Table) =>
    [rowName(row.label), ...columns.map((column, at) => cellValue(row.cells[at] ?? null, column, timeOf))]
      .map(cell)
      .join(',');
  const text = tables.map((table) => {
    const head = [table.id, ...table.columns.map((column) => columnName(column, definitions))].map(cell).join(',');
    const rows = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => line(row, table));
    return [head, ...rows].join(END);
  });
  return `\uFEFF${text.join(END + END)}${END}`;
}
