/** Rows of one shape as a column for each field: the names of the fields are written once and not once a row. */
export type Columns = Record<string, unknown[]>;

export function toColumns<Row extends object>(rows: readonly Row[]): Columns {
  const [first] = rows;
  if (!first) return {};
  const names = Object.keys(first) as (keyof Row & string)[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

/** The rows as they were. */
export function toRows<Row extends object>(columns: Columns): Row[] {
  const names = Object.keys(columns);
  const length = columns[names[0] ?? '']?.length ?? 0;
  return Array.from({ length }, (_, place) => {
    const row: Record<string, unknown> = {};
    for (const name of names) row[name] = columns[name]?.[place];
    return row as Row;
  });
}
