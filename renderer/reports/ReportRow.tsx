import type { Row } from '#protocol/reports';
import type { Placed } from './fold.ts';
import { type Context, isText } from './ReportTable.tsx';
import { addressOf, ticketsBehind } from './report-address.ts';
import { sayCell, sayHead, sayLabel, unitOf } from './say-cell.ts';

type RowProps = Context & { row: Row; columns: readonly Placed[] };

/** What it is about, and its figures: each leads to its tickets, and a ticket to its story. */
export function ReportRow({ row, columns, ...context }: RowProps) {
  const { reports, report } = context;
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
      {columns.map((placed) => (
        <td
          key={placed.column.id}
          className={isText(placed.column) ? 'is-text' : undefined}
          data-head={sayHead(placed.column, report.definitions, reports.speech)}
        >
          <Figure row={row} placed={placed} {...context} />
        </td>
      ))}
    </tr>
  );
}

function Figure({ row, placed: { column, at }, reports, shown }: Context & { row: Row; placed: Placed }) {
  const value = row.cells[at] ?? null;
  const said = sayCell(value, unitOf(column, row), reports.speech);
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
