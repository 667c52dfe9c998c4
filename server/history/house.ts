import { randomUUID } from 'node:crypto';
import type { Actor } from '../application/actor.ts';
import type { Desk } from '../application/desk.ts';
import type { InternalName, InternalRequest } from '../application/handlers/internal.ts';
import type { Random } from '../domain/random.ts';
import type { SimulatedService } from '../domain/simulated-hall.ts';
import {
  type CommandInput,
  type CommandName,
  type CommandRequest,
  commands,
  type Reply,
} from '../protocol/commands.ts';
import type { CounterId, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Course, Stage } from './stage.ts';

/** Somebody with a ticket, and what he is going to do; the hall knows nothing of it. */
export type Person = {
  ticketId: TicketId;
  serviceId: ServiceId;
  waitsSince: number;
  isWaiting: boolean;
  comes: boolean;
  handedOnTo: ServiceId | null;
  /** Was sent on by mistake, and comes back to where he was. */
  isSentBack: boolean;
};

export type Clerk = { badge: string; staffId: StaffId; pace: number; warmth: number };

export type HouseDeps = { desk: Desk; stores: Stores; stage: Stage; random: Random };

const DAY_SPREAD = 0.11;

/** A day's hall as those in it see it: who waits for what, which clerk has nothing to do, and the desk everybody asks. */
export function createHouse({ desk, stores, stage, random }: HouseDeps, services: readonly SimulatedService[]) {
  /** Some days everything takes longer: a new form, a slow system, many who are new to it. Nobody can tell before. */
  const dayPace = Math.exp(DAY_SPREAD * random.normal());
  const people = new Map<TicketId, Person>();
  const waiting = new Map<ServiceId, Set<TicketId>>(services.map(({ serviceId }) => [serviceId, new Set()]));
  const idle: { course: Course; offers: ReadonlySet<ServiceId> }[] = [];
  const open = new Map<CounterId, ReadonlySet<ServiceId>>();

  function setWaiting(person: Person): void {
    person.isWaiting = true;
    person.waitsSince = stage.clock.now();
    waiting.get(person.serviceId)?.add(person.ticketId);
    const place = idle.findIndex(({ offers }) => offers.has(person.serviceId));
    const [clerk] = place < 0 ? [] : idle.splice(place, 1);
    if (clerk) stage.wake(clerk.course, 1_000 + 5_000 * random.even());
  }

  return {
    services,
    stores,
    stage,
    random,
    clock: stage.clock,
    people,
    open,
    /** Sends a command as a page would; what was refused has changed nothing. */
    send<Name extends CommandName>(actor: Actor, name: Name, input: CommandInput<Name>): Reply<Name> {
      const request = commands[name].request.parse({ commandId: randomUUID(), ...input });
      return desk.perform(actor, name, request as unknown as CommandRequest<Name>);
    },
    act: <Name extends InternalName>(name: Name, request: InternalRequest<Name>) => desk.act(name, request),
    setWaiting,
    setGone(person: Person): void {
      person.isWaiting = false;
      waiting.get(person.serviceId)?.delete(person.ticketId);
    },
    waitingFor: (serviceId: ServiceId) => waiting.get(serviceId) ?? new Set<TicketId>(),
    hasWork: (offers: ReadonlySet<ServiceId>) =>
      [...offers].some((serviceId) => (waiting.get(serviceId)?.size ?? 0) > 0),
    /** A clerk who has nothing to do; the first one who does the service is woken. */
    idle: (course: Course, offers: ReadonlySet<ServiceId>) => idle.push({ course, offers }),
    isBusy(course: Course): void {
      const place = idle.findIndex((each) => each.course === course);
      if (place >= 0) idle.splice(place, 1);
    },
    dayPace,
    chance: (share: number) => random.even() < share,
    between: (low: number, high: number) => low + (high - low) * random.even(),
    serviceOf: (serviceId: ServiceId) => services.find((each) => each.serviceId === serviceId) as SimulatedService,
  };
}
export type House = ReturnType<typeof createHouse>;

export const offersOf = ({ own, helped }: CounterRecord): ReadonlySet<ServiceId> => new Set([...own, ...helped]);
export const SECOND = 1_000;
export const MINUTE = 60_000;
