import type { DayFigures } from '../../domain/metrics.ts';
import type { GuideView, ManagerView } from '../../protocol/views.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';

function overview(stores: Stores, picture: HallPicture) {
  return {
    ...picture.stamp,
    hall: picture.hall,
    queues: picture.services.map((service) => ({
      serviceId: service.serviceId,
      code: service.code,
      name: service.name,
      open: service.isOpen,
      waiting: service.waiting,
      openCounters: service.openCounters,
      oldestSince: service.oldestSince,
      wait: service.wait,
    })),
    counters: picture.counters.map(({ counter, name, state, clerk, current }) => ({
      counterId: counter.counterId,
      name,
      state,
      since: current ? (current.status === 'serving' ? current.startedAt : current.calledAt) : counter.since,
      clerk: clerk ? { badge: clerk.badge, name: clerk.name } : null,
      number: current?.number ?? null,
      service: current ? picture.serviceName(current.serviceId) : null,
    })),
    devices: stores.devices.all().map(({ name, isConnected, printer, paper, cover, fault, since }) => ({
      name,
      isConnected,
      printer,
      paper,
      cover,
      fault,
      since,
    })),
  };
}

/** The guide's tablet: the hall, and who stands at a kiosk without a slip. */
export function guideView(stores: Stores, picture: HallPicture): GuideView {
  const stranded = stores.tickets.reserved(picture.day).flatMap((ticket) => {
    const job = stores.prints.ofTicket(ticket.ticketId);
    if (!job?.settledAt) return [];
    return [{ ticketId: ticket.ticketId, number: ticket.number, since: job.settledAt, fault: job.fault }];
  });
  return { ...overview(stores, picture), stranded };
}

/** The duty manager's live hall. */
export function managerView(stores: Stores, picture: HallPicture, figures: DayFigures): ManagerView {
  const { issued, finished, missed, averageWaitSeconds, averageServiceSeconds, invited, rated, badRatings } = figures;
  const waiting = picture.services.reduce((sum, service) => sum + service.waiting, 0);
  return {
    ...overview(stores, picture),
    today: { issued, waiting, finished, missed, averageWaitSeconds, averageServiceSeconds, invited, rated, badRatings },
  };
}
