import { parse } from 'csv-parse/sync';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { AppointmentImport } from '../application/import-appointments.ts';
import { APPOINTMENT_COLUMNS } from '../protocol/appointment-import.ts';
import { programApi } from '../protocol/program-api.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import type { ProgramDoor } from './programs/program-door.ts';

/** A file of a whole month's appointments of a large hall. */
const BODY_BYTES = 2_000_000;
const LINES_AT_MOST = 10_000;

const Body = z.union([z.array(z.unknown()).max(LINES_AT_MOST), z.string()]);

type Line = { line: number; record: unknown };
type Read = { ok: true; lines: Line[] } | { ok: false; message: string };

/** Rows of a CSV file with a head; empty cells are left out, so that an optional column may be empty. */
function readCsv(text: string): Read {
  let rows: { info: { lines: number }; record: Record<string, string> }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'this is no CSV file' };
  }
  const [first] = rows;
  const missing = ['service', 'day', 'time'].filter((column) => first && !(column in first.record));
  if (!first || missing.length > 0)
    return { ok: false, message: `the first line has to name the columns ${APPOINTMENT_COLUMNS.join(', ')}` };
  if (rows.length > LINES_AT_MOST) return { ok: false, message: `at most ${LINES_AT_MOST} lines at once` };
  const lines = rows.map(({ info, record }) => {
    return { line: info.lines, record: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')) };
  });
  return { ok: true, lines };
}

/**
 * [A3] `POST /api/appointments` (a manager) and `POST /api/v1/appointments` (a program with an integration key): a CSV
 * file, or a JSON array of the same lines.
 */
export function registerAppointments(
  app: FastifyInstance,
  {
    doorkeeper,
    admitProgram,
    importAppointments,
  }: { doorkeeper: Doorkeeper; admitProgram: ProgramDoor; importAppointments: AppointmentImport },
): void {
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: BODY_BYTES }, (_request, body, done) => {
    done(null, body);
  });
  type Ends = [FastifyRequest, FastifyReply];
  const routes = [
    {
      url: '/api/appointments',
      admit: (...[request, reply]: Ends) => admitStaff(doorkeeper, ['manager'], { request, reply }),
    },
    {
      url: programApi.bringAppointments.path,
      admit: (...ends: Ends) => admitProgram(programApi.bringAppointments.scope, ...ends),
    },
  ];
  for (const { url, admit } of routes) {
    app.post(url, { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const who = await admit(request, reply);
      if (!who) return reply;
      const body = Body.safeParse(request.body);
      if (!body.success) return reply.code(400).send(badRequest(body.error));
      const read: Read =
        typeof body.data === 'string'
          ? readCsv(body.data)
          : { ok: true, lines: body.data.map((record, index) => ({ line: index + 1, record })) };
      if (!read.ok) return reply.code(400).send({ code: 'bad-request', issues: [{ path: '', message: read.message }] });
      const report = importAppointments(read.lines, who.by);
      return report ? reply.send(report) : reply.code(503).send({ code: 'storage-fault' });
    });
  }
}
