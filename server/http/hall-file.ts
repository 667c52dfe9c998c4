import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Desk } from '../application/desk.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { readHallFile } from '../application/hall-file.ts';
import { HALL_FILE_BYTES, type HallFile, type HallFilePreview } from '../protocol/hall-file.ts';
import type { SettingsChange } from '../protocol/hall-settings.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff, bearer } from './bearer.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  desk: Desk;
  write: () => HallFile;
  read: (text: string, anyHall: boolean) => ReturnType<typeof readHallFile>;
  preview: (file: HallFile) => Promise<HallFilePreview>;
  changeOf: (file: HallFile) => SettingsChange;
};

const Query = z.object({
  /** `any`: whoever brings the file knows that it is of another hall. */
  hall: z.enum(['this', 'any']).default('this'),
  basedOn: z.coerce.number().int().nonnegative().optional(),
});

const CONFLICT = ['settings-conflict', 'hall-file-other-hall'];

/**
 * [H14] `GET /api/hall-file`: the whole hall as one file. `POST /api/hall-file/preview` with a file as the body says what it
 * would change; `POST /api/hall-file?basedOn=VERSION` changes it, as one version.
 */
export function registerHallFile(http: FastifyInstance, deps: Deps): void {
  const { doorkeeper, desk } = deps;

  http.get('/api/hall-file', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const file = deps.write();
    const name = `${file.hallId}-${file.madeAt.slice(0, 10)}.hallcall.json`;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(file, null, 2)}\n`);
  });

  /** The file and how it is meant; null when the refusal has been sent. */
  async function brought(request: FastifyRequest, reply: FastifyReply) {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return null;
    const query = Query.safeParse(request.query);
    if (!query.success) await reply.code(400).send(badRequest(query.error));
    if (!query.success) return null;
    const file = deps.read(typeof request.body === 'string' ? request.body : '', query.data.hall === 'any');
    if (file.ok) return { file: file.value, query: query.data };
    await reply.code(CONFLICT.includes(file.refusal.code) ? 409 : 400).send(file.refusal);
    return null;
  }

  http.post('/api/hall-file/preview', { bodyLimit: HALL_FILE_BYTES }, async (request, reply) => {
    const found = await brought(request, reply);
    return found ? deps.preview(found.file) : reply;
  });

  http.post('/api/hall-file', { bodyLimit: HALL_FILE_BYTES }, async (request, reply) => {
    const found = await brought(request, reply);
    const actor = doorkeeper.staffOf(bearer(request));
    if (!found || !actor) return reply;
    const { basedOn } = found.query;
    const wish = { change: deps.changeOf(found.file), ...(basedOn !== undefined && { basedOn }) };
    const done = desk.perform(actor, 'settings:save', { commandId: randomUUID(), ...wish, source: 'file' });
    if (done.ok) return { version: done.version, warnings: done.warnings };
    return reply.code(CONFLICT.includes(done.refusal.code) ? 409 : 400).send(done.refusal);
  });
}
