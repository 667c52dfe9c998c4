import { Info } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Column, Report, Row, Table } from '#protocol/reports';
import { localized } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';
import { Meaning } from './Definitions.tsx';
import { addressOf, type Shown, ticketsBehind } from './report-address.ts';
import { sayCell, sayColumn, sayLabel } from './say-cell.ts';
import type { ReportsScreen } from './useReports.ts';

type Context = { reports: ReportsScreen; shown: Shown; report: Report };

const isText = ({ unit }: Column) => unit === 'text' || unit === 'day';

/** Figures in rows; each head says what it means, each figure leads to its tickets, and each ticket to its story. */
export function ReportTable({ table, ...context }: Context & { table: Table }) {
  const { t } = context.reports;
  const title = t(`table.${table.id}`);
  if (table.rows.length === 0)
    return (
      <section className={`report-part report-part--${table.id}`}>
        <h3>{title}</h3>
        <p className="report-none">{t('none')}</p>
      </section>
    );
  return (
    <section className={`report-part report-part--${table.id}`}>
      <h3>{title}</h3>
      <section className="report-scroll" aria-label={title} tabIndex={-1}>
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="report-head">{t(`rowHead.${table.id}`)}</span>
              </th>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className={isText(column) ? 'is-text' : undefined}>
                  <ColumnHead column={column} {...context} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Line key={row.key} row={row} table={table} {...context} />
            ))}
          </tbody>
          {table.total && (
            <tfoot>
              <Line row={table.total} table={table} {...context} />
            </tfoot>
          )}
        </table>
      </section>
    </section>
  );
}

function ColumnHead({ column, reports, report }: Context & { column: Column }) {
  const { speech } = reports;
  const definition = report.definitions.find(({ id }) => id === column.id);
  if (!definition) return <span className="report-head">{sayColumn(column, speech)}</span>;
  return (
    <DialogTrigger>
      <Button className="report-head report-head--defined">
        {localized(definition.name, speech.language)}
        <Icon of={Info} />
      </Button>
      <Popover className="report-meaning">
        <Dialog aria-label={localized(definition.name, speech.language)}>
          <p>
            <strong>{localized(definition.name, speech.language)}</strong>
          </p>
          <p>
            <Meaning reports={reports} definition={definition} />
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Line({ row, table, ...context }: Context & { row: Row; table: Table }) {
  const { reports } = context;
  const label = sayLabel(row.label, reports.speech);
  const { ticketId } = row;
  return (
    <tr>
      <th scope="row">
        {ticketId === null ? (
          <span className="report-cell">{label}</span>
        ) : (
          <button type="button" className="report-link" onClick={() => reports.tell(ticketId)}>
            {label}
          </button>
        )}
      </th>
      {table.columns.map((column, at) => (
        <td key={column.id} className={isText(column) ? 'is-text' : undefined}>
          <Figure row={row} column={column} at={at} {...context} />
        </td>
      ))}
    </tr>
  );
}

function Figure({ row, column, at, reports, shown }: Context & { row: Row; column: Column; at: number }) {
  const value = row.cells[at] ?? null;
  const said = sayCell(value, column, reports.speech);
  const behind = value === null || value === 0 ? null : ticketsBehind(shown, row, column);
  if (!behind) return <span className="report-cell">{said}</span>;
  return (
    <a
      className="report-link"
      href={addressOf(behind)}
      onClick={(press) => {
        if (press.ctrlKey || press.metaKey || press.shiftKey) return; // a tab of its own, as with any link
        press.preventDefault();
        reports.show(behind);
      }}
    >
      {said}
    </a>
  );
}
