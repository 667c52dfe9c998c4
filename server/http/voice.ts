import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { VoicePacks } from '../protocol/voice.ts';

const Asked = z.object({ pack: z.string().max(20), file: z.string().max(60) });

type Deps = {
  list: () => Promise<VoicePacks>;
  recording: (pack: string, file: string) => Promise<{ bytes: Buffer; type: string } | null>;
};

/** [N4] `GET /voice/packs.json` and `GET /voice/<pack>/<file>`: the hall's own recordings, for reading only. */
export function registerVoice(http: FastifyInstance, { list, recording }: Deps): void {
  http.get('/voice/packs.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(await list()),
  );
  http.get('/voice/:pack/:file', async (request, reply) => {
    const asked = Asked.safeParse(request.params);
    const found = asked.success ? await recording(asked.data.pack, asked.data.file) : null;
    if (!found) return reply.code(404).send({ code: 'not-found' });
    return reply.header('cache-control', 'no-cache').type(found.type).send(found.bytes);
  });
}
