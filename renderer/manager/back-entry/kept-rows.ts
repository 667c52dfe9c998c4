import { type BackRow, firstRow } from './back-rows.ts';

const SLOT = 'hallcall.manager.back-entry';

/** Keeps what was typed over a reload of this tab. */
export function keepRows(rows: readonly BackRow[]): void {
  sessionStorage.setItem(SLOT, JSON.stringify(rows));
}

/** What was typed before the page was loaded anew; one empty row where there is nothing, or nothing that can be read. */
export function keptRows(): readonly BackRow[] {
  try {
    const rows: unknown = JSON.parse(sessionStorage.getItem(SLOT) ?? '[]');
    return Array.isArray(rows) && rows.length > 0 && rows.every(isRow) ? rows : [firstRow(1)];
  } catch {
    return [firstRow(1)];
  }
}

function isRow(row: unknown): row is BackRow {
  if (typeof row !== 'object' || row === null) return false;
  const fields = new Map<string, unknown>(Object.entries(row));
  const served = fields.get('served');
  return (
    typeof fields.get('id') === 'number' &&
    ['number', 'takenAt'].every((field) => typeof fields.get(field) === 'string') &&
    (fields.get('serviceId') === null || typeof fields.get('serviceId') === 'string') &&
    typeof fields.get('isOffered') === 'boolean' &&
    (served === null || isServed(served))
  );
}

function isServed(served: unknown): boolean {
  if (typeof served !== 'object' || served === null) return false;
  const fields = new Map<string, unknown>(Object.entries(served));
  return ['counterId', 'badge', 'startedAt', 'endedAt'].every((field) => typeof fields.get(field) === 'string');
}
