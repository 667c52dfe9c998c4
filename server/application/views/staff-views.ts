import { offersOf } from '../../domain/counter.ts';
import type { DayFigures } from '../../domain/metrics.ts';
import type { Offer } from '../../domain/queue-order.ts';
import { SettingsChange, type SettingsInForce } from '../../protocol/hall-settings.ts';
import type { GuideView, ManagerView } from '../../protocol/views.ts';
import type { Stores } from '../../storage/stores.ts';
import type { BadRating } from '../bad-ratings.ts';
import { brandOf } from '../hall-branding.ts';
import { closedPart, type HallPicture } from '../hall-picture.ts';
import { announcedNow } from '../handlers/announcements.ts';
import { warningsOf } from '../handlers/save-settings.ts';
import { rulesInForce } from '../rules-in-force.ts';
import { recentPrints } from './recent-prints.ts';
import { badgeOf, ticketLine } from './ticket-line.ts';
import { upkeep } from './upkeep-view.ts';

/** Of each service. */
const WAITING_SHOWN = 40;
const MISSED_SHOWN = 20;
/** Whoever was dissatisfied may still be in the hall. */
const BAD_RATING_SHOWN_MS = 30 * 60_000;

function queues(picture: HallPicture): ManagerView['queues'] {
  return picture.services.map((service) => {
    const { closedReason, closedCause } = closedPart(service.access);
    return {
      serviceId: service.serviceId,
      code: service.code,
      name: service.name,
      open: service.access.isOpen,
      closedReason,
      closedCause,
      lastTicketByHand: service.lastTicketAt !== null,
      waiting: service.waiting,
      openCounters: service.doneAt.length,
      oldestSince: service.oldestSince,
      wait: service.wait,
    };
  });
}

function counters(stores: Stores, picture: HallPicture): ManagerView['counters'] {
  return picture.counters.map((line) => {
    const { counter, name, state, clerk, current } = line;
    const offers = [...offersOf(line, clerk && stores.staff.skillsOf(clerk.staffId))];
    const offered = (how: Offer) => offers.filter(([, offer]) => offer === how).map(([serviceId]) => serviceId);
    return {
      counterId: counter.counterId,
      name,
      state,
      since: current ? (current.status === 'serving' ? current.startedAt : current.calledAt) : counter.since,
      clerk: clerk ? { badge: clerk.badge, name: clerk.name } : null,
      number: current?.number ?? null,
      service: current ? picture.serviceName(current.serviceId) : null,
      does: offered('own'),
      helpsWith: offered('helped'),
    };
  });
}

function callBacks(stores: Stores, picture: HallPicture): ManagerView['callBacks'] {
  return stores.callBacks.open().map(({ callBackId, label, phoneTail, serviceId, number, addedAt, appointmentId }) => {
    const booked = appointmentId ? stores.appointments.byId(appointmentId) : null;
    const appointment = booked && { day: booked.day, time: booked.time, code: booked.code };
    const score = stores.ratings.byId(callBackId)?.rating?.score ?? null; // [R7] one id for both
    const service = picture.serviceName(serviceId);
    return { callBackId, label, phoneTail, service, number, addedAt, appointment, score };
  });
}

function appointments(stores: Stores, picture: HallPicture): ManagerView['appointments'] {
  return stores.appointments
    .ofDay(picture.day)
    .map(({ appointmentId, code, serviceId, label, time, status, ticketId }) => {
      const number = ticketId ? (stores.tickets.byId(ticketId)?.number ?? null) : null;
      return { appointmentId, code, service: picture.serviceName(serviceId), label, time, status, number };
    });
}

function overview(stores: Stores, picture: HallPicture) {
  return {
    ...picture.stamp,
    hall: picture.hall,
    queues: queues(picture),
    counters: counters(stores, picture),
    ...upkeep(stores, picture),
    recentPrints: recentPrints(stores, picture.stamp.now),
    classes: picture.settings.rules.classes,
    callBacks: callBacks(stores, picture),
    appointments: appointments(stores, picture),
  };
}

/** The guide's tablet: the hall, who waits and what they ask for, and who stands at a kiosk without a slip. */
export function guideView(stores: Stores, picture: HallPicture): GuideView {
  const stranded = stores.line.reserved(picture.day).flatMap((ticket) => {
    const job = stores.prints.ofTicket(ticket.ticketId);
    if (!job?.settledAt) return [];
    return [{ ticketId: ticket.ticketId, number: ticket.number, since: job.settledAt, fault: job.fault }];
  });
  const serviceIds = picture.services.map(({ serviceId }) => serviceId);
  const line = (ticket: Parameters<typeof ticketLine>[1]) => ticketLine(picture, ticket);
  return {
    ...overview(stores, picture),
    stranded,
    asking: stores.line.asking(picture.day).map(line),
    missed: stores.line.latestMissed(picture.day, serviceIds, MISSED_SHOWN).map(line),
    waiting: [
      ...serviceIds.flatMap((serviceId) => stores.line.queue(picture.day, serviceId, WAITING_SHOWN)),
      ...stores.line.bound(picture.day),
    ].map(line),
  };
}

type OwnParts = Omit<SettingsInForce, 'counters' | 'staff' | 'branding'>;
const OWN_PARTS = Object.keys(
  SettingsChange.omit({ counters: true, staff: true, branding: true }).shape,
) as (keyof OwnParts)[];

function settingsInForce(stores: Stores, { settings }: HallPicture): SettingsInForce {
  const own = Object.fromEntries(OWN_PARTS.map((part) => [part, settings[part]])) as OwnParts;
  const branding = { accent: settings.branding.accent, logo: brandOf(settings.branding).shown.logo };
  return { ...own, ...rulesInForce(stores, settings), branding };
}

/** [H9] People still wait when the hall has closed: somebody has to decide. */
function closing(picture: HallPicture): ManagerView['closing'] {
  const waiting = picture.services.reduce((sum, service) => sum + service.waiting, 0);
  const inService = picture.counters.filter(({ current }) => current).length;
  const decision = picture.standing.record.decided?.decision ?? null;
  const isOver = picture.standing.phase.state === 'after-hours';
  const endsAt = waiting > 0 ? picture.forecast.allServedAt() : null;
  const workMinutes = endsAt === null ? null : Math.max(0, Math.ceil((endsAt - picture.stamp.now) / 60_000));
  return { needsDecision: isOver && waiting > 0 && decision === null, waiting, inService, workMinutes, decision };
}

/** [R8] Bad ratings that somebody should see to: fresh ones, and those whose customer waits for a call. */
function badRatingsShown(stores: Stores, picture: HallPicture, bad: readonly BadRating[]): ManagerView['badRatings'] {
  return bad.flatMap(({ invitationId, arrivedAt }) => {
    const wantsCall = stores.callBacks.openById(invitationId) !== null;
    const invitation = stores.ratings.byId(invitationId);
    const isFresh = picture.stamp.now - arrivedAt < BAD_RATING_SHOWN_MS;
    if (!invitation?.rating || !(isFresh || wantsCall)) return [];
    const { number, counterId, serviceId, clerkId, rating } = invitation;
    const { score, reasons, comment, ratedAt } = rating;
    const clerk = badgeOf(clerkId, stores.staff.byId);
    const of = { number, counter: picture.counterName(counterId), service: picture.serviceName(serviceId), clerk };
    return { invitationId: invitation.invitationId, ...of, score, reasons, comment, ratedAt, wantsCall };
  });
}

/** The duty manager's live hall. */
export function managerView(
  stores: Stores,
  picture: HallPicture,
  { figures, bad }: { figures: DayFigures; bad: readonly BadRating[] },
): ManagerView {
  const { issued, finished, missed, averageWaitSeconds, averageServiceSeconds, invited, rated, badRatings } = figures;
  const { forecasts, forecastsRight } = figures;
  const waiting = picture.services.reduce((sum, service) => sum + service.waiting, 0);
  const served = { issued, waiting, finished, missed, averageWaitSeconds, averageServiceSeconds };
  return {
    ...overview(stores, picture),
    today: { ...served, invited, rated, badRatings, forecasts, forecastsRight },
    badRatings: badRatingsShown(stores, picture, bad),
    isBeingSetUp: picture.settings.isBeingSetUp,
    settings: settingsInForce(stores, picture),
    warnings: warningsOf(stores, picture.settings),
    announcements: announcedNow(picture.settings, picture.stamp.now),
    closing: closing(picture),
  };
}
