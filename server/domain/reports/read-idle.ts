import type { SettingsChange } from '../../protocol/hall-settings.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../../protocol/vocabulary.ts';
import { offersOf } from '../counter.ts';
import type { Span } from '../hall-plan.ts';
import { type RulesInForce, withChange } from '../hall-rules.ts';
import type { PastEvent } from '../history.ts';
import { without } from '../recorded-counters.ts';
import type { FactEvent } from './read-day.ts';
import { createWaitingLine, linesOf, type Place } from './waiting-line.ts';

/** A counter was free and somebody waited who was its to call. */
export type IdleSpan = Span & { counterId: CounterId };

type Seat = { clerkId: StaffId; badge: string; isPaused: boolean; busyWith: TicketId | null; lines: string[] };

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

/** Who sits where, which lines are his there, and with whom he is busy. */
function createSeats(first: RulesInForce) {
  const seats = new Map<CounterId, Seat>();
  const servedAt = new Map<TicketId, Seat>();
  let rules = first;

  function setRules(next: RulesInForce): void {
    if (next === rules) return;
    rules = next;
    for (const [counterId, seat] of seats) seat.lines = linesAt(counterId, seat);
  }

  const linesAt = (counterId: CounterId, { badge, clerkId }: Pick<Seat, 'badge' | 'clerkId'>) =>
    linesOf(ownServices(rules, counterId, badge), counterId, clerkId);

  function open({ by }: FactEvent, counterId: CounterId, clerkId: StaffId): void {
    const who = { clerkId, badge: /^clerk:(.+)$/.exec(by)?.[1] ?? '' };
    seats.set(counterId, { ...who, isPaused: false, busyWith: null, lines: linesAt(counterId, who) });
  }

  function setBusy({ ticketId, counterId }: FactEvent, place: Place | null): void {
    if (!place || ticketId === null) return;
    const before = servedAt.get(ticketId);
    if (before?.busyWith === ticketId) before.busyWith = null;
    const isTaken = place.status === 'called' || place.status === 'serving';
    const seat = counterId === null || !isTaken ? before : seats.get(counterId);
    if (!seat || !isTaken) return;
    seat.busyWith = ticketId;
    servedAt.set(ticketId, seat);
  }

  return {
    all: seats,
    tell(event: FactEvent, place: Place | null): void {
      setRules(rulesAfter(rules, event));
      const { kind, counterId, clerkId } = event;
      const seat = counterId === null ? undefined : seats.get(counterId);
      if (kind === 'counter-opened' && counterId !== null && clerkId !== null) open(event, counterId, clerkId);
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
    for (const [counterId, { isPaused, busyWith, lines }] of seats.all) {
      const isIdle = !isPaused && busyWith === null && line.isAnybodyIn(lines);
      if (!isIdle) end(counterId, now);
      else if (!since.has(counterId)) since.set(counterId, now);
    }
    for (const counterId of since.keys()) if (!seats.all.has(counterId)) end(counterId, now);
  }
  for (const counterId of since.keys()) end(counterId, now);
  return spans;
}
