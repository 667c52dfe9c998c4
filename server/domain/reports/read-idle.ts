import type { SettingsChange } from '../../protocol/hall-settings.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../../protocol/vocabulary.ts';
import { offersOf } from '../counter.ts';
import type { Span } from '../hall-plan.ts';
import { type RulesInForce, withChange } from '../hall-rules.ts';
import type { PastEvent } from '../history.ts';
import { without } from '../recorded-counters.ts';
import type { FactEvent } from './read-day.ts';
import { createWaitingLine, type Place } from './waiting-line.ts';

/** A counter was free and somebody waited who was its to call. */
export type IdleSpan = Span & { counterId: CounterId };

type Seat = { clerkId: StaffId; badge: string; isPaused: boolean; busyWith: TicketId | null; own: ServiceId[] };

const rulesTold = ({ data }: PastEvent) => data.rulesInForce as RulesInForce | undefined;
const isEndOfDay = ({ data }: PastEvent) => data.reason === 'day-over' || data.isEndAssumed === true;

function rulesAfter(rules: RulesInForce, event: PastEvent): RulesInForce {
  const told = rulesTold(event);
  if (told) return told;
  const isChange = event.kind === 'settings-changed' || event.kind === 'counter-reassigned';
  return isChange ? withChange(rules, event.data.change as SettingsChange) : rules;
}

/** The services that are this clerk's own at this counter: what it only helps with may wait for others. */
function ownServices(rules: RulesInForce, counterId: CounterId, badge: string): ServiceId[] {
  const given = rules.counters[counterId];
  if (!given) return [];
  const skills = rules.staff[badge];
  const offers = offersOf(
    { own: given.services, helped: given.helps },
    skills ? { own: skills.services, helped: skills.helps } : null,
  );
  return [...offers].flatMap(([serviceId, offer]) => (offer === 'own' ? [serviceId] : []));
}

/** Who sits where, what is his there, and with whom he is busy. */
function createSeats(first: RulesInForce) {
  const seats = new Map<CounterId, Seat>();
  let rules = first;

  function setRules(next: RulesInForce): void {
    if (next === rules) return;
    rules = next;
    for (const [counterId, seat] of seats) seat.own = ownServices(rules, counterId, seat.badge);
  }

  function setBusy({ ticketId, counterId }: FactEvent, place: Place | null): void {
    if (!place || ticketId === null) return;
    const isTaken = place.status === 'called' || place.status === 'serving';
    for (const seat of seats.values()) if (seat.busyWith === ticketId) seat.busyWith = null;
    const seat = counterId === null ? undefined : seats.get(counterId);
    if (seat && isTaken) seat.busyWith = ticketId;
  }

  return {
    all: seats,
    tell(event: FactEvent, place: Place | null): void {
      setRules(rulesAfter(rules, event));
      const { kind, counterId, clerkId, by } = event;
      const seat = counterId === null ? undefined : seats.get(counterId);
      if (kind === 'counter-opened' && counterId !== null && clerkId !== null) {
        const badge = /^clerk:(.+)$/.exec(by)?.[1] ?? '';
        const own = ownServices(rules, counterId, badge);
        seats.set(counterId, { clerkId, badge, isPaused: false, busyWith: null, own });
      }
      if ((kind === 'counter-closed' || kind === 'counter-taken-over') && counterId !== null) seats.delete(counterId);
      if (seat && kind === 'counter-paused') seat.isPaused = true;
      if (seat && kind === 'counter-resumed') seat.isPaused = false;
      setBusy(event, place);
    },
  };
}

/**
 * [M10] When counters were free, open and not paused, while somebody waited who was theirs to call: for a service of
 * their own, or sent to them. An outage is nobody's idleness. Null where the day does not say what its counters did.
 */
export function readIdle(events: readonly FactEvent[], outages: readonly Span[]): IdleSpan[] | null {
  const rules = events.map(rulesTold).find((told) => told !== undefined);
  if (!rules) return null;
  const seats = createSeats(rules);
  const line = createWaitingLine();
  const since = new Map<CounterId, EpochMs>();
  const spans: IdleSpan[] = [];

  function end(counterId: CounterId, at: EpochMs): void {
    const from = since.get(counterId);
    since.delete(counterId);
    if (from === undefined || from >= at) return;
    for (const part of without([{ from, to: at }], outages)) spans.push({ counterId, ...part });
  }

  let now = 0 as EpochMs;
  for (const event of events) {
    if (isEndOfDay(event)) break;
    now = Math.max(now, event.at) as EpochMs; // a clock that was set back takes nothing away
    seats.tell(event, line.tell(event));
    for (const [counterId, { own, clerkId, isPaused, busyWith }] of seats.all) {
      const isIdle = !isPaused && busyWith === null && line.hasSomebodyFor(own, counterId, clerkId);
      if (!isIdle) end(counterId, now);
      else if (!since.has(counterId)) since.set(counterId, now);
    }
    for (const counterId of since.keys()) if (!seats.all.has(counterId)) end(counterId, now);
  }
  for (const counterId of since.keys()) end(counterId, now);
  return spans;
}
