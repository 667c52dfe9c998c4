import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { MadeReport, Reports } from '../application/reports/index.ts';
import { TICKETS_IN_A_FILE } from '../application/reports/ticket-report.ts';
import { badRequest, type Refusal } from '../protocol/refusals.ts';
import { RecomputeRequest, type Report, ReportName, ReportQuery } from '../protocol/reports.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

type TimeOf = (at: EpochMs) => string;
type Deps = {
  doorkeeper: Doorkeeper;
  reports: Reports;
  /** Hall time as people read it. */
  timeOf: TimeOf;
  toCsv: (report: Report, timeOf: TimeOf) => string;
  toXlsx: (report: Report, timeOf: TimeOf) => Promise<Buffer>;
};

const Named = z.object({ report: ReportName });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /api/reports/:report?from&to&format`: figures for the manager. `GET /api/reports/story/:ticketId`: one ticket's
 * life. `POST /api/reports/recompute`: reads days that are over once more.
 */
export function registerReports(app: FastifyInstance, deps: Deps): void {
  const { doorkeeper, reports } = deps;
  app.get('/api/reports/story/:ticketId', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const story = reports.story((request.params as { ticketId: string }).ticketId);
    return story ? reply.send(story) : reply.code(404).send({ code: 'ticket-unknown' });
  });
  app.get('/api/reports/:report', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const named = Named.safeParse(request.params);
    if (!named.success) return reply.code(404).send({ code: 'not-found' });
    const query = ReportQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const made = await reports.make(named.data.report, query.data);
    const tickets = made.report.pages?.tickets ?? 0;
    if (format !== 'json' && tickets > TICKETS_IN_A_FILE) return reply.code(400).send(tooMany(tickets));
    const file = `hallcall-${named.data.report}-${from}-${to}`;
    return await sendAs(reply, made, { ...deps, format, file });
  });
  app.post('/api/reports/recompute', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const period = RecomputeRequest.safeParse(request.body);
    if (!period.success) return reply.code(400).send(badRequest(period.error));
    const { days, isDone } = await reports.recompute(who.by, period.data.from, period.data.to);
    return isDone ? reply.send({ days }) : reply.code(503).send({ code: 'storage-fault', reference: '' });
  });
}

/** Half a list would be taken for the whole. */
const tooMany = (tickets: number): Refusal => ({
  code: 'bad-request',
  issues: [
    { path: 'to', message: `${tickets} tickets: a file holds at most ${TICKETS_IN_A_FILE}, ask for fewer days` },
  ],
});

async function sendAs(
  reply: FastifyReply,
  { report, figures }: MadeReport,
  { format, file, timeOf, toCsv, toXlsx }: Deps & { format: ReportQuery['format']; file: string },
): Promise<FastifyReply> {
  if (format === 'json') return reply.send({ ...report, ...figures });
  reply.header('content-disposition', `attachment; filename="${file}.${format}"`);
  if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(toCsv(report, timeOf));
  return reply.type(XLSX).send(await toXlsx(report, timeOf));
}
