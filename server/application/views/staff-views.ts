import type { Offer } from '../../domain/queue-order.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import type { GuideView, ManagerView } from '../../protocol/views.ts';
import type { Stores } from '../../storage/stores.ts';
import { backupCards } from '../backup-cards.ts';
import { BAD_RATING_FRESH_MS, type BadRating } from '../bad-ratings.ts';
import { type CounterLine, closedPart, type HallPicture } from '../hall-picture.ts';
import { announcedNow } from '../handlers/announcements.ts';
import type { RunningFigures } from '../reports/running-figures.ts';
import { warningsOf } from '../settings-findings.ts';
import { partsShown } from '../settings-now.ts';
import { admittedCards, pairingCards } from './access-view.ts';
import { counterOnDuty, dutyView } from './duty-view.ts';
import { messagesOf } from './messages.ts';
import { recentPrints } from './recent-prints.ts';
import { badgeOf, ticketLine } from './ticket-line.ts';
import { upkeep } from './upkeep-view.ts';

/** Of each service. */
const WAITING_SHOWN = 40;
const MISSED_SHOWN = 20;

function queues(picture: HallPicture): GuideView['queues'] {
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

function counterCard(picture: HallPicture, line: CounterLine): GuideView['counters'][number] {
  const { counter, name, state, clerk, current } = line;
  const offers = [...line.offers];
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
}

function callBacks(stores: Stores, picture: HallPicture): ManagerView['callBacks'] {
  return stores.callBacks.open().map((callBack) => {
    const { callBackId, label, phoneTail, serviceId, number, addedAt, appointmentId, dueDay, workOrder } = callBack;
    const booked = appointmentId ? stores.appointments.byId(appointmentId) : null;
    const appointment = booked && { day: booked.day, time: booked.time, code: booked.code };
    const score = stores.ratings.byId(callBackId)?.rating?.score ?? null; // [R7] one id for both
    const service = picture.serviceName(serviceId);
    return { callBackId, label, phoneTail, service, number, addedAt, dueDay, workOrder, appointment, score };
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

function overview(stores: Stores, picture: HallPicture, role: 'guide' | 'manager') {
  return {
    ...picture.stamp,
    hall: picture.hall,
    queues: queues(picture),
    counters: picture.counters.map((line) => counterCard(picture, line)),
    ...upkeep(stores, picture),
    kioskStays: stores.stays.all(),
    recentPrints: recentPrints(stores, picture.stamp.now),
    classes: picture.settings.rules.classes,
    callBacks: callBacks(stores, picture),
    appointments: appointments(stores, picture),
    messages: messagesOf(stores, picture, { role, staffId: null }),
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
    ...overview(stores, picture, 'guide'),
    stranded,
    items: picture.services.flatMap(({ serviceId }) =>
      itemsOf(picture.settings.guidance[serviceId]).map(({ code, name, term }) => ({ serviceId, code, name, term })),
    ),
    asking: stores.line.asking(picture.day).map(line),
    missed: picture.missed(serviceIds, MISSED_SHOWN).map(line),
    waiting: [
      ...serviceIds.flatMap((serviceId) => stores.line.queue(picture.day, serviceId, WAITING_SHOWN)),
      ...picture.bound(),
    ].map(line),
  };
}

/** Who is signed in somewhere, and who has no PIN to sign in with. */
function staffState(stores: Stores, { stamp }: HallPicture): ManagerView['staffState'] {
  const signedIn = new Set(stores.staff.signedIn(stamp.now));
  const holders = new Set(stores.factors.holders());
  return stores.staff.list().map(({ badge, hasPin }) => ({
    ...{ badge, hasPin },
    isSignedIn: signedIn.has(badge),
    hasSecondFactor: holders.has(badge),
  }));
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

/** [R8] A number was left, and nobody has tried it yet. */
function waitsForCall(stores: Stores, invitationId: string): boolean {
  const isKept = stores.callBacks.openById(invitationId) !== null;
  return isKept && (stores.cases.byId(invitationId)?.contactedAt ?? null) === null;
}

/** [R8] Bad ratings that somebody should see to: fresh ones, and those whose customer waits for a call. */
function badRatingsShown(stores: Stores, picture: HallPicture, bad: readonly BadRating[]): ManagerView['badRatings'] {
  return bad.flatMap(({ invitationId, arrivedAt }) => {
    const wantsCall = waitsForCall(stores, invitationId);
    const invitation = stores.ratings.byId(invitationId);
    const isFresh = picture.stamp.now - arrivedAt < BAD_RATING_FRESH_MS;
    if (!invitation?.rating || !(isFresh || wantsCall)) return [];
    const { number, counterId, serviceId, clerkId, rating } = invitation;
    const { score, reasons, comment, ratedAt } = rating;
    const clerk = badgeOf(clerkId, stores.staff.byId);
    const of = { number, counter: picture.counterName(counterId), service: picture.serviceName(serviceId), clerk };
    return { invitationId: invitation.invitationId, ...of, score, reasons, comment, ratedAt, wantsCall };
  });
}

/** [M9] */
function figuresCheck(stores: Stores): ManagerView['figuresCheck'] {
  const newest = stores.reports.newest();
  return newest && { day: newest.day, findings: newest.findings.length };
}

/** [G14] */
function boxReleases(stores: Stores): ManagerView['boxReleases'] {
  return stores.boxReleases
    .all()
    .map(({ version, to, at }) => ({ version, to: to && { role: to.role, name: to.name }, at }));
}

/** The duty manager's live hall. */
export function managerView(
  stores: Stores,
  picture: HallPicture,
  {
    figures,
    waits,
    withinPromise,
    p90Of,
    bad,
    isBackingUp,
  }: RunningFigures & { bad: readonly BadRating[]; isBackingUp: boolean },
): ManagerView {
  const { issued, finished, missed, averageWaitSeconds, averageServiceSeconds, invited, rated, badRatings } = figures;
  const { forecasts, forecastsRight, p90WaitSeconds } = figures;
  const reassigned = new Set<string>(stores.counters.reassigned());
  const waiting = picture.services.reduce((sum, service) => sum + service.waiting, 0);
  const served = { issued, waiting, finished, missed, averageWaitSeconds, averageServiceSeconds };
  return {
    ...overview(stores, picture, 'manager'),
    queues: queues(picture).map((queue) => ({ ...queue, p90WaitSeconds: p90Of(queue.serviceId) })),
    counters: picture.counters.map((line) => ({
      ...counterCard(picture, line),
      ...counterOnDuty(picture, line, reassigned),
    })),
    duty: dutyView(stores, picture),
    today: {
      ...{ ...served, invited, rated, badRatings, forecasts, forecastsRight },
      ...{ p90WaitSeconds, waits, withinPromise },
    },
    badRatings: badRatingsShown(stores, picture, bad),
    cases: { ...stores.cases.counts(picture.day), newestStep: stores.cases.newestStep() },
    settings: partsShown(stores, picture.settings),
    settingsVersion: stores.versions.newest(),
    staffState: staffState(stores, picture),
    isBeingSetUp: picture.settings.isBeingSetUp,
    warnings: warningsOf(stores, picture.settings),
    figuresCheck: figuresCheck(stores),
    announcements: announcedNow(picture.settings, picture.stamp.now),
    pairings: pairingCards(stores, picture),
    admitted: admittedCards(stores, picture),
    backup: { isRunning: isBackingUp, places: backupCards(stores, picture.settings) },
    boxReleases: boxReleases(stores),
    deadWebhooks: stores.programs.deadWebhooks(),
    closing: closing(picture),
  };
}
