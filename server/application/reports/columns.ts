import type { FigureId, Figures } from '../../domain/reports/tally.ts';
import type { Cell, Column, Drill, Row, RowLabel, Table, TicketFilter, Unit } from '../../protocol/reports.ts';

type Spec = { unit: Unit; what: TicketFilter | null };
const counted = (what: TicketFilter | null): Spec => ({ unit: 'count', what });
const shared = (what: TicketFilter | null): Spec => ({ unit: 'share', what });
const timed = (what: TicketFilter | null): Spec => ({ unit: 'seconds', what });

/** How each figure is written, and which tickets stand behind it. */
export const FIGURES: Record<FigureId, Spec> = {
  issued: counted('issued'),
  finished: counted('finished'),
  missed: counted('missed'),
  cancelled: counted('cancelled'),
  expired: counted('expired'),
  voided: counted('voided'),
  inHall: counted(null),
  served: counted('served'),
  waitMean: timed('served'),
  waitP50: timed('served'),
  waitP90: timed('waited-long'),
  waitMax: timed('waited-long'),
  keptWaits: counted('served'),
  promisedWaits: counted(null),
  withinPromise: shared('waited-long'),
  cases: counted('served'),
  serviceMean: timed('served'),
  overLimit: counted('over-limit'),
  overLimitShare: shared('over-limit'),
  overLimitUnexplained: counted('over-limit-unexplained'),
  endAssumed: counted('end-assumed'),
  endedByNext: counted('ended-by-next'),
  noShowShare: shared('gone'),
  missShare: shared('missed-once'),
  returnShare: shared('missed-once'),
  callAnswered: shared('missed-once'),
  transferred: counted('transferred'),
  transferShare: shared('transferred'),
  toAndFro: counted('to-and-fro'),
  oneVisitShare: shared(null),
  loggedIn: timed(null),
  pauseShare: shared(null),
  utilisation: shared(null),
  overtime: timed('after-closing'),
  overtimeServices: counted('after-closing'),
  idleWaiting: timed(null),
  idleShare: shared(null),
  invited: counted('invited'),
  rated: counted('rated'),
  participation: shared('rated'),
  satisfiedShare: shared('rated'),
  verySatisfiedShare: shared('rated'),
  badRatings: counted('bad'),
  badOfClerk: counted('bad'),
  forecasts: counted('forecast'),
  forecastsRight: counted('forecast'),
  estimateHit: shared('forecast-wrong'),
  estimateError: timed('forecast-wrong'),
  slipsFailed: counted('slip-failed'),
  slipFailShare: shared('slip-failed'),
};

export const figureColumns = (ids: readonly FigureId[]): Column[] =>
  ids.map((id) => ({ id, ...FIGURES[id], days: null }));

/** A column that leads to no tickets. */
export const listColumn = (id: string, unit: Column['unit']): Column => ({ id, unit, what: null, days: null });

export type FigureLine = { key: string; label: RowLabel; drill: Drill | null; figures: Figures };

const rowOf = ({ key, label, drill, figures }: FigureLine, ids: readonly FigureId[]): Row => ({
  key,
  label,
  cells: ids.map((id) => figures[id]),
  drill,
  ticketId: null,
  unit: null,
});

/** A table of figures: a line for each of these, and the whole below. */
export function figureTable(
  id: string,
  ids: readonly FigureId[],
  { lines, total }: { lines: readonly FigureLine[]; total: Figures | null },
): Table {
  const whole = total && rowOf({ key: 'total', label: { code: 'row:total' }, drill: {}, figures: total }, ids);
  return { id, columns: figureColumns(ids), rows: lines.map((line) => rowOf(line, ids)), total: whole };
}

/** A row that leads to one ticket, or to none. */
export const plainRow = (key: string, label: RowLabel, cells: Cell[], drill: Drill | null): Row => ({
  key,
  label,
  cells,
  drill,
  ticketId: null,
  unit: null,
});
