import type { IncidentList } from '../application/incident-list.ts';
import { cell } from './csv-cell.ts';

const COLUMNS = 'incident,kind,counter,text,step,level,at,by,note';

/** The record of incidents as CSV in hall time, a line for each step: UTF-8 with a mark that spreadsheets need for Chinese. */
export function incidentsCsv({ incidents, timeOf }: IncidentList): string {
  const lines = incidents.flatMap(({ incidentId, kind, counterId, text, steps }) =>
    steps.map(({ step, level, at, by, note }) =>
      [incidentId, kind, counterId, text, step, level, timeOf(at), by, note].map(cell).join(','),
    ),
  );
  return `\uFEFF${[COLUMNS, ...lines].join('\r\n')}\r\n`;
}
