import { type DevicePart, DeviceParts } from '../protocol/commands/device-commands.ts';
import { FrameHealth } from '../protocol/frame-health.ts';
import type {
  AppointmentId,
  CounterId,
  DeviceRole,
  EpochMs,
  PrinterFault,
  SoundState,
  TicketId,
} from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type DeviceKey = { role: DeviceRole; name: string };
export type DeviceStatus = {
  printer: 'paper' | 'screen' | 'none';
  paper: 'ok' | 'low' | 'out' | 'unknown';
  cover: 'closed' | 'open' | 'unknown';
  fault: PrinterFault | null;
};
/** What was last held before a scanner: a ticket or an appointment. */
export type Scan = { at: EpochMs } & (
  | { ticketId: TicketId; appointmentId: null }
  | { ticketId: null; appointmentId: AppointmentId }
);
export type DeviceRecord = DeviceKey &
  DeviceStatus & {
    counterId: CounterId | null;
    isConnected: boolean;
    version: string | null;
    clockDriftMs: number | null;
    sound: SoundState | null;
    isVisible: boolean | null;
    since: EpochMs;
    slipsSinceRoll: number;
    /** How many the last roll was good for; null before one has run out. */
    slipsPerRoll: number | null;
    parts: DevicePart[];
    lastError: { text: string; at: EpochMs } | null;
    /** Null for a page in an ordinary browser, and for a device host. */
    frame: FrameHealth | null;
    scanned: Scan | null;
  };

type DeviceRow = DeviceKey &
  DeviceStatus & {
    counter_id: string | null;
    is_connected: 0 | 1;
    version: string | null;
    clock_drift_ms: number | null;
    sound: SoundState | null;
    is_visible: 0 | 1 | null;
    since: number;
    slips_since_roll: number;
    slips_per_roll: number | null;
    parts: string;
    last_error: string | null;
    last_error_at: number | null;
    frame: string | null;
    scanned_ticket_id: string | null;
    scanned_appointment_id: string | null;
    scanned_at: number | null;
  };

type ScanRow = Pick<DeviceRow, 'scanned_ticket_id' | 'scanned_appointment_id' | 'scanned_at'>;

function scanOf(row: ScanRow): Scan | null {
  const at = row.scanned_at as EpochMs | null;
  if (at === null) return null;
  if (row.scanned_ticket_id !== null) return { at, ticketId: row.scanned_ticket_id as TicketId, appointmentId: null };
  return { at, ticketId: null, appointmentId: row.scanned_appointment_id as AppointmentId };
}

type Read<Told> = (text: string) => Told;
type Readers = { parts: Read<DevicePart[]>; frame: Read<FrameHealth | null> };

const TEXTS_REMEMBERED = 200;

/** What the same text says is read once: every publication shows every device. */
function createReader<Told>(schema: { parse: (told: unknown) => Told }): Read<Told> {
  const remembered = new Map<string, Told>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const told = schema.parse(JSON.parse(text));
    if (remembered.size >= TEXTS_REMEMBERED) remembered.clear();
    remembered.set(text, told);
    return told;
  };
}

function toDevice(row: DeviceRow, read: Readers): DeviceRecord {
  const { role, name, printer, paper, cover, fault, version, sound } = row;
  const lastErrorAt = row.last_error_at as EpochMs | null;
  return {
    role,
    name,
    counterId: row.counter_id as CounterId | null,
    isConnected: row.is_connected === 1,
    version,
    clockDriftMs: row.clock_drift_ms,
    sound,
    isVisible: row.is_visible === null ? null : row.is_visible === 1,
    printer,
    paper,
    cover,
    fault,
    since: row.since as EpochMs,
    slipsSinceRoll: row.slips_since_roll,
    slipsPerRoll: row.slips_per_roll,
    parts: read.parts(row.parts),
    lastError: row.last_error === null || lastErrorAt === null ? null : { text: row.last_error, at: lastErrorAt },
    frame: row.frame === null ? null : read.frame(row.frame),
    scanned: scanOf(row),
  };
}

const COLUMNS = [
  'counter_id',
  'is_connected',
  'version',
  'clock_drift_ms',
  'sound',
  'is_visible',
  'printer',
  'paper',
  'cover',
  'fault',
  'since',
  'slips_per_roll',
  'parts',
  'last_error',
  'last_error_at',
  'frame',
] as const;

/** Screens and device hosts: whether they are here, how they are, and what their printers say. */
export function createDeviceStore(db: Database) {
  const all = db.prepare<[], DeviceRow>('SELECT * FROM device ORDER BY role, name');
  const find = db.prepare<[string, string], DeviceRow>('SELECT * FROM device WHERE role = ? AND name = ?');
  const save = db.prepare(
    `INSERT INTO device (role, name, ${COLUMNS.join(', ')})
     VALUES (@role, @name, ${COLUMNS.map((column) => `@${column}`).join(', ')})
     ON CONFLICT DO UPDATE SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')}`,
  );
  const allGone = db.prepare('UPDATE device SET is_connected = 0, since = ? WHERE is_connected = 1');
  const awaySince = db.prepare<[number], DeviceKey & { since: EpochMs }>(
    'SELECT role, name, since FROM device WHERE is_connected = 0 AND since <= ? ORDER BY role, name',
  );
  const scan = db.prepare(
    `UPDATE device SET scanned_ticket_id = ?, scanned_appointment_id = ?, scanned_at = ? WHERE role = ? AND name = ?`,
  );
  const lastScan = db.prepare<[string], ScanRow>(
    `SELECT scanned_ticket_id, scanned_appointment_id, scanned_at FROM device WHERE role IN ('device', 'kiosk') AND name = ? AND scanned_at IS NOT NULL
     ORDER BY scanned_at DESC LIMIT 1`,
  );
  const countSlip = db.prepare(
    `UPDATE device SET slips_since_roll = slips_since_roll + 1 WHERE role = 'device' AND name = ?`,
  );
  const newRoll = db.prepare(`UPDATE device SET slips_since_roll = 0 WHERE role = 'device' AND name = ?`);
  const parts = db.prepare<[string], { parts: string }>(`SELECT parts FROM device WHERE role = 'device' AND name = ?`);
  const forget = db.prepare('DELETE FROM device WHERE role = ? AND name = ?');
  const read: Readers = {
    parts: createReader(DeviceParts),
    frame: createReader(FrameHealth.nullable().catch(null)), // as another version of the program wrote it
  };
  const optional = (row: DeviceRow | undefined) => (row ? toDevice(row, read) : null);

  return {
    all: () => all.all().map((row) => toDevice(row, read)),
    find: ({ role, name }: DeviceKey) => optional(find.get(role, name)),
    /** A device host. */
    byName: (name: string) => optional(find.get('device', name)),
    /** Everything but what is counted and scanned. */
    save(device: DeviceRecord): void {
      save.run({
        role: device.role,
        name: device.name,
        counter_id: device.counterId,
        is_connected: Number(device.isConnected),
        version: device.version,
        clock_drift_ms: device.clockDriftMs,
        sound: device.sound,
        is_visible: device.isVisible === null ? null : Number(device.isVisible),
        printer: device.printer,
        paper: device.paper,
        cover: device.cover,
        fault: device.fault,
        since: device.since,
        slips_per_roll: device.slipsPerRoll,
        parts: JSON.stringify(device.parts),
        last_error: device.lastError?.text ?? null,
        last_error_at: device.lastError?.at ?? null,
        frame: device.frame === null ? null : JSON.stringify(device.frame),
      });
    },
    /** Nobody is connected; whoever was, was here until then. */
    allGone: (lastSeenAt: EpochMs) => allGone.run(lastSeenAt),
    /** Who left at that time or before, and has not come back. */
    awaySince: (at: EpochMs) => awaySince.all(at),
    /** One slip came out of the printer of this host. */
    countSlip: (name: string) => countSlip.run(name),
    newRoll: (name: string) => newRoll.run(name),
    noteScan: ({ role, name }: DeviceKey, { ticketId, appointmentId, at }: Scan) =>
      scan.run(ticketId, appointmentId, at, role, name),
    /** What was held last before the kiosk of this name or its box. */
    lastScanAt: (name: string) => {
      const row = lastScan.get(name);
      return row ? scanOf(row) : null;
    },
    /** The counters whose caller keypads belong to this host. */
    keypadsOf(name: string): CounterId[] {
      const own = read.parts(parts.get(name)?.parts ?? '[]').filter(({ kind }) => kind === 'keypad');
      return [...new Set(own.flatMap(({ counterId }) => counterId ?? []))];
    },
    forget: ({ role, name }: DeviceKey) => forget.run(role, name),
  };
}
