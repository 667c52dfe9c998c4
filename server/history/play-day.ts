import type { Actor } from '../application/actor.ts';
import { arrivalMinutes, shiftsOf, USUAL_HOURS } from '../domain/simulated-day.ts';
import type { SimulatedService } from '../domain/simulated-hall.ts';
import { instantOf } from '../domain/timetable.ts';
import type { CounterId, EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import { clerkDay, type Post } from './clerks.ts';
import { customer, type Doors } from './customers.ts';
import { counterSeconds } from './demand.ts';
import { beginDuty } from './duty.ts';
import { type Clerk, type House, MINUTE, offersOf } from './house.ts';
import { beginMishaps } from './mishaps.ts';
import type { Course } from './stage.ts';

const STARTS = '07:40';
const CLERKS_STAY = 18.6 * 60;
const STAYS = '19:10';
/** Of the clock, in ms: when the duty manager opens the hall and ends the day. */
const [OPENS, CLOSES] = [8.5 * 60 * MINUTE, 16.5 * 60 * MINUTE];
/** So busy are the counters that are on duty, on the whole; at the peaks people wait. */
const LOAD = 0.72;
const SHIFT_HOURS = 8;

export type Staff = { clerks: readonly Clerk[]; guide: Actor; manager: Actor };
export type DayToPlay = { day: string; index: number; customers: number; timeZone: string };

/** How much work of the day falls to the counters with these offers; what several kinds do is shared by their number. */
function workFor(counters: readonly CounterRecord[], services: readonly SimulatedService[], customers: number) {
  const kinds = new Map<string, CounterRecord[]>();
  for (const counter of counters) {
    const key = [...offersOf(counter)].sort().join();
    kinds.set(key, [...(kinds.get(key) ?? []), counter]);
  }
  return [...kinds.values()].map((alike) => {
    const offers = offersOf(alike[0] as CounterRecord);
    const seconds = services.reduce((sum, service) => {
      if (!offers.has(service.serviceId)) return sum;
      const able = counters.filter((each) => offersOf(each).has(service.serviceId)).length;
      return sum + customers * service.share * counterSeconds(service) * (alike.length / able);
    }, 0);
    return { alike, needed: Math.max(1, Math.ceil(seconds / (SHIFT_HOURS * 3_600 * LOAD))) };
  });
}

/** Counters are staffed as the day needs, and take turns over the year, so that every counter and clerk is seen. */
function postsOf(house: House, staff: Staff, { index, customers, day, timeZone }: DayToPlay): Post[] {
  const midnight = instantOf(day, '00:00', timeZone);
  const manned = workFor(house.stores.counters.all(), house.services, customers).flatMap(({ alike, needed }) =>
    alike.map((_, at) => alike[(at + index) % alike.length] as CounterRecord).slice(0, needed),
  );
  const on = manned.slice(0, staff.clerks.length);
  const shifts = shiftsOf(on.length, house.random);
  const at = (minute: number) => midnight + Math.round(minute * MINUTE);
  return on.map((record, place) => ({
    clerk: staff.clerks[(place + index * on.length) % staff.clerks.length] as Clerk,
    counterId: record.counter.counterId as CounterId,
    offers: offersOf(record),
    shift: (shifts[place] ?? []).map(({ from, to }) => ({ from: at(from), to: at(to) })),
    goesHomeBy: at(CLERKS_STAY),
    midnight,
    guide: staff.guide,
  }));
}

function pickService({ services, random }: House): ServiceId {
  let left = random.even();
  for (const { serviceId, share } of services) {
    left -= share;
    if (left < 0) return serviceId;
  }
  return (services[0] as SimulatedService).serviceId;
}

/** One day of the hall, from the first sign-in to the last customer, as commands at the desk. */
export function playDay(house: House, staff: Staff, today: DayToPlay): void {
  const { stage, random } = house;
  const { day, customers, timeZone } = today;
  stage.playUntil(instantOf(day, STARTS, timeZone));
  const midnight = instantOf(day, '00:00', timeZone);
  const kiosks = customers > 150 ? ['kiosk-1', 'kiosk-2'] : ['kiosk-1'];
  const out = new Set<string>();
  const doors: Doors = { kiosks, guide: staff.guide, hasPaper: (kiosk) => !out.has(kiosk) };
  for (const post of postsOf(house, staff, today)) {
    const course: Course = clerkDay(house, post, () => course);
    stage.begin(course, 0);
  }
  for (const minute of arrivalMinutes(random, customers / USUAL_HOURS)) {
    const at = midnight + Math.round(minute * MINUTE);
    stage.begin(customer(house, doors, pickService(house)), at - stage.clock.now());
  }
  beginMishaps(house, out, kiosks, staff);
  const since = stage.clock.now() - midnight;
  beginDuty(house, staff, { opensAt: OPENS - since, closesAt: CLOSES - since });
  stage.playUntil(instantOf(day, STAYS, timeZone) as EpochMs);
}
