import type { FaultList } from '../application/fault-list.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { cell } from './csv-cell.ts';

const COLUMNS = 'role,name,problem,text,opened,opened_by,told,told_by,told_note,repaired,repaired_by,repaired_note';

/** The fault record as CSV in hall time: UTF-8 with a mark that spreadsheets need for Chinese. */
export function faultsCsv({ faults, timeOf }: FaultList): string {
  const time = (at: EpochMs | undefined) => (at === undefined ? null : timeOf(at));
  const row = ({ role, name, problem, text, openedAt, openedBy, told, repaired }: FaultList['faults'][number]) => {
    const first = [role, name, problem, text, time(openedAt), openedBy];
    const steps = [told, repaired].flatMap((step) => [time(step?.at), step?.by ?? null, step?.note ?? null]);
    return [...first, ...steps].map(cell).join(',');
  };
  return `\uFEFF${[COLUMNS, ...faults.map(row)].join('\r\n')}\r\n`;
}
