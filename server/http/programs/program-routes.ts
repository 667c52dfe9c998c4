import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asker, ProgramRequests } from '../../application/program-requests.ts';
import type { FiguresOfDays } from '../../application/reports/day-figures.ts';
import type { Refused } from '../../protocol/commands.ts';
import {
  AppointmentEnd,
  type ProgramOperation,
  ProgramTicketWish,
  programApi,
  ReportedDays,
  TicketPath,
} from '../../protocol/program-api.ts';
import { badRequest, type Refusal } from '../../protocol/refusals.ts';
import { openApiOf } from './openapi.ts';
import { onceOf, type ProgramDoor } from './program-door.ts';

const ALWAYS: Partial<Record<Refusal['code'], number>> = { 'storage-fault': 503, internal: 500 };

type Deps = {
  admit: ProgramDoor;
  requests: ProgramRequests;
  figuresOfDays: (from: string, to: string) => Promise<FiguresOfDays>;
  version: string;
};

/** The HTTP status of a refusal, as the table has it. */
function statusOf(name: ProgramOperation, { code }: Refusal): number {
  const refusals: Partial<Record<number, readonly string[]>> = programApi[name].refusals;
  const listed = Object.entries(refusals).find(([, codes]) => codes?.includes(code));
  return listed ? Number(listed[0]) : (ALWAYS[code] ?? 400);
}

/** [J1] `/api/v1`: what programs with a key may ask for, and the document that describes it. */
export function registerPrograms(app: FastifyInstance, { admit, requests, figuresOfDays, version }: Deps): void {
  const document = openApiOf(version);
  app.get('/api/v1/openapi.json', async () => document);

  type Answered = { ok: true; answer: object } | Refused;
  /** `act` gets what the request carries, read by the schemas of the table; throws nothing that is a refusal. */
  function route(
    name: ProgramOperation,
    act: (asker: Asker, request: FastifyRequest) => Answered | Promise<Answered>,
  ): void {
    const { method, path, scope } = programApi[name];
    const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.route({
      method: method === 'get' ? 'GET' : 'POST',
      url,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const program = await admit(scope, request, reply);
        if (!program) return reply;
        const once = onceOf(request);
        if (once === null) return reply.code(400).send(badHeader);
        const done = await act({ name: program.name, once }, request);
        return done.ok ? reply.send(done.answer) : reply.code(statusOf(name, done.refusal)).send(done.refusal);
      },
    });
  }

  route('takeTicket', (asker, { body }) => {
    const wish = ProgramTicketWish.safeParse(body);
    return wish.success ? requests.take(asker, wish.data) : { ok: false, refusal: badRequest(wish.error) };
  });
  route('readTicket', (_asker, { params }) => {
    const read = TicketPath.safeParse(params);
    return read.success ? requests.ticket(read.data.ticketId) : { ok: false, refusal: { code: 'ticket-unknown' } };
  });
  route('cancelTicket', (asker, { params }) => {
    const read = TicketPath.safeParse(params);
    return read.success
      ? requests.cancel(asker, read.data.ticketId)
      : { ok: false, refusal: { code: 'ticket-unknown' } };
  });
  route('readDays', async (_asker, { query }) => {
    const days = ReportedDays.safeParse(query);
    if (!days.success) return { ok: false, refusal: badRequest(days.error) };
    return { ok: true, answer: await figuresOfDays(days.data.from, days.data.to) };
  });
  route('readQueue', () => ({ ok: true, answer: requests.queue() }));
  route('cancelAppointment', (asker, { body }) => {
    const end = AppointmentEnd.safeParse(body);
    return end.success ? requests.cancelAppointment(asker, end.data) : { ok: false, refusal: badRequest(end.error) };
  });
}

const badHeader: Refusal = {
  code: 'bad-request',
  issues: [{ path: 'Idempotency-Key', message: 'takes 1 to 255 visible characters' }],
};
