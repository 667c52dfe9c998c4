import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { MediaName } from '../protocol/playlist.ts';
import type { Refusal } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import type { MediaFolder } from './media-folder.ts';
import { mediaKind } from './media-kind.ts';

const LINGER_MS = 3_000;

const STATUS: Partial<Record<Refusal['code'], number>> = {
  'media-unknown': 404,
  'media-exists': 409,
  'media-in-use': 409,
  'media-too-large': 413,
  'media-too-many-dots': 413,
  'media-not-what-it-says': 415,
  'too-many-requests': 429,
  'storage-fault': 503,
  'disk-full': 507,
};

type Deps = {
  doorkeeper: Doorkeeper;
  folder: MediaFolder;
  /** The files that the playlist needs. */
  used: () => readonly string[];
};

const nameIn = (source: unknown) => {
  const parsed = MediaName.safeParse((source as { name?: unknown }).name);
  return parsed.success ? parsed.data : null;
};

function refuse(reply: FastifyReply, refusal: Refusal) {
  return reply.code(STATUS[refusal.code] ?? 400).send(refusal);
}

/**
 * [S7] `/media/NAME`: the files that walls play, in parts where a player asks for parts. `POST /api/media?name=NAME` (the
 * file as the body), `GET /api/media` and `DELETE /api/media/NAME` are the manager's.
 */
export function registerMedia(http: FastifyInstance, { doorkeeper, folder, used }: Deps): void {
  http.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  http.get('/media/:name', async (request, reply) => {
    const name = nameIn(request.params);
    if (name === null || (await folder.bytesOf(name)) === null) return refuse(reply, { code: 'media-unknown' });
    reply.type(mediaKind(name).type);
    return reply.sendFile(name, folder.path);
  });

  const manager = (request: FastifyRequest, reply: FastifyReply) =>
    admitStaff(doorkeeper, ['manager'], { request, reply });

  http.get('/api/media', async (request, reply) => {
    if (!(await manager(request, reply))) return reply;
    const names = used();
    return { files: (await folder.list()).map((file) => ({ ...file, isUsed: names.includes(file.name) })) };
  });

  http.post('/api/media', async (request, reply) => {
    letPass(request, reply);
    if (!(await manager(request, reply))) return reply;
    const name = nameIn(request.query);
    if (name === null) return refuse(reply, { code: 'media-name' });
    if (request.body === undefined) return refuse(reply, { code: 'media-not-what-it-says' });
    const kept = await folder.keep(name, Number(request.headers['content-length'] ?? 0), request.body as Readable);
    return kept.ok ? { name: kept.name, bytes: kept.bytes } : refuse(reply, kept.refusal);
  });

  http.delete('/api/media/:name', async (request, reply) => {
    if (!(await manager(request, reply))) return reply;
    const name = nameIn(request.params);
    if (name === null) return refuse(reply, { code: 'media-unknown' });
    if (used().includes(name)) return refuse(reply, { code: 'media-in-use' });
    return (await folder.remove(name)) ? { name } : refuse(reply, { code: 'media-unknown' });
  });
}

/** The rest of a refused file is let pass for a moment, so that the sender hears why instead of a broken line. */
function letPass(request: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    request.raw.resume();
    setTimeout(() => request.raw.destroy(), LINGER_MS).unref();
  });
}
