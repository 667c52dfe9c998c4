import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { SettingsVersions } from '../application/settings-now.ts';
import type { SettingsChange, SettingsInForce } from '../protocol/hall-settings.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';

type Deps = { doorkeeper: Doorkeeper; versions: SettingsVersions; now: () => SettingsInForce };

const SHOWN = 30;
const version = z.coerce.number().int().nonnegative();
const Below = z.object({ below: version.default(Number.MAX_SAFE_INTEGER) });
const Params = z.object({ version });

/**
 * [H12] `GET /api/settings-versions?below=N`: changes of the settings, the newest first, some at a time.
 * `GET /api/settings-versions/N`: the parts that one changed, before, after and now.
 */
export function registerSettingsVersions(http: FastifyInstance, { doorkeeper, versions, now }: Deps): void {
  http.get('/api/settings-versions', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const query = Below.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const list = versions.listBelow(query.data.below, SHOWN + 1);
    return { versions: list.slice(0, SHOWN), hasMore: list.length > SHOWN };
  });

  http.get('/api/settings-versions/:version', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const params = Params.safeParse(request.params);
    if (!params.success) return reply.code(400).send(badRequest(params.error));
    const found = versions.byNumber(params.data.version);
    if (!found) return reply.code(404).send({ code: 'settings-version-unknown', version: params.data.version });
    const inForce = now();
    const present: SettingsChange = Object.fromEntries(found.parts.map((part) => [part, inForce[part]]));
    return { ...found, now: present };
  });
}
