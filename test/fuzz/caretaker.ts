import { randomUUID } from 'node:crypto';
import { ACTORS } from './actors.ts';
import type { FuzzHall } from './fuzz-hall.ts';
import { CARETAKER } from './hall-template.ts';

const caretaker = { who: 'caretaker', role: 'manager', badge: CARETAKER.badge };

async function orders(hall: FuzzHall) {
  const wire = await hall.wireOf(caretaker);
  return (name: string, request: object) =>
    wire?.command(JSON.stringify([name, { commandId: randomUUID(), ...request }])) ?? Promise.resolve(null);
}

/** The hall is open, whatever somebody who may do so has decided. */
export async function openUp(hall: FuzzHall): Promise<void> {
  const give = await orders(hall);
  await Promise.all([
    give('hall:outage', { grade: 'none', reason: 'care' }),
    give('hall:close-day', { decision: 'overtime', reason: 'care' }),
    give('hall:last-ticket', { isOn: false }),
    give('hall:hours', { hours: { from: '00:00', to: '24:00' }, reason: 'care' }),
    ...hall.known
      .of('serviceId')
      .flatMap((serviceId) => [
        give('service:open', { serviceId }),
        give('hall:last-ticket', { serviceId, isOn: false }),
      ]),
  ]);
}

/** Opens again what somebody who may do so has shut, so that the next inputs reach further than a closed door. */
export async function takeCare(hall: FuzzHall): Promise<void> {
  await openUp(hall);
  const give = await orders(hall);
  const token = hall.tokenOf(CARETAKER.badge);
  for (const { name } of await media(hall, token)) await hall.ask('DELETE', `/api/media/${name}`, { token });
  await hall.ask('DELETE', '/api/training', { token });
  for (const actor of ACTORS) {
    if (await hall.wireOf(actor)) continue;
    await hall.pairAnew(actor, (pairing) => give('device:approve', pairing));
  }
}

async function media(hall: FuzzHall, token: string): Promise<{ name: string }[]> {
  const { body } = await hall.ask('GET', '/api/media', { token });
  return (body?.files ?? []) as { name: string }[];
}
