import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Actor } from '../../../server/application/actor.ts';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import type { CommandInput, CommandName } from '../../../server/protocol/commands.ts';
import { accepted, counter, service } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';
import { openHall, type TestHall } from '../../support/hall.ts';

const HOUR = 3_600_000;
const KIOSK: Actor = { role: 'kiosk', name: 'kiosk-1' };

function clerkOf({ stores }: TestHall): Actor {
  const staffId = stores.staff.byBadge('1001')?.member.staffId;
  if (!staffId) throw new Error('nobody has the badge 1001');
  return { role: 'clerk', badge: '1001', staffId };
}

const sent = <Name extends CommandName>({ desk }: TestHall, actor: Actor, name: Name, input: CommandInput<Name>) =>
  accepted(desk.perform(actor, name, { commandId: randomUUID(), ...input } as never));
const take = (hall: TestHall) => sent(hall, KIOSK, 'ticket:take', { serviceId: service('A'), slip: false });

it('[D3] [T2] [M2] a server that was off for a night loses nobody, calls nobody of yesterday and gives no number twice', async () => {
  const path = join(ownFolder(), 'hall.db');
  const evening = await openHall({ path });
  evening.clock.advance(10 * HOUR);
  sent(evening, clerkOf(evening), 'counter:open', { counterId: counter('1') });
  const left = [take(evening), take(evening), take(evening)].map(({ ticketId }) => ticketId);
  sent(evening, clerkOf(evening), 'counter:next', {});
  sent(evening, clerkOf(evening), 'counter:start', {});
  await evening.close();

  const morning = await openHall({ path });
  morning.clock.advance(23 * HOUR);
  sent(morning, clerkOf(morning), 'counter:open', { counterId: counter('1') });
  const fresh = take(morning);
  expect(fresh.number).toBe('A001');
  expect(sent(morning, clerkOf(morning), 'counter:next', {}).ticketId).toBe(fresh.ticketId);
  expect(left.map((id) => morning.stores.tickets.byId(id)?.status)).toEqual(['finished', 'expired', 'expired']);
  const { total } = await figuresOfDays(morning.stores, '2026-03-02', '2026-03-02');
  expect(total).toMatchObject({ issued: 3, finished: 1, expired: 2, averageServiceSeconds: null });
  expect(morning.faults).toEqual([]);
  await morning.close();
});
