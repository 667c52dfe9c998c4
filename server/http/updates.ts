import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest } from '../protocol/refusals.ts';
import { OfferQuery, ReleaseFile, type UpdateOffer } from '../protocol/updates.ts';
import { admitStaff, bearer } from './bearer.ts';
import type { ReleaseFolder } from './release-folder.ts';

type Screen = NonNullable<ReturnType<Doorkeeper['screenOf']>>;
/** A clerk's box has no screen for the public, and so no key. */
type Asker = Screen | 'clerks-box';
type Deps = {
  doorkeeper: Doorkeeper;
  folder: ReleaseFolder;
  released: {
    /** Which version the manager has released to the box of this screen, to it alone or to every box; null: none. */
    of: (screen: Screen) => { version: string; isOwn: boolean } | null;
    toEvery: () => { version: string; isOwn: boolean } | null;
  };
};

/**
 * [G14] For the frame of a box, with the key of one of its screens: `GET /updates/release.json?platform&arch` (204: there
 * is none for it) and `GET /updates/files/FILE`, in parts where it asks for parts. Whoever shows no key has what every box
 * is given, and nothing else: it is no secret. For the manager: `GET /api/updates`.
 */
export function registerUpdates(http: FastifyInstance, { doorkeeper, folder, released }: Deps): void {
  const admit = (request: FastifyRequest, reply: FastifyReply): Asker | null => {
    if (bearer(request) === '') return 'clerks-box';
    const screen = doorkeeper.screenOf(bearer(request));
    if (!screen) void reply.code(401).send({ code: 'not-paired' });
    return screen;
  };

  http.get('/updates/release.json', async (request, reply) => {
    const asker = admit(request, reply);
    if (!asker) return reply;
    const query = OfferQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const wanted = asker === 'clerks-box' ? released.toEvery() : released.of(asker);
    const signed = wanted && (await folder.find(wanted.version, query.data));
    reply.header('cache-control', 'no-store');
    if (!signed) return reply.code(204).send();
    return reply.send({ ...signed, when: wanted.isOwn ? 'idle' : 'night' } satisfies UpdateOffer);
  });

  http.get('/updates/files/:file', async (request, reply) => {
    const asker = admit(request, reply);
    if (!asker) return reply;
    const file = ReleaseFile.safeParse((request.params as { file?: unknown }).file);
    const isFor = (name: string) =>
      asker !== 'clerks-box' || name.startsWith(`hallcall-${released.toEvery()?.version ?? ''}-`);
    if (!file.success || !isFor(file.data) || !(await folder.has(file.data)))
      return reply.code(404).send({ code: 'not-found' });
    reply.type('application/gzip');
    return reply.sendFile(file.data, folder.path);
  });

  http.get('/api/updates', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    return reply.header('cache-control', 'no-store').send(await folder.list());
  });
}
