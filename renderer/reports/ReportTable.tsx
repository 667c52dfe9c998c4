import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Column, Report, Row, Table } from '#protocol/reports';
import { localized } from '../common/i18n/index.ts';
import { Meaning } from './Definitions.tsx';
import { fold, type Group } from './fold.ts';
import { ReportRow } from './ReportRow.tsx';
import type { Shown } from './report-address.ts';
import { sayColumn, sayDays } from './say-cell.ts';
import { useColumnsThatFit } from './useColumnsThatFit.ts';
import type { ReportsScreen } from './useReports.ts';

export type Context = { reports: ReportsScreen; shown: Shown; report: Report };

export const isText = ({ unit }: Column) => unit === 'text' || unit === 'day';
const isOfHours = ({ columns }: Table) => columns.every(({ id }) => id.startsWith('hour:'));
/** Words and instants of one thing each: narrow pages set it out one below the other. */
const isList = ({ columns }: Table) => columns.some(isText);

/** Figures in rows, in as many tables as the page is narrow; each head says what it means, each figure leads on. */
export function ReportTable({ table, ...context }: Context & { table: Table }) {
  const { t } = context.reports;
  const { box, most } = useColumnsThatFit(isOfHours(table));
  const parts = fold(table.columns, isList(table) ? table.columns.length : most);
  return (
    <section ref={box} className={`report-part report-part--${table.id}`}>
      <h3>{t(`table.${table.id}`)}</h3>
      {table.rows.length === 0 && <p className="report-none">{t('none')}</p>}
      {table.rows.length > 0 &&
        parts.map((groups) => (
          <Part key={groups[0]?.columns[0]?.column.id ?? ''} table={table} groups={groups} {...context} />
        ))}
    </section>
  );
}

function Part({ table, groups, ...context }: Context & { table: Table; groups: Group[] }) {
  const { t } = context.reports;
  const columns = groups.flatMap((group) => group.columns);
  const rows: Row[] = table.rows;
  return (
    <table className={isList(table) ? 'report-table report-table--list' : 'report-table'}>
      <thead>
        {groups.length > 1 && (
          <tr className="report-groups">
            <td />
            {groups.map(({ name, columns: own }) => (
              <th key={own[0]?.column.id} scope="colgroup" colSpan={own.length}>
                {name && t(`group.${name}`)}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col">
            <span className="report-head">{t(`rowHead.${table.id}`)}</span>
          </th>
          {columns.map(({ column }) => (
            <th key={column.id} scope="col" className={isText(column) ? 'is-text' : undefined}>
              <ColumnHead column={column} {...context} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ReportRow key={row.key} row={row} columns={columns} {...context} />
        ))}
      </tbody>
      {table.total && (
        <tfoot>
          <ReportRow row={table.total} columns={columns} {...context} />
        </tfoot>
      )}
    </table>
  );
}

function ColumnHead({ column, reports, report }: Context & { column: Column }) {
  const { speech } = reports;
  const definition = report.definitions.find(({ id }) => id === column.id);
  const days = column.days && <small>{sayDays(column.days, speech)}</small>;
  if (!definition)
    return (
      <span className="report-head">
        {sayColumn(column, speech)}
        {days}
      </span>
    );
  return (
    <DialogTrigger>
      <Button className="report-head report-head--defined">
        <span>{localized(definition.name, speech.language)}</span>
        {days}
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
