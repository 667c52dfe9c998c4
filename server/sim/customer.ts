import type { Random } from '../domain/random.ts';
import type { KioskView } from '../protocol/views.ts';
import { CareFlag, type ServiceId } from '../protocol/vocabulary.ts';
import { between, pick } from './chance.ts';
import type { Demand } from './demand.ts';
import type { People, Person } from './people.ts';
import type { Seat } from './seat.ts';
import { A_DAY, type SimClock } from './sim-clock.ts';
import type { Tally } from './tally.ts';

export type CustomerDeps = {
  kiosks: readonly Seat<'kiosk:view'>[];
  people: People;
  demand: Demand;
  clock: SimClock;
  tally: Tally;
};
type Kiosk = Seat<'kiosk:view'>;

const SHARE = {
  asksForClass: 0.1,
  care: 0.05,
  english: 0.04,
  secondBusiness: 0.05,
  impatient: 0.08,
  leavesSilently: 0.3,
};
const HEARS = { firstCall: 0.92, recall: 0.55 };
const COMES_BACK = 0.65;
/** Minutes in which a call is on the wall, when the kiosk would not take the number back because of it. */
const CALL_IN_THE_AIR = 1;
/** Nobody takes a number behind so many at each counter. */
const TOO_MANY_EACH = 15;

/** What somebody says at the kiosk besides the service; a slip only where it costs no paper. */
function wishes(view: KioskView, serviceId: ServiceId, chance: Random) {
  const asked = chance.even() < SHARE.asksForClass ? pick(view.classes, chance) : undefined;
  const care = chance.even() < SHARE.care ? pick(CareFlag.options, chance) : undefined;
  const others = view.services.filter((service) => service.open && service.serviceId !== serviceId);
  const second = chance.even() < SHARE.secondBusiness ? pick(others, chance) : undefined;
  return {
    slip: view.printer.kind === 'screen' && view.printer.canPrint,
    language: chance.even() < SHARE.english ? ('en' as const) : ('zh' as const),
    ...(asked ? { classId: asked.classId } : {}),
    ...(care ? { care } : {}),
    ...(second ? { alsoServiceIds: [second.serviceId] } : {}),
  };
}

/** How a customer lives through the hall, from the kiosk to the door; every wish goes through the contract. */
export function createCustomers({ kiosks, people, demand, clock, tally }: CustomerDeps) {
  const kioskFor = (chance: Random) => pick(kiosks, chance) as Kiosk;

  /** The service that somebody wants, unless it is closed or the line frightens. */
  function wantedService(view: KioskView, chance: Random) {
    const serviceId = demand.choose(view.services, chance);
    const service = view.services.find((each) => each.serviceId === serviceId);
    const isFrightening = service && service.waiting > TOO_MANY_EACH * Math.max(1, service.openCounters);
    if (service && !isFrightening) return service;
    tally.happened(service ? 'went home' : 'turned away');
    return null;
  }

  async function takeNumber(kiosk: Kiosk, chance: Random): Promise<Person | null> {
    const view = kiosk.read();
    const service = wantedService(view, chance);
    if (!service) return null;
    const { serviceId } = service;
    const said = wishes(view, serviceId, chance);
    const taken = await kiosk.send('ticket:take', { serviceId, ...said });
    if (!taken.ok) {
      tally.happened('turned away');
      return null;
    }
    tally.happened('tickets');
    const { ticketId, number, wait: range } = taken;
    const person = people.enter({ ticketId, number, serviceId, range, pace: said.care ? 1.4 : 1, chance });
    if (said.slip) {
      await kiosk.caughtUp(taken.revision);
      await lookForSlip(kiosk, person);
    }
    return person;
  }

  /** [T6] Whoever got no slip confirms to have noted the number. A kiosk speaks of its last few tickets only. */
  async function lookForSlip(kiosk: Kiosk, { ticketId, chance }: Person): Promise<void> {
    const entry = () => kiosk.read().recent.find((each) => each.ticketId === ticketId);
    await clock.until(() => !['queued', 'sending'].includes(entry()?.slip ?? 'none'), A_DAY);
    if (entry()?.status !== 'reserved' || clock.isStopped()) return;
    await clock.pass(between(0.1, 0.3, chance));
    await kiosk.send('ticket:confirm', { ticketId });
  }

  /** Most stay; some have had enough after a while, and not all of those give the number back. */
  async function waitForCall(person: Person): Promise<void> {
    const { chance, ticketId } = person;
    const patience = chance.even() < SHARE.impatient ? between(8, 30, chance) : between(60, 120, chance);
    const isCalled = await clock.until(() => person.is !== 'waiting', patience);
    if (isCalled || clock.isStopped()) return;
    const isSilent = chance.even() < SHARE.leavesSilently;
    const cancelled = isSilent ? null : await kioskFor(chance).send('ticket:cancel', { ticketId });
    if (cancelled?.ok) tally.happened('cancelled');
    if (cancelled && !cancelled.ok) await clock.until(() => person.is !== 'waiting', CALL_IN_THE_AIR);
    if (person.is === 'waiting') people.move(person, 'gone');
  }

  /** Walks to the counter, or has not heard it; then the next call may help. */
  async function answerCall(person: Person): Promise<void> {
    const { chance, callsHeard, pace } = person;
    const isHeard = chance.even() < (callsHeard === 1 ? HEARS.firstCall : HEARS.recall);
    if (isHeard) await clock.pass(between(0.1, 0.4, chance) * pace);
    const isNew = () => person.is !== 'called' || (!isHeard && person.callsHeard > callsHeard);
    if (isHeard && person.is === 'called') people.move(person, 'at-counter');
    else await clock.until(isNew, A_DAY);
  }

  async function runErrand(person: Person): Promise<void> {
    await clock.pass(between(3, 12, person.chance));
    person.isBack = true;
    clock.changed();
    await clock.until(() => person.is !== 'on-hold', A_DAY);
    person.isBack = false;
  }

  /** [Q9] Back after a missed call, by the number on the slip. */
  async function comeBack(person: Person): Promise<void> {
    const { chance, number } = person;
    if (chance.even() > COMES_BACK) return people.move(person, 'gone');
    await clock.pass(between(2, 12, chance));
    if (clock.isStopped() || person.is !== 'missed') return;
    people.move(person, 'waiting'); // at once: the call may be on the wall as soon as the hall has said yes
    const back = await kioskFor(chance).send('ticket:rejoin', { number });
    if (!back.ok) return people.move(person, 'gone');
    tally.happened('rejoined');
    tally.tookBack('missed');
  }

  const LIFE: Record<Exclude<Person['is'], 'gone'>, (person: Person) => Promise<unknown>> = {
    waiting: waitForCall,
    called: answerCall,
    'at-counter': (person) => clock.until(() => person.is !== 'at-counter', A_DAY),
    'on-hold': runErrand,
    missed: comeBack,
  };

  /** From here on until the door. */
  async function stay(person: Person): Promise<void> {
    while (person.is !== 'gone' && !clock.isStopped()) await LIFE[person.is](person);
  }

  return {
    /** Somebody comes in. */
    async visit(chance: Random): Promise<void> {
      const person = await takeNumber(kioskFor(chance), chance);
      if (person) await stay(person);
    },
    stay,
  };
}
export type Customers = ReturnType<typeof createCustomers>;
