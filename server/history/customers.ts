import type { Actor } from '../application/actor.ts';
import type { CommandInput } from '../protocol/commands.ts';
import type { JobId, ServiceId } from '../protocol/vocabulary.ts';
import { type House, MINUTE, type Person, SECOND } from './house.ts';
import type { Course } from './stage.ts';

const GUIDE_SHARE = 0.07;
const IMPATIENT_SHARE = 0.09;
const IN_ENGLISH = 0.01;
const CARE = ['mobility', 'hearing', 'sight', 'slow'] as const;

export type Doors = { kiosks: readonly string[]; guide: Actor; hasPaper: (kiosk: string) => boolean };

/** Whoever comes in: takes a number, waits, and may lose patience. */
export function* customer(house: House, doors: Doors, serviceId: ServiceId): Course {
  const { random, stores } = house;
  const kiosk = doors.kiosks[Math.floor(random.even() * doors.kiosks.length)] as string;
  const taken = house.chance(GUIDE_SHARE) ? askGuide(house, doors, serviceId) : atKiosk(house, kiosk, serviceId);
  if (!taken.ok) return;
  const { ticketId } = taken;
  const job = stores.prints.ofTicket(ticketId);
  if (job && job.settledAt === null) {
    yield house.between(2, 4) * SECOND;
    const isThere = yield* slip(house, doors, { kiosk, jobId: job.jobId, ticketId });
    if (!isThere) return;
  }
  const { noShowShare, handsOn } = house.serviceOf(serviceId);
  const person: Person = {
    ticketId,
    serviceId,
    waitsSince: house.clock.now(),
    isWaiting: true,
    comes: !house.chance(noShowShare),
    handedOnTo: handsOn && house.chance(handsOn.share) ? handsOn.to : null,
    isSentBack: false,
  };
  house.people.set(ticketId, person);
  house.setWaiting(person);
  if (!house.chance(IMPATIENT_SHARE)) return;
  yield house.between(8, 45) * MINUTE;
  if (!person.isWaiting) return;
  if (house.send({ role: 'phone', ticketId }, 'ticket:cancel', {}).ok) house.setGone(person);
}

const atKiosk = (house: House, name: string, serviceId: ServiceId) =>
  house.send({ role: 'kiosk', name }, 'ticket:take', {
    serviceId,
    language: house.chance(IN_ENGLISH) ? 'en' : 'zh',
  });

/** The guide helps who needs it, and grants a class with a reason. */
function askGuide(house: House, { guide }: Doors, serviceId: ServiceId) {
  const kind = house.random.even();
  const wish: Omit<CommandInput<'ticket:take'>, 'serviceId'> = kind < 0.5
    ? { classId: 'elder', care: 'slow', grant: { reason: '年满七十，腿脚不便', othersAgreed: true } }
    : kind < 0.7
      ? { classId: 'disabled', care: CARE[Math.floor(house.random.even() * 3)], grant: { reason: '持残疾人证' } }
      : {};
  return house.send(guide, 'ticket:take', { serviceId, slip: false, ...wish });
}

/** The slip comes out, or the number is confirmed on the screen, or nobody wants it. */
function* slip(
  house: House,
  doors: Doors,
  { kiosk, jobId, ticketId }: { kiosk: string; jobId: JobId; ticketId: Person['ticketId'] },
): Generator<number, boolean> {
  house.act('slip:send', { jobId, hostId: kiosk });
  if (doors.hasPaper(kiosk)) return house.act('slip:settle', { jobId, outcome: 'printed', fault: null });
  house.act('slip:settle', { jobId, outcome: 'not-started', fault: 'paper-out' });
  yield house.between(5, 30) * SECOND;
  if (house.chance(0.8)) return house.send({ role: 'kiosk', name: kiosk }, 'ticket:confirm', { ticketId }).ok;
  yield 80 * SECOND;
  house.act('ticket:void', { ticketId });
  return false;
}

/** Comes back some time after the missed call, if at all. */
export function* comesBack(house: House, guide: Actor, person: Person): Course {
  yield house.between(2, 20) * MINUTE;
  if (!house.send(guide, 'ticket:rejoin', { ticketId: person.ticketId }).ok) return;
  person.comes = true;
  house.setWaiting(person);
}
