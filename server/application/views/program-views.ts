import type { Ticket } from '../../domain/ticket.ts';
import type { ProgramQueue, ProgramTicket } from '../../protocol/program-api.ts';
import type { Stores } from '../../storage/stores.ts';
import { closedPart, type HallPicture } from '../hall-picture.ts';

/** [J3] The queues and counters, for a program: no names of staff, and nothing of customers but the numbers that are called. */
export function programQueue(picture: HallPicture): ProgramQueue {
  const { stamp, hall, services, counters } = picture;
  return {
    revision: stamp.revision,
    at: stamp.now,
    hall: { name: hall.name, state: hall.state, businessDay: hall.businessDay, openCounters: hall.openCounters },
    services: services.map(({ serviceId, code, name, access, waiting, oldestSince, doneAt, wait }) => ({
      serviceId,
      code,
      name,
      isOpen: access.isOpen,
      closedCause: closedPart(access).closedCause,
      waiting,
      oldestSince,
      openCounters: doneAt.length,
      wait,
    })),
    counters: counters.map(({ counter, name, state, current }) => {
      return { counterId: counter.counterId, name, state, number: current?.number ?? null };
    }),
  };
}

/** [J3] One ticket, for the program that knows its id. */
export function programTicket(stores: Stores, picture: HallPicture, ticket: Ticket): ProgramTicket {
  const { ticketId, number, code, businessDay, serviceId, status, takenAt } = ticket;
  const service = picture.services.find((each) => each.serviceId === serviceId);
  const line = 'counterId' in ticket ? picture.counter(ticket.counterId) : null;
  const wait = status === 'waiting' ? picture.forecast.ofTicket(ticketId) : null;
  return {
    ...({ ticketId, number, code, businessDay, status, takenAt } as ProgramTicket),
    service: { serviceId, code: service?.code ?? '', name: picture.serviceName(serviceId) },
    ahead: stores.line.aheadOf(ticket),
    wait: wait && { low: wait.low, high: wait.high },
    counter: line && { counterId: line.counter.counterId, name: line.name },
  };
}
