import type { EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { type Comer, type Course, type HallPlan, knownFortune, type SimulatedCall, type Span } from './hall-plan.ts';
import { playHall } from './hall-simulation.ts';
import type { OrderRules } from './queue-order.ts';
import { createRandom, type Random } from './random.ts';
import {
  desksOf,
  LUNCH_MINUTES,
  type SimulatedDesk,
  type SimulatedHall,
  type SimulatedService,
} from './simulated-hall.ts';

/** A day as it really was: who came, who was called when. Nothing of it may be known before it happens. */
export type SimulatedDay = { hall: SimulatedHall; midnight: EpochMs; plan: HallPlan; calls: readonly SimulatedCall[] };

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** How strong the stream of customers is, up to a minute of the day: the door, 10 to 11, before lunch, the afternoon. */
const STREAM: readonly { until: number; strength: number }[] = [
  { until: 8 * 60 + 15, strength: 0 },
  { until: 8 * 60 + 50, strength: 1.5 },
  { until: 10 * 60, strength: 0.9 },
  { until: 11 * 60, strength: 1.55 },
  { until: 11 * 60 + 45, strength: 1.15 },
  { until: 13 * 60 + 30, strength: 0.45 },
  { until: 14 * 60 + 15, strength: 0.8 },
  { until: 15 * 60 + 30, strength: 1.35 },
  { until: 16 * 60 + 30, strength: 0.7 },
];
/** So many hours of the usual strength a day has: who comes in a day, through who comes in an hour. */
export const USUAL_HOURS = STREAM.reduce(
  (sum, { until, strength }, place) => sum + ((until - (STREAM[place - 1]?.until ?? 0)) * strength) / 60,
  0,
);
const STRONGEST = Math.max(...STREAM.map(({ strength }) => strength));

const CLASSES = [
  { classId: 'disabled', share: 0.01, creditMinutes: 120 },
  { classId: 'elder', share: 0.08, creditMinutes: 30 },
  { classId: 'appointment', share: 0.03, creditMinutes: 30 },
] as const;

/** The settings a hall begins with. */
export const USUAL_ORDER: OrderRules = {
  helpAfterMinutes: 15,
  favouredInARow: 2,
  longestWaitMinutes: () => 60,
  standstillMs: () => 0,
};

/** So long a clerk waits and calls again before a customer is missed. */
export const NO_SHOW_MS = 70_000;

function pick<Item extends { share: number }>(items: readonly Item[], chance: number): Item | null {
  let left = chance;
  for (const item of items) {
    left -= item.share;
    if (left < 0) return item;
  }
  return null;
}

const strengthAt = (minute: number) => STREAM.find(({ until }) => minute < until)?.strength ?? 0;

/** Minutes of the day at which somebody comes: evenly strong at first, then thinned to the strength of the hour. */
export function arrivalMinutes(random: Random, perHour: number): number[] {
  const minutes: number[] = [];
  for (let minute = 0; minute < DAY_MINUTES; minute += random.gap(60 / (perHour * STRONGEST))) {
    if (random.even() * STRONGEST < strengthAt(minute)) minutes.push(minute);
  }
  return minutes;
}

/** Afternoons go slower; so does the hour in which the computer is busy everywhere. */
const paceAt = (minute: number) => (minute > 13 * 60 ? 1.12 : 1) * (minute > 10 * 60 && minute < 11 * 60 ? 1.08 : 1);

function createCustomer(hall: SimulatedHall, random: Random, dayPace: number) {
  const service = (serviceId: ServiceId) => hall.services.find((each) => each.serviceId === serviceId);
  const visit = (of: SimulatedService, minute: number) => {
    const seconds = of.medianSeconds * Math.exp(of.spread * random.normal()) * dayPace * paceAt(minute);
    return { comes: random.even() >= of.noShowShare, serviceMs: Math.round(seconds * 1000) };
  };
  return function comeAt(minute: number, arrival: number, midnight: EpochMs): { comer: Comer; course: Course } {
    const wanted = pick(hall.services, random.even()) ?? (hall.services[0] as SimulatedService);
    const kind = pick(CLASSES, random.even());
    const next = wanted.handsOn && random.even() < wanted.handsOn.share ? service(wanted.handsOn.to) : undefined;
    const at = (midnight + Math.round(minute * MINUTE)) as EpochMs;
    const standing = { ticketId: `t${arrival}` as TicketId, arrival, serviceId: wanted.serviceId, since: at };
    const favour = { classId: kind?.classId ?? null, creditMinutes: kind?.creditMinutes ?? 0 };
    const appointmentAt = kind?.classId === 'appointment' ? at : null;
    return {
      comer: {
        at,
        ticket: { ...standing, ...favour, appointmentAt, boundTo: null },
        transfers: next ? [{ serviceId: next.serviceId, boundTo: null }] : [],
        leavesAt: null,
      },
      course: [visit(wanted, minute), ...(next ? [visit(next, minute)] : [])],
    };
  };
}

/** Open, less lunch and one or two short breaks that nobody planned. */
function windowsOf(desk: SimulatedDesk, random: Random, midnight: EpochMs): Span[] {
  const breaks = [
    { from: desk.lunchAt + 8 * random.normal(), minutes: LUNCH_MINUTES },
    { from: desk.opensAt + 40 + 90 * random.even(), minutes: 4 + 8 * random.even() },
    { from: 14 * 60 + 120 * random.even(), minutes: 4 + 8 * random.even() },
  ].toSorted((a, b) => a.from - b.from);
  const edges = [desk.opensAt, ...breaks.flatMap(({ from, minutes }) => [from, from + minutes]), desk.closesAt];
  const at = (minute: number) => (midnight + Math.round(minute * MINUTE)) as EpochMs;
  return edges.flatMap((from, index) =>
    index % 2 === 0 ? [{ from: at(from), to: at(edges[index + 1] ?? desk.closesAt) }] : [],
  );
}

/** When each of so many counters is at work, in minutes of the day: late openers, lunch in turn, short breaks. */
export function shiftsOf(counters: number, random: Random): { from: number; to: number }[][] {
  const desks = desksOf(Array.from({ length: counters }, () => new Map()));
  return desks.map((desk) =>
    windowsOf(desk, random, 0 as EpochMs).map(({ from, to }) => ({ from: from / MINUTE, to: to / MINUTE })),
  );
}

/** A whole day of truth: the same hall and seed give the same day. */
export function simulateDay(hall: SimulatedHall, seed: number, midnight: EpochMs): SimulatedDay {
  const random = createRandom(seed);
  const comeAt = createCustomer(hall, random, Math.exp(0.06 * random.normal()));
  const perHour = hall.perHour * Math.exp(0.08 * random.normal());
  const customers = arrivalMinutes(random, perHour).map((minute, arrival) => comeAt(minute, arrival, midnight));
  const plan: HallPlan = {
    rules: USUAL_ORDER,
    counters: hall.desks.map((desk) => ({
      counterId: desk.counterId,
      clerkId: `clerk-${desk.counterId}` as HallPlan['counters'][number]['clerkId'],
      offers: desk.offers,
      favouredInARow: 0,
      windows: windowsOf(desk, random, midnight),
    })),
    comers: customers.map(({ comer }) => comer),
    noShowMs: NO_SHOW_MS,
    from: midnight,
    until: (midnight + DAY_MINUTES * MINUTE) as EpochMs,
  };
  const courses = customers.map(({ course }) => course);
  return { hall, midnight, plan, calls: playHall(plan, knownFortune([], courses)) };
}
