import type { EpochMs, PrinterFault, TicketId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type DeviceStatus = {
  printer: 'paper' | 'screen' | 'none';
  paper: 'ok' | 'low' | 'out' | 'unknown';
  cover: 'closed' | 'open' | 'unknown';
  fault: PrinterFault | null;
};
export type DeviceRecord = DeviceStatus & {
  name: string;
  isConnected: boolean;
  since: EpochMs;
  scanned: { ticketId: TicketId; at: EpochMs } | null;
};

type DeviceRow = DeviceStatus & {
  name: string;
  is_connected: 0 | 1;
  since: number;
  scanned_ticket_id: string | null;
  scanned_at: number | null;
};

function toDevice(row: DeviceRow): DeviceRecord {
  const { name, printer, paper, cover, fault } = row;
  const scanned =
    row.scanned_ticket_id === null || row.scanned_at === null
      ? null
      : { ticketId: row.scanned_ticket_id as TicketId, at: row.scanned_at as EpochMs };
  return {
    name,
    isConnected: row.is_connected === 1,
    printer,
    paper,
    cover,
    fault,
    since: row.since as EpochMs,
    scanned,
  };
}

/** Device hosts by name: whether they are here and what their printer says. */
export function createDeviceStore(db: Database) {
  const all = db.prepare<[], DeviceRow>('SELECT * FROM device ORDER BY name');
  const byName = db.prepare<[string], DeviceRow>('SELECT * FROM device WHERE name = ?');
  const save = db.prepare(
    `INSERT INTO device (name, is_connected, printer, paper, cover, fault, since)
     VALUES (@name, @isConnected, @printer, @paper, @cover, @fault, @since)
     ON CONFLICT DO UPDATE SET is_connected = @isConnected, printer = @printer, paper = @paper, cover = @cover,
       fault = @fault, since = @since`,
  );
  const allGone = db.prepare('UPDATE device SET is_connected = 0');
  const scan = db.prepare('UPDATE device SET scanned_ticket_id = ?, scanned_at = ? WHERE name = ?');

  return {
    all: () => all.all().map(toDevice),
    byName(name: string): DeviceRecord | null {
      const row = byName.get(name);
      return row ? toDevice(row) : null;
    },
    save({ scanned: _, isConnected, ...device }: DeviceRecord): void {
      save.run({ ...device, isConnected: Number(isConnected) });
    },
    allGone: () => allGone.run(),
    noteScan: (name: string, ticketId: TicketId, at: EpochMs) => scan.run(ticketId, at, name),
  };
}
