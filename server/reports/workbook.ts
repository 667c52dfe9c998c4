import writeExcelFile, { type Sheet, type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Column, Report, Row, Table } from '../protocol/reports.ts';
import { columnName, rowName } from './report-words.ts';

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#E3F1F1' } as const;
const SECONDS_OF_A_DAY = 86_400;

/** As a spreadsheet counts: shares as per cent, lengths as parts of a day; a text is a text, whatever it begins with. */
function sheetCell(said: Cell, column: Column, row: Row): SheetCell {
  if (said === null) return null;
  if (typeof said === 'string') return { value: said, type: String };
  const unit = column.unit === 'row' ? row.unit : column.unit;
  if (unit === 'change') return { value: said, type: Number, format: '+0.0%;-0.0%;0.0%' };
  if (unit === 'share') return { value: said, type: Number, format: '0.0%' };
  if (unit === 'seconds') return { value: said / SECONDS_OF_A_DAY, type: Number, format: '[h]:mm:ss' };
  return { value: said, type: Number };
}

const head = (text: string): SheetCell => ({ value: text, type: String, ...HEAD });

function sheetOf(table: Table, report: Report): Sheet<never> {
  const { id, columns, rows, total } = table;
  const line = (row: Row) => [
    { value: rowName(row.label), type: String },
    ...columns.map((column, at) => sheetCell(row.cells[at] ?? null, column, row)),
  ];
  return {
    sheet: id,
    data: [
      [head(`${report.from} – ${report.to}`), ...columns.map((column) => head(columnName(column, report.definitions)))],
      ...[...rows, ...(total ? [total] : [])].map(line),
    ],
    columns: [{ width: 26 }, ...columns.map(() => ({ width: 16 }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  } as Sheet<never>;
}

function definitionSheet({ definitions }: Report): Sheet<never> {
  const text = (value: string): SheetCell => ({ value, type: String, wrap: true, alignVertical: 'top' });
  const lines = definitions.map(({ id, name, formula, leftOut, rule }) =>
    [id, name.zh, name.en, formula.zh, formula.en, leftOut?.zh ?? '', leftOut?.en ?? '', rule].map(text),
  );
  const titles = ['id', '名称', 'Name', '算法', 'Formula', '不计', 'Left out', 'SPEC'];
  const columns = [18, 18, 18, 40, 40, 30, 30, 8].map((width) => ({ width }));
  return { sheet: 'definitions', data: [titles.map(head), ...lines], columns } as Sheet<never>;
}

/** A report as a workbook: a sheet for each table, and the definitions on the last. Instants are hall time already. */
export function workbookOf(report: Report): Promise<Buffer> {
  const sheets = [...report.tables.map((table) => sheetOf(table, report)), definitionSheet(report)];
  return writeExcelFile(sheets).toBuffer();
}
