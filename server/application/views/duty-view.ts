import type { ManagerView } from '../../protocol/views.ts';
import type { Stores } from '../../storage/stores.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';
import { hoursOfDay, roundsOfDay } from '../rounds.ts';

type DutyPart = ManagerView['duty'];

function incidents(stores: Stores, day: string): DutyPart['incidents'] {
  const closed = stores.incidents.reportedBetween(day, day).filter(({ isClosed }) => isClosed);
  return [...stores.incidents.open(), ...closed];
}

/** [I1] to [I7]: alerts, incidents, rounds and the day's end, as the duty manager sees them. */
export function dutyView(stores: Stores, picture: HallPicture): DutyPart {
  const { day, settings, stamp } = picture;
  const made = stores.duty.roundsOf(day);
  const slow = stores.duty.currentSlow();
  return {
    alerts: stores.alerts.all(),
    incidents: incidents(stores, day),
    rounds: roundsOfDay(stores, settings, { day, now: stamp.now }).map(({ point, dueFrom, dueBy }) => {
      const round = made.find((each) => each.point === point);
      return { point, dueFrom, dueBy, made: round ? { at: round.at, by: round.by, lines: round.lines } : null };
    }),
    slow: slow && { since: slow.since, reason: slow.reason },
    signOff: stores.duty.of(day).signOff,
    opensAt: hoursOfDay(settings, day, stamp.now).opensAt,
  };
}

/** What a counter does, and how far it is with it. */
export function counterOnDuty(picture: HallPicture, line: CounterLine, reassigned: ReadonlySet<string>) {
  const { counter, current, own, helped } = line;
  const isServing = current?.status === 'serving';
  return {
    limitSeconds: isServing ? picture.limitSeconds(current.serviceId) : null,
    servedMs: isServing ? current.servedMs : 0,
    pause: counter.state === 'paused' ? { reason: counter.reason, until: counter.until } : null,
    offers: { services: own, helps: helped },
    isReassigned: reassigned.has(counter.counterId),
  };
}
