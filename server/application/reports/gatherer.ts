import type { ReportQuery, Table } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Names } from './names.ts';
import type { DayRead } from './read-facts.ts';

/** Takes the days of a period one by one and makes tables of them: nothing is kept of a day but what is counted. */
export type Gatherer = { addDay: (day: DayRead) => void; tables: () => Table[] };

export type ReportDeps = { stores: Stores; names: Names; query: ReportQuery };
