import { Slip } from '../protocol/slips.ts';
import type { EpochMs, JobId, PrinterFault, SlipState, TicketId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type PrintJob = {
  jobId: JobId;
  /** Null: a sheet. */
  ticketId: TicketId | null;
  purpose: 'first' | 'reprint' | 'sheet';
  /** The device host that prints it. */
  device: string;
  state: Exclude<SlipState, 'none'>;
  /** The journal of the host that was given it; null before that, and for a host without one. */
  hostId: string | null;
  fault: PrinterFault | null;
  /** [O3] Its ticket is void unless this slip comes out: a kiosk has answered the same wish. */
  givesWay: boolean;
  queuedAt: EpochMs;
  settledAt: EpochMs | null;
};

/** A ticket that was taken at a kiosk, with its newest slip; `slip` is null where it has none. */
export type TakenThere = {
  ticketId: TicketId;
  number: string;
  code: string;
  status: TicketStatus;
  slip: PrintJob['state'] | null;
  fault: PrinterFault | null;
  settledAt: EpochMs | null;
};

type JobRow = {
  job_id: string;
  ticket_id: string | null;
  purpose: PrintJob['purpose'];
  device: string;
  slip: string;
  host_id: string | null;
  state: PrintJob['state'];
  fault: PrinterFault | null;
  gives_way: 0 | 1;
  queued_at: number;
  settled_at: number | null;
};

function toJob(row: JobRow): PrintJob {
  return {
    jobId: row.job_id as JobId,
    ticketId: row.ticket_id as TicketId | null,
    purpose: row.purpose,
    device: row.device,
    state: row.state,
    hostId: row.host_id,
    fault: row.fault,
    givesWay: row.gives_way === 1,
    queuedAt: row.queued_at as EpochMs,
    settledAt: row.settled_at as EpochMs | null,
  };
}

/** Of a sheet no more than what it was about is kept once it is out: it may say of whom. */
const WITHOUT_SHEET = `CASE purpose WHEN 'sheet' THEN json_object('about', slip ->> 'about') ELSE slip END`;

/** Of the whole hall: an index of kiosks would cost every ticket a page of the disk. */
const NEWEST_TAKEN = 200;

/** Print jobs from the moment they are wanted; `sending` is on disk before the first byte leaves ([P1]). */
export function createPrintStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO print_job (job_id, ticket_id, purpose, device, slip, state, queued_at)
     VALUES (@jobId, @ticketId, @purpose, @device, @slip, 'queued', @at)`,
  );
  const byId = db.prepare<[string], JobRow>('SELECT * FROM print_job WHERE job_id = ?');
  const byTicket = db.prepare<[string], JobRow>(
    'SELECT * FROM print_job WHERE ticket_id = ? ORDER BY rowid DESC LIMIT 1',
  );
  const takenAt = db.prepare<[string, number, number], TakenThere>(
    `SELECT ticket.ticket_id AS ticketId, number, code, status, job.state AS slip, job.fault, job.settled_at AS settledAt
     FROM ticket LEFT JOIN print_job AS job
       ON job.rowid = (SELECT max(rowid) FROM print_job WHERE print_job.ticket_id = ticket.ticket_id)
     WHERE arrival > (SELECT max(arrival) FROM ticket) - ${NEWEST_TAKEN} AND channel = ? AND taken_at >= ?
     ORDER BY taken_at DESC, arrival DESC LIMIT ?`,
  );
  const open = db.prepare<[], JobRow>(
    `SELECT * FROM print_job WHERE state IN ('queued', 'sending') ORDER BY queued_at`,
  );
  const askedSince = db.prepare<[number, number], JobRow & { about: string | null; number: string | null }>(
    `SELECT j.*, j.slip ->> 'about' AS about, t.number FROM print_job j LEFT JOIN ticket t USING (ticket_id)
     WHERE j.purpose <> 'first' AND j.queued_at >= ? ORDER BY j.queued_at DESC, j.rowid DESC LIMIT ?`,
  );
  const markSending = db.prepare(`UPDATE print_job SET state = 'sending', host_id = ? WHERE job_id = ?`);
  const markGivesWay = db.prepare('UPDATE print_job SET gives_way = 1 WHERE job_id = ?');
  const setState = db.prepare(
    `UPDATE print_job SET state = ?, fault = ?, settled_at = ?, slip = ${WITHOUT_SHEET} WHERE job_id = ?`,
  );
  const optional = (row: JobRow | undefined) => (row ? toJob(row) : null);

  return {
    queue(job: Pick<PrintJob, 'jobId' | 'ticketId' | 'purpose' | 'device'> & { slip: Slip; at: EpochMs }): void {
      insert.run({ ...job, slip: JSON.stringify(job.slip) });
    },
    byId: (jobId: string) => optional(byId.get(jobId)),
    /** The newest slip of this ticket. */
    ofTicket: (ticketId: TicketId) => optional(byTicket.get(ticketId)),
    /** The newest tickets of a kiosk, of the hall's newest, with what became of their slips; oldest first. */
    takenAt: (kiosk: string, since: number, limit: number): TakenThere[] => takenAt.all(kiosk, since, limit).reverse(),
    slipOf: (jobId: JobId) => Slip.parse(JSON.parse(byId.get(jobId)?.slip ?? 'null')),
    /** Queued or sending, oldest first. */
    open: () => open.all().map(toJob),
    /** The newest reprints and sheets, newest first. */
    askedSince: (since: EpochMs, limit: number) =>
      askedSince.all(since, limit).map((row) => ({ ...toJob(row), about: row.about, number: row.number })),
    markSending: (jobId: JobId, hostId: string | null) => markSending.run(hostId, jobId),
    markGivesWay: (jobId: JobId) => markGivesWay.run(jobId),
    settle: (jobId: JobId, state: PrintJob['state'], fault: PrinterFault | null, at: EpochMs) =>
      setState.run(state, fault, at, jobId),
  };
}
