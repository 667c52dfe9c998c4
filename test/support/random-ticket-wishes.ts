import { hallTime } from '../../server/domain/hall-day.ts';
import type { EpochMs } from '../../server/protocol/vocabulary.ts';
import { about, ask, destination, type Wishes } from './random-chance.ts';

const WISHED = ['elder', 'disabled', 'soldier', 'nobody-knows'];

/** What customers and guides do. */
export const ticketWishes: Wishes = {
  take: ({ kiosk, service, step }) => ask(kiosk, 'ticket:take', { serviceId: service, slip: step.c % 3 === 0 }),
  takeWithWishes({ kiosk, guide, service, otherService, step, one, once }) {
    const classId = one(WISHED, step.c);
    const wishes = { serviceId: service, alsoServiceIds: [otherService, 'A'].slice(step.a % 3), language: 'en' };
    const care = once(5, step.c) ? { care: 'slow' } : {};
    if (once(2, step.a)) return ask(kiosk, 'ticket:take', { ...wishes, ...care, classId });
    const grant = { reason: 'cane', othersAgreed: !once(5, step.b) };
    return ask(guide, 'ticket:take', {
      ...wishes,
      ...care,
      slip: false,
      ...(once(4, step.c) ? {} : { classId, grant }),
    });
  },
  confirm: ({ kiosk, guide, ticket, once, step }) =>
    once(2, step.a)
      ? about(ticket('voided', 'reserved'), (ticketId) => ask(guide, 'ticket:confirm', { ticketId }))
      : about(ticket('reserved'), (ticketId) => ask(kiosk, 'ticket:confirm', { ticketId })),
  cancel({ kiosk, ticket, shadow, step, once }) {
    return about(ticket('waiting', 'missed', 'reserved'), (ticketId) => {
      if (once(2, step.a)) return ask({ role: 'phone', ticketId: ticketId as never }, 'ticket:cancel', {});
      const number = shadow.tickets.get(ticketId)?.number;
      return ask(kiosk, 'ticket:cancel', once(3, step.a) ? { number } : { ticketId });
    });
  },
  rejoin: ({ guide, clerk, ticket, step }) =>
    about(ticket('missed'), (ticketId) => ask(step.a % 2 ? guide : clerk, 'ticket:rejoin', { ticketId })),
  grant: ({ guide, ticket, one, once, step }) =>
    about(ticket('waiting', 'reserved'), (ticketId) => {
      const classId = once(4, step.a) ? null : one(WISHED, step.c);
      return ask(guide, 'ticket:grant', { ticketId, classId, reason: 'r', othersAgreed: !once(4, step.c) });
    }),
  redirect: (chance) =>
    about(chance.ticket('waiting', 'missed', 'held'), (ticketId) => {
      const to = destination(chance);
      return ask(chance.manager, 'ticket:move', { ticketId, to, isNext: chance.once(3, chance.step.b), reason: 'r' });
    }),
  checkIn: ({ kiosk, one, rows, step }) =>
    about(one(rows(`SELECT code FROM appointment`))?.code, (code) =>
      ask(kiosk, 'appointment:check-in', { code, slip: step.c % 3 === 0 }),
    ),
  cancelAppointment: ({ guide, one, rows }) =>
    about(one(rows('SELECT appointment_id AS id FROM appointment'))?.id, (appointmentId) =>
      ask(guide, 'appointment:cancel', { appointmentId }),
    ),
  bring({ hall, service, step, once }) {
    const at = hall.clock.now() + ((step.b % 70) - 40) * 60_000;
    const [day, time] = hallTime(at as EpochMs, hall.stores.hall.settings().timeZone).split(' ');
    const externalId = once(2, step.c) ? `x-${step.c % 7}` : null;
    const appointments = [{ externalId, code: null, serviceId: service, day, time, label: '张*' }];
    return { act: 'appointments:import', request: { by: 'test', appointments, onResult: () => undefined } };
  },
};
