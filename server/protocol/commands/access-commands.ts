import { z } from 'zod';
import { DeviceName, PairingCode, PairingId } from '../pairing.ts';
import { KeyId, WebhookId } from '../programs.ts';
import { CounterId, DeviceRole, ShortText } from '../vocabulary.ts';
import { command } from './parts.ts';

/** By the code that somebody has read off the screen, or as it stands in the list. */
const which = { pairingId: PairingId.optional(), code: PairingCode.optional() };

/** Who may be in the hall: its screens and boxes, and the programs that speak with it. */
export const accessCommands = {
  /** The key is made here and handed out once, to the one who asked. A key of the same role and name ends. */
  'device:approve': command({
    from: ['manager'],
    request: { ...which, role: DeviceRole, name: DeviceName, counterId: CounterId.optional() },
    result: { role: DeviceRole, name: DeviceName, counterId: CounterId.nullable() },
  }),
  'device:reject': command({ from: ['manager'], request: { pairingId: PairingId }, result: {} }),
  /** A window or a pad stands at another counter from now on. */
  'device:move': command({
    from: ['manager'],
    request: { role: z.enum(['window', 'pad']), name: DeviceName, counterId: CounterId },
    result: {},
  }),
  /** The key ends, and whoever is in with it is out at once. */
  'device:revoke': command({
    from: ['manager'],
    request: { role: DeviceRole, name: DeviceName, reason: ShortText.optional() },
    result: {},
  }),
  'integration:revoke': command({ from: ['manager'], request: { keyId: KeyId }, result: {} }),
  'webhook:remove': command({ from: ['manager'], request: { webhookId: WebhookId }, result: {} }),
  /** Goes on where it had stopped: what happened meanwhile is told first. */
  'webhook:resume': command({ from: ['manager'], request: { webhookId: WebhookId }, result: {} }),
} as const;
