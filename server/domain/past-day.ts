import type { CounterId, EpochMs, TicketId } from '../protocol/vocabulary.ts';
import type { Span } from './hall-plan.ts';
import { happened, type PastEvent, type TicketStory, tellStories } from './history.ts';
import type { PastDay } from './usual-day.ts';

/** The kinds of events that a past day is read from. */
export const LEARNED_FROM = [
  'ticket-taken',
  'ticket-granted',
  'ticket-redirected',
  'ticket-transferred',
  'ticket-missed',
  'ticket-cancelled',
  'ticket-voided',
  'ticket-finished',
  'visit-finished',
  'step-undone',
  'counter-opened',
  'counter-resumed',
  'counter-paused',
  'counter-closed',
] as const;

const isOpening = (kind: string) => kind === 'counter-opened' || kind === 'counter-resumed';
const isClosing = (kind: string) => kind === 'counter-closed' || kind === 'counter-paused';

/** [D3] The roll-over ended it, at an instant of the next day that says nothing. */
const wasLeftToTheDay = ({ data }: PastEvent) => data.reason === 'day-over' || data.isEndAssumed === true;

/** A counter that nobody closed was open until the last thing that happened at it. */
function openSpans(events: readonly PastEvent[]): Span[] {
  const spans: Span[] = [];
  const openSince = new Map<CounterId, EpochMs>();
  const lastAt = new Map<CounterId, EpochMs>();
  const close = (counterId: CounterId, to: EpochMs) => {
    const from = openSince.get(counterId);
    openSince.delete(counterId);
    if (from !== undefined && from < to) spans.push({ from, to });
  };
  for (const event of events) {
    const { kind, counterId, at } = event;
    if (counterId === null || wasLeftToTheDay(event)) continue;
    lastAt.set(counterId, at);
    if (isOpening(kind) && !openSince.has(counterId)) openSince.set(counterId, at);
    if (isClosing(kind)) close(counterId, at);
  }
  for (const counterId of [...openSince.keys()]) close(counterId, lastAt.get(counterId) as EpochMs);
  return spans;
}

const visitKey = (ticketId: TicketId | null, visit: number) => `${ticketId} ${visit}`;

/** Visits of somebody who stood at the counter already: without a ticket at first, or for another business. */
function visitsWithoutCall(events: readonly PastEvent[]): Set<string> {
  const keys = events.flatMap(({ kind, ticketId, data }) => {
    if (kind === 'ticket-taken' && String(data.channel).startsWith('counter:')) return [visitKey(ticketId, 1)];
    const staysHere = kind === 'visit-finished' && data.staysHere === true;
    return staysHere ? [visitKey(ticketId, Number(data.visit) + 1)] : [];
  });
  return new Set(keys);
}

/** Where each visit led. Whoever stays for another business goes on as well: it keeps a counter just as long. */
function visitsOf({ ticketId, visits, visit, serviceId }: TicketStory) {
  return visits
    .map((each, place) => ({
      key: visitKey(ticketId, each.visit),
      serviceId: each.serviceId,
      goesOn: visits[place + 1]?.serviceId ?? (visit > each.visit ? serviceId : null),
      isEndAssumed: each.isEndAssumed,
    }))
    .filter(({ isEndAssumed }) => !isEndAssumed);
}

/**
 * What is learned from a day's events. A call that was missed stays so when the customer comes back later, and what was
 * undone has not happened. Whoever was sent elsewhere before the first call came for that; whoever went before it, or
 * had no ticket, is nobody to be expected in line.
 */
export function pastDayOf(all: readonly PastEvent[], midnight: EpochMs): PastDay {
  const events = happened(all);
  const stories = [...tellStories(events).values()];
  const atCounter = visitsWithoutCall(events);
  const stoodInLine = stories.filter(
    ({ ticketId, status }) => status !== 'voided' && status !== 'cancelled' && !atCounter.has(visitKey(ticketId, 1)),
  );
  const visits = stories.flatMap(visitsOf);
  const answered = visits.filter(({ key }) => !atCounter.has(key)).map(({ serviceId }) => ({ serviceId, comes: true }));
  const missed = events.flatMap(({ kind, serviceId }) =>
    kind === 'ticket-missed' && serviceId !== null ? [{ serviceId, comes: false }] : [],
  );
  return {
    midnight,
    comers: stoodInLine.map((story) => ({
      at: story.takenAt,
      serviceId: story.visits[0]?.serviceId ?? story.serviceId,
      classId: story.classId,
      creditMinutes: story.creditMinutes,
    })),
    visits: visits.map(({ serviceId, goesOn }) => ({ serviceId, goesOn })),
    calls: [...answered, ...missed],
    open: openSpans(events),
  };
}
