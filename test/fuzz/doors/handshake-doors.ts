import fc from 'fast-check';
import { Handshake, PROTOCOL_VERSION } from '../../../server/protocol/handshake.ts';
import { type Door, door } from '../door.ts';
import { jsonFor } from '../from-schema.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { openWire } from '../wire-client.ts';

type Said = { role?: unknown; key?: unknown; token?: unknown; code?: unknown };

const STAFF = ['clerk', 'guide', 'manager'];
/** Codes of the protocol, and what the transport itself says of a packet that is none. */
const CODES =
  /^(not-paired|signed-out|taken-over|was-idle|shift-over|client-too-old|wrong-role|bad-request|counter-unknown|ticket-unknown|too-many-requests|closed)$/;

/** Whether this is somebody with a key, a token or a code of the very role. */
function isKnown(hall: FuzzHall, { role, key, token, code }: Said): boolean {
  if (role === 'phone') return hall.known.of('code').includes(code);
  if (STAFF.includes(String(role))) return hall.isToken(token);
  return hall.isScreenKey(role, key);
}

/** Of two values under the same key the last counts. */
const speakingOurs = (auth: string): string =>
  auth.startsWith('{"') ? `${auth.slice(0, -1)},"protocol":${PROTOCOL_VERSION}}` : auth;

/** What is no object says nothing. */
const readSaid = (auth: string): Said => (JSON.parse(auth) as Said | null) ?? {};

async function come(hall: FuzzHall, text: string): Promise<string | null> {
  const auth = hall.known.fill(text);
  const mayComeIn = isKnown(hall, readSaid(auth));
  const wire = openWire(hall.url, auth, { onView: () => undefined, answerTo: () => 'null' });
  const refused = await wire.letIn;
  wire.close();
  if (refused === null) return mayComeIn ? null : `let in: ${auth}`;
  return CODES.test(refused) ? null : `refused with ${refused.slice(0, 200)}`;
}

/** Who comes in at the socket: with keys of others, cut off, of another role, or none. */
export function handshakeDoors(hall: FuzzHall): Door[] {
  const any = jsonFor(Handshake);
  const current = any.map(speakingOurs);
  return [
    door({
      name: 'handshake',
      share: 60,
      inputs: fc.oneof({ weight: 4, arbitrary: current }, { weight: 1, arbitrary: any }),
      knock: (text: string) => come(hall, text),
    }),
  ];
}
