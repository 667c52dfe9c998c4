import { randomUUID } from 'node:crypto';
import type { FuzzHall } from './fuzz-hall.ts';
import { CARETAKER } from './hall-template.ts';

/** Opens again what somebody who may do so has shut, so that the next inputs reach further than a closed door. */
export async function takeCare(hall: FuzzHall): Promise<void> {
  const token = await hall.signIn(CARETAKER.badge);
  if (token === null) return;
  const wire = hall.open({ role: 'manager', token }, 'manager');
  if ((await wire.letIn) !== null) return;
  const give = (name: string, request: object) =>
    wire.command(JSON.stringify([name, { commandId: randomUUID(), ...request }]));
  await give('hall:outage', { isOver: true });
  for (const serviceId of hall.known.of('serviceId')) await give('service:open', { serviceId });
  for (const { name } of await media(hall, token)) await hall.ask('DELETE', `/api/media/${name}`, { token });
  await hall.ask('DELETE', '/api/training', { token });
  wire.close();
}

async function media(hall: FuzzHall, token: string): Promise<{ name: string }[]> {
  const { body } = await hall.ask('GET', '/api/media', { token });
  return (body?.files ?? []) as { name: string }[];
}
