import type { Outcome } from '../protocol/vocabulary.ts';
import type { Desk } from './clerks.ts';
import { type House, MINUTE, type Person, SECOND } from './house.ts';
import { opinion } from './opinions.ts';
import type { Course } from './stage.ts';

const PRESSES_START = 0.95;
const HOLDS = 0.025;
const UNDOES = 0.004;
const FORGETS_TO_END = 0.06;
const HURRIES = 0.6;
const AFTERNOON_PACE = 1.1;
const SAYS_NOTHING = 0.32;
const SENT_WRONGLY = 0.05;
const HOUR = 3_600_000;

/** Ends as the figures of a hall do: nearly all is done, some bring too little, some cannot be helped. */
function outcomeOf({ random }: House): Outcome {
  const chance = random.even();
  if (chance < 0.93) return 'done';
  if (chance < 0.955) return 'partly';
  return chance < 0.99 ? 'documents-missing' : 'not-possible';
}

/** Afternoons go slower, and some of what would be over its limit is hurried a little when the clock turns red. */
function serviceMs(house: House, desk: Desk, { serviceId }: Person): number {
  const { medianSeconds, spread, limitSeconds } = house.serviceOf(serviceId);
  const isAfternoon = (house.clock.now() - desk.midnight) / HOUR > 13;
  const pace = desk.clerk.pace * house.dayPace * (isAfternoon ? AFTERNOON_PACE : 1);
  const seconds = medianSeconds * Math.exp(spread * house.random.normal()) * pace;
  const isHurried = seconds > limitSeconds && seconds < 1.4 * limitSeconds && house.chance(HURRIES);
  return (isHurried ? limitSeconds * house.between(0.85, 0.99) : seconds) * SECOND;
}

/** Whoever went over the limit mostly says why; the clock may have been just short of it. */
function overLimitReason(house: House, servedMs: number, { serviceId }: Person): string | undefined {
  if (servedMs < house.serviceOf(serviceId).limitSeconds * SECOND || house.chance(SAYS_NOTHING)) return undefined;
  const { overLimitReasons } = house.stores.hall.settings();
  return overLimitReasons[Math.floor(house.random.even() ** 1.6 * overLimitReasons.length)]?.code;
}

/** From the call to the end: the walk, the service, perhaps a form to fill in, a hand-over, and the rating. */
export function* serve(house: House, desk: Desk, person: Person, { isBack }: { isBack: boolean }): Course {
  const { actor } = desk;
  yield house.between(5, 28) * SECOND;
  if (isBack || house.chance(PRESSES_START)) house.send(actor, 'counter:start', {});
  const whole = serviceMs(house, desk, person);
  const isLong = house.serviceOf(person.serviceId).limitSeconds > 600;
  if (!isBack && isLong && house.chance(HOLDS)) {
    yield whole * 0.3;
    const held = house.send(actor, 'counter:hold', { note: '填写申请表', minutes: 10 });
    if (held.ok) desk.held.push({ person, backAt: house.clock.now() + house.between(4, 15) * MINUTE });
    if (held.ok) return;
  }
  yield isBack ? whole * 0.6 : whole;
  if (person.handedOnTo && sendOn(house, desk, person, person.handedOnTo)) return;
  yield* finish(house, desk, person, whole);
}

function sendOn(house: House, { actor }: Desk, person: Person, serviceId: Person['serviceId']): boolean {
  const sent = house.send(actor, 'counter:transfer', { to: { serviceId }, outcome: 'done' });
  person.handedOnTo = null;
  if (!sent.ok) return false;
  if (!person.isSentBack && house.chance(SENT_WRONGLY)) {
    person.isSentBack = true;
    person.handedOnTo = person.serviceId;
  }
  person.serviceId = serviceId;
  house.setWaiting(person);
  return true;
}

/** Some forget to end the service; the next call ends it, and nobody knows what came of it. */
function* finish(house: House, desk: Desk, person: Person, servedMs: number): Course {
  const { actor, counterId, clerk, offers } = desk;
  if (house.hasWork(offers) && house.chance(FORGETS_TO_END)) return;
  const quantity = house.chance(0.06) ? 2 + Math.floor(house.random.even() * 4) : 1;
  const said = { outcome: outcomeOf(house), quantity, overLimitReason: overLimitReason(house, servedMs, person) };
  const ended = house.send(actor, 'counter:finish', said);
  if (!ended.ok) return;
  if (house.chance(UNDOES)) {
    yield 4 * SECOND;
    house.send(actor, 'counter:undo', {});
    yield house.between(20, 90) * SECOND;
    return yield* finish(house, desk, person, servedMs);
  }
  const visit = house.stores.visits.ofTicket(person.ticketId).at(-1);
  const waitedMs = visit ? visit.begunAt - visit.queuedAt : 0;
  const about = { counterId, ticketId: person.ticketId, invitationId: ended.invitationId, waitedMs };
  house.stage.begin(opinion(house, clerk, about), 0);
}
