import { randomUUID } from 'node:crypto';
import type { Actor } from '../../server/application/actor.ts';
import { newTicketCode } from '../../server/ticket-code.ts';
import { about, ask, type Wishes } from './random-chance.ts';

const device: Actor = { role: 'device', name: 'kiosk-1', hostId: null };

/** Second slips and sheets, and what was given out without the hall. */
export const offlineWishes: Wishes = {
  reprint: ({ guide, ticket, step, once }) =>
    about(ticket('waiting', 'reserved', 'missed', 'finished', 'called'), (ticketId) =>
      ask(guide, 'ticket:reprint', once(3, step.a) ? { ticketId, device: `kiosk-${step.b % 3}` } : { ticketId }),
    ),
  sheet({ manager, guide, step, one }) {
    const sheet = one([{ about: 'test' }, { about: 'day', day: '2026-03-02' }], step.a);
    return ask(step.b % 2 ? manager : guide, 'sheet:print', { sheet });
  },
  lease: () => ask(device, 'number:lease', {}),
  merge({ hall, one, rows, step, once }) {
    const lease = one(rows('SELECT * FROM number_lease')) as Record<string, string | number> | undefined;
    if (!lease) return ask(device, 'number:lease', {});
    const tickets = Array.from({ length: 1 + (step.a % 3) }, (_, place) => {
      const sequence = Number(lease.first) + ((step.b + place) % 12) - (once(20, step.c) ? 1 : 0);
      return {
        ticketId: randomUUID(),
        code: newTicketCode(),
        number: `${lease.prefix}${String(sequence).padStart(3, '0')}`,
        businessDay: lease.business_day,
        serviceId: once(15, step.c) ? 'Z' : lease.service_id,
        alsoServiceIds: once(5, step.b) ? ['A'] : [],
        classId: once(5, step.a) ? 'elder' : null,
        care: null,
        language: 'zh',
        takenAt: hall.clock.now() - (step.b % 200) * 1_000,
        wish: randomUUID(),
        status: one(['waiting', 'waiting', 'waiting', 'cancelled', 'voided'], step.c),
      };
    });
    return ask(device, 'ticket:merge', { tickets });
  },
  backEnter({ guide, service, step, once }) {
    const number = `Y${String(1 + (step.a % 400)).padStart(3, '0')}`;
    const served = once(2, step.b) ? { counterId: '1', badge: '1001', startedAt: '09:10', endedAt: '09:20' } : null;
    return ask(guide, 'ticket:back-enter', { tickets: [{ number, serviceId: service, takenAt: '09:00', served }] });
  },
};
