import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DeviceCarrier } from '../application/device-port.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { SlipPreview } from '../protocol/device-orders.ts';
import { badRequest } from '../protocol/refusals.ts';
import { type Slip, SlipTemplate } from '../protocol/slips.ts';
import { admitStaff } from './bearer.ts';

const PreviewRequest = z.object({
  template: SlipTemplate,
  /** Whose printer's bytes; left out: of the first host that can. */
  device: z.string().max(64).optional(),
  sample: z.enum(['ticket', 'reprint', 'offline', 'long', 'notice']).default('ticket'),
});
export type SlipSample = z.infer<typeof PreviewRequest>['sample'];

const ANSWER_MS = 10_000;
const BODY_BYTES = 65_536;

type Deps = {
  doorkeeper: Doorkeeper;
  carrier: Pick<DeviceCarrier, 'order' | 'isConnected'>;
  /** A host that is here, where none is named. */
  anyDevice: () => string | null;
  sample: (kind: SlipSample) => Slip;
};

/** [P11] `POST /api/slips/preview`: a slip as a picture, from the very bytes that the printer of a device host would get. */
export function registerSlipPreview(http: FastifyInstance, { doorkeeper, carrier, anyDevice, sample }: Deps): void {
  http.post('/api/slips/preview', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const parsed = PreviewRequest.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send(badRequest(parsed.error));
    const { template, device = anyDevice(), sample: kind } = parsed.data;
    if (device === null || !carrier.isConnected(device)) return reply.code(503).send({ code: 'no-printer' });
    const answer = await carrier.order(device, 'slip:preview', { slip: sample(kind), template }, ANSWER_MS);
    const preview = answer.kind === 'answer' ? SlipPreview.safeParse(answer.answer) : null;
    return preview?.success ? preview.data : reply.code(503).send({ code: 'preview-failed' });
  });
}
