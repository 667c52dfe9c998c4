import { expect } from 'vitest';
import type { Audience } from '../../server/application/projector.ts';
import { createDayFigures } from '../../server/application/reports/day-figures.ts';
import { factsFrom } from '../../server/application/reports/facts-of-day.ts';
import { judgeCalls } from '../../server/domain/fairness.ts';
import { type TicketStory, tellStories } from '../../server/domain/history.ts';
import { views } from '../../server/protocol/views.ts';
import type { Stores } from '../../server/storage/stores.ts';
import { type TicketRow, toTicket } from '../../server/storage/ticket-row.ts';
import type { RandomHall } from './random-hall.ts';

type VisitRow = Record<'ticket_id' | 'service_id' | 'counter_id' | 'clerk_id' | 'ending', string> &
  Record<'visit' | 'served_ms' | 'ended_at' | 'quantity' | 'is_end_assumed', number>;

/** What a reckoning looks at: the rows and what is read from them. */
type Books = Pick<RandomHall, 'db' | 'stores'>;

const tables = ({ db }: Books) => ({
  tickets: db.prepare<[], TicketRow>('SELECT * FROM ticket ORDER BY arrival').all(),
  visits: db.prepare<[], VisitRow>('SELECT * FROM visit ORDER BY ticket_id, visit').all(),
  count: (query: string) => db.prepare(`SELECT count(*) FROM ${query}`).pluck().get() as number,
});

/** [O1] [O5] Numbers that the hall has not given out itself: a kiosk alone, or somebody on paper. */
function isForeign(hall: Books, { business_day, number }: TicketRow): boolean {
  const [, prefix = '', sequence = ''] = /^([A-Z]+)(\d+)$/.exec(number) ?? [];
  return prefix === 'Y' || hall.stores.leases.covering(business_day, prefix, Number(sequence)) !== null;
}

/** [T2] Of each day and each series the hall’s numbers are 1, 2, 3, … without a gap; nobody of yesterday is still in line. */
export function checkNumbers(hall: Books): void {
  const all = tables(hall).tickets;
  const tickets = all.filter((row) => !isForeign(hall, row));
  const series = Map.groupBy(tickets, ({ business_day, number }) => `${business_day} ${number.replace(/\d+/, '')}`);
  for (const [name, given] of series)
    expect(
      given.map(({ number }) => Number(number.replace(/\D+/, ''))),
      name,
    ).toEqual(given.map((_, at) => at + 1));
  const today = hall.stores.hall.businessDay();
  const open = all.filter(({ status }) => ['reserved', 'waiting', 'called', 'serving', 'held'].includes(status));
  expect(open.filter(({ business_day }) => business_day !== today)).toEqual([]);
}

const CALLED = new Set(['called', 'serving', 'held', 'missed', 'finished']);

/** A row, told as the events tell it. */
function asTold(row: TicketRow, visits: readonly VisitRow[]) {
  const isCalled = CALLED.has(row.status);
  const { bound_counter_id: counterId, bound_clerk_id: clerkId } = row;
  return {
    number: row.number,
    takenAt: row.taken_at,
    firstServiceId: row.first_service_id,
    status: row.status,
    serviceId: row.service_id,
    since: row.since,
    classId: row.class_id,
    creditMinutes: row.credit_minutes,
    appointmentAt: row.appointment_at,
    boundTo: counterId !== null ? { counterId } : clerkId !== null ? { clerkId } : null,
    agenda: JSON.parse(row.agenda),
    visit: row.visit,
    counterId: isCalled ? row.counter_id : null,
    clerkId: isCalled ? row.clerk_id : null,
    calls: isCalled ? row.calls : 0,
    reason: isCalled ? JSON.parse(row.reason ?? '') : null,
    rejoins: row.rejoins,
    transfers: row.transfers,
    visits: visits.map(({ visit, service_id, counter_id, clerk_id, ending, served_ms, is_end_assumed }) => {
      const place = { visit, serviceId: service_id, counterId: counter_id, clerkId: clerk_id };
      return { ...place, ending, servedMs: served_ms, isEndAssumed: is_end_assumed === 1 };
    }),
  };
}

function ofStory({ ticketId: _, calledAt: __, misses: ___, visits, ...story }: TicketStory) {
  return { ...story, visits: visits.map(({ endedAt: _, waitedMs: __, ...visit }) => visit) };
}

/** [M5] The events of each day, played again, give every ticket as its row has it. */
export function checkStories(hall: Books): void {
  const { tickets, visits } = tables(hall);
  const visitsOf = Map.groupBy(visits, ({ ticket_id }) => ticket_id);
  const days = hall.stores.events.days('0000-00-00', '9999-99-99');
  const stories = new Map(days.flatMap((day) => [...tellStories(hall.stores.events.ofDay(day))]));
  expect(stories.size).toBe(tickets.length);
  for (const row of tickets) {
    const story = stories.get(row.ticket_id);
    expect(story && ofStory(story), row.number).toEqual(asTold(row, visitsOf.get(row.ticket_id) ?? []));
  }
}

/** [X3] Nobody was ever called against the order that the reason of the call claims. */
export function checkOrder({ stores }: Books): void {
  for (const day of stores.events.days('0000-00-00', '9999-99-99'))
    expect(judgeCalls(stores.events.ofDay(day)).unexplained, day).toEqual([]);
}

/** What was told of a day may lack what a kiosk alone could tell of only later ([M2], [M7]); its events do not. */
function totalOf({ stores }: Books, days: readonly string[]) {
  const gathered = createDayFigures(stores, { from: '', to: '' });
  for (const day of days) gathered.addDay({ facts: factsFrom(stores, day, stores.events.ofDay(day)) });
  return gathered.figures().total;
}

/** [M1] [M2] [M3] Figures that come from events alone are those of the tables, day by day. */
export function checkFigures(hall: Books): void {
  const { tickets, visits, count } = tables(hall);
  const dayOf = new Map(tickets.map((row) => [row.ticket_id as string, row.business_day]));
  const states = Map.groupBy(tickets, ({ business_day }) => business_day);
  for (const [day, rows] of states) {
    const total = totalOf(hall, [day]);
    const of = (...statuses: string[]) => rows.filter(({ status }) => statuses.includes(status)).length;
    const measured = visits.filter((visit) => visit.is_end_assumed === 0 && dayOf.get(visit.ticket_id) === day);
    const sum = (key: 'served_ms' | 'quantity') => measured.reduce((all, visit) => all + visit[key], 0);
    const average = measured.length ? Math.round(sum('served_ms') / sum('quantity') / 1000) : null;
    expect(total, day).toMatchObject({
      issued: rows.length - of('voided'),
      voided: of('voided'),
      finished: of('finished'),
      missed: of('missed'),
      cancelled: of('cancelled'),
      expired: of('expired'),
      averageServiceSeconds: average,
    });
    const inside = of('reserved', 'waiting', 'called', 'serving', 'held');
    expect(total.finished + total.missed + total.cancelled + total.expired + inside, day).toBe(total.issued);
  }
  const total = totalOf(hall, hall.stores.events.days('0000-00-00', '9999-99-99'));
  expect(total.invited).toBe(count('invitation WHERE NOT is_withdrawn'));
  expect(total.rated).toBe(count('rating JOIN invitation USING (invitation_id) WHERE NOT is_withdrawn'));
  expect(count('rating')).toBe(total.rated);
}

/** [T1] How many are ahead of somebody is as the rows have it, whatever the hall remembers of its lines. */
export function checkPlaces({ db, stores }: Books): void {
  const line = db.prepare<[], TicketRow>("SELECT * FROM ticket WHERE status IN ('reserved', 'waiting')").all();
  const placeOf = (row: TicketRow) => row.since - row.credit_minutes * 60_000;
  const isBefore = (one: TicketRow, other: TicketRow) =>
    placeOf(one) < placeOf(other) || (placeOf(one) === placeOf(other) && one.arrival < other.arrival);
  for (const row of line) {
    const own = line.filter((each) => each.business_day === row.business_day && each.service_id === row.service_id);
    const ahead = own.filter((each) => isBefore(each, row)).length;
    expect(stores.line.aheadOf(toTicket(row)), row.number).toBe(ahead);
  }
  checkQueues(stores, line);
}

function checkQueues({ hall, line: { queues } }: Stores, rows: readonly TicketRow[]): void {
  const waiting = rows.filter(
    ({ status, business_day }) => status === 'waiting' && business_day === hall.businessDay(),
  );
  const counted = [...Map.groupBy(waiting, ({ service_id }) => service_id)].map(([serviceId, own]) => [
    ...[serviceId, own.length, Math.min(...own.map(({ queued_at }) => queued_at))],
  ]);
  const known = queues(hall.businessDay()).map((queue) => [queue.serviceId, queue.waiting, queue.oldestSince]);
  expect(known.sort()).toEqual(counted.sort());
}

/** [H5] How many tickets of a service were taken today is as the rows have it, whatever the hall remembers of its day. */
export function checkTaken({ db, stores }: Books): void {
  const today = stores.hall.businessDay();
  const rows = db.prepare<[string], TicketRow>('SELECT * FROM ticket WHERE business_day = ?').all(today);
  const counted = rows.filter(({ status }) => status !== 'voided');
  const [from = 0, until = 0] = [counted[0]?.taken_at, counted.at(-1)?.taken_at];
  for (const { serviceId } of stores.hall.services()) {
    const own = counted.filter((row) => row.first_service_id === serviceId);
    const within = own.filter(({ taken_at }) => taken_at >= from && taken_at < until);
    expect(stores.tickets.takenBetween(today, serviceId, 0 as never, Infinity as never), serviceId).toBe(own.length);
    expect(stores.tickets.takenBetween(today, serviceId, from as never, until as never)).toBe(within.length);
  }
}

/** [V4] What anybody sees is exactly as its schema says. `which` chooses counters, clerks and a ticket. */
export function checkViews({ projector, stores, clerks, db }: RandomHall, which: number): void {
  const counterId = String(1 + (which % stores.counters.all().length)) as never;
  const ticketId = db.prepare('SELECT ticket_id FROM ticket ORDER BY arrival DESC LIMIT 1').pluck().get() as never;
  const staffId = clerks[which % clerks.length]?.staffId as never;
  const audiences: Audience[] = [
    { view: 'kiosk:view', name: 'kiosk-1' },
    { view: 'display:view' },
    { view: 'window:view', counterId },
    { view: 'pad:view', counterId },
    { view: 'clerk:view', staffId },
    { view: 'guide:view' },
    { view: 'manager:view' },
    ...(ticketId ? [{ view: 'phone:view' as const, ticketId }] : []),
  ];
  const picture = projector.takePicture();
  for (const audience of audiences) {
    const view = projector.draw(picture, audience);
    expect(view, audience.view).toStrictEqual(views[audience.view].parse(view));
  }
}

/** [E1] Every revision has events, and none was lost. */
export function checkRevisions({ db, stores }: Books): void {
  expect(db.prepare('SELECT count(DISTINCT revision) FROM event').pluck().get()).toBe(stores.hall.revision());
}
