import type { TicketStatus } from '../../protocol/vocabulary.ts';
import type { TicketStory } from '../history.ts';
import type { DayFacts } from './day-facts.ts';

/** What the tables hold of a day, for a comparison with its events. */
export type KeptOfDay = {
  tickets: Partial<Record<TicketStatus, number>>;
  visits: number;
  servedMs: number;
  invited: number;
  rated: number;
};

export type CheckCode =
  | 'states-do-not-add-up'
  | 'tickets-left-open'
  | 'stories-differ'
  | 'tickets-differ'
  | 'visits-differ'
  | 'service-times-differ'
  | 'invitations-differ'
  | 'ratings-differ';

/** What ought to be the same and is not. */
export type CheckFinding = { code: CheckCode; about: string; counted: number; found: number };

const ENDED: readonly TicketStatus[] = ['finished', 'missed', 'cancelled', 'expired', 'voided'];

function countByStatus(statuses: readonly TicketStatus[]): Map<TicketStatus, number> {
  const counts = new Map<TicketStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/**
 * [M9] Whether a day that is over adds up: every number that was given out ended in one way, and the facts, the stories
 * and the tables, which come to be apart from each other, say the same.
 */
export function checkDay(facts: DayFacts, stories: readonly TicketStory[], kept: KeptOfDay): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const same = (code: CheckCode, about: string, counted: number, found: number) => {
    if (counted !== found) findings.push({ code, about, counted, found });
  };
  const { tickets, visits, ratings } = facts;
  const read = countByStatus(tickets.map(({ status }) => status));
  const told = countByStatus(stories.map(({ status }) => status));
  const ended = ENDED.reduce((sum, status) => sum + (read.get(status) ?? 0), 0);
  same('states-do-not-add-up', '', tickets.length, ended);
  for (const status of new Set([...read.keys(), ...told.keys(), ...(Object.keys(kept.tickets) as TicketStatus[])])) {
    if (!ENDED.includes(status)) same('tickets-left-open', status, read.get(status) ?? 0, 0);
    same('stories-differ', status, read.get(status) ?? 0, told.get(status) ?? 0);
    same('tickets-differ', status, read.get(status) ?? 0, kept.tickets[status] ?? 0);
  }
  same('visits-differ', '', visits.length, kept.visits);
  same(
    'service-times-differ',
    '',
    visits.reduce((sum, { servedMs }) => sum + servedMs, 0),
    kept.servedMs,
  );
  same('invitations-differ', '', ratings.length, kept.invited);
  same('ratings-differ', '', ratings.filter(({ score }) => score !== null).length, kept.rated);
  return findings;
}
