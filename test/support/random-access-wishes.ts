import { randomUUID } from 'node:crypto';
import { about, ask, type Wish, type Wishes } from './random-chance.ts';

/** None of them is among those with which a hall begins: these alone are sent away again. */
const SCREENS = ['kiosk kiosk-7', 'display wall-7', 'window window-7', 'pad pad-7', 'device kiosk-7'];
const LATER = `name LIKE '%-7'`;

/** Who asks to be let in, and programs of the hall. */
export const accessWishes: Wishes = {
  askToComeIn({ one, step }): Wish {
    const [role, name] = (one(SCREENS, step.c) ?? '').split(' ');
    const wish = { role, name, counterId: null };
    return {
      act: 'pairing:request',
      request: { wish, address: '10.0.0.7', secret: randomUUID(), onOpened: () => undefined },
    };
  },
  approveDevice({ manager, rows, one }) {
    const asked = one(rows(`SELECT pairing_id AS id, role, name FROM pairing WHERE state = 'pending'`));
    return about(asked?.id, (pairingId) =>
      ask(manager, 'device:approve', { pairingId, role: asked?.role, name: asked?.name, counterId: '1' }),
    );
  },
  rejectDevice: ({ manager, rows, one }) =>
    about(one(rows('SELECT pairing_id AS id FROM pairing'))?.id, (pairingId) =>
      ask(manager, 'device:reject', { pairingId }),
    ),
  moveDevice({ manager, rows, one, step }) {
    const admitted = one(rows(`SELECT role AS id, name FROM device_key WHERE role IN ('window', 'pad') AND ${LATER}`));
    return about(admitted?.id, (role) =>
      ask(manager, 'device:move', { role, name: admitted?.name, counterId: String(1 + (step.c % 2)) }),
    );
  },
  revokeDevice({ manager, rows, one }) {
    const admitted = one(rows(`SELECT role AS id, name FROM device_key WHERE ${LATER}`));
    return about(admitted?.id, (role) => ask(manager, 'device:revoke', { role, name: admitted?.name }));
  },
  makeKey: ({ step }): Wish => ({
    act: 'program:add',
    request: { by: 'test', name: `program-${step.a}`, scopes: ['queue:read'], key: randomUUID() },
  }),
  revokeKey: ({ manager, rows, one }) =>
    about(one(rows(`SELECT key_id AS id FROM program_key WHERE name LIKE 'program-%'`))?.id, (keyId) =>
      ask(manager, 'integration:revoke', { keyId }),
    ),
  addWebhook: (): Wish => ({
    act: 'webhook:add',
    request: {
      by: 'test',
      webhookId: randomUUID(),
      url: 'https://example.org/',
      events: ['ticket.taken'],
      secret: randomUUID(),
    },
  }),
  resumeWebhook: ({ manager, rows, one }) =>
    about(one(rows('SELECT webhook_id AS id FROM webhook'))?.id, (webhookId) =>
      ask(manager, 'webhook:resume', { webhookId }),
    ),
  removeWebhook: ({ manager, rows, one }) =>
    about(one(rows('SELECT webhook_id AS id FROM webhook'))?.id, (webhookId) =>
      ask(manager, 'webhook:remove', { webhookId }),
    ),
};
