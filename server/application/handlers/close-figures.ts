import { tellStories } from '../../domain/history.ts';
import { checkDay } from '../../domain/reports/check-day.ts';
import { DEFINITION_VERSION } from '../../domain/reports/day-facts.ts';
import { digestOf, factsFrom } from '../reports/facts-of-day.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/**
 * [M7] [M9] Reads the figures of a day that is over, and checks that they add up. What is the same as before changes
 * nothing; what differs is kept as a further edition beside the one that was told. The running day has no figures yet.
 */
export const closeFigures: InternalHandler<{ day: string; by: string }> = (context, { day, by }) => {
  const { stores, businessDay, now } = context;
  const events = day < businessDay ? stores.events.ofDay(day) : [];
  const last = events.at(-1);
  if (!last) return done();
  const facts = factsFrom(stores, day, events);
  const digest = digestOf(facts);
  const before = stores.reports.latestOf(day);
  const findings = checkDay(facts, [...tellStories(events).values()], stores.reports.keptOf(day));
  const isSame = before?.digest === digest && JSON.stringify(before.findings) === JSON.stringify(findings);
  if (isSame && before.lastSeq === last.seq) return done();
  const edition = (before?.edition ?? 0) + 1;
  const read = { day, edition, definition: DEFINITION_VERSION, digest, lastSeq: last.seq, findings };
  stores.reports.add({ ...read, computedAt: now, computedBy: by }, facts);
  const wasSame = before === null ? null : before.digest === digest;
  return done({ kind: 'figures-read', data: { ...read, by, isSame: wasSame } });
};
