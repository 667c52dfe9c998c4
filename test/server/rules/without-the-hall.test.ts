import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NumberLease, OfflineTicket } from '../../../server/protocol/commands/device-commands.ts';
import { newTicketCode } from '../../../server/ticket-code.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const TODAY = '2026-03-02';
const leasesOf = (hall: TestDesk, device = 'kiosk-1') => hall.done(hall.as.device(device), 'number:lease', {}).leases;
const leaseOf = (leases: readonly NumberLease[], serviceId: string, day = TODAY) => {
  const lease = leases.find((each) => each.serviceId === serviceId && each.businessDay === day);
  if (!lease) throw new Error(`no lease of ${serviceId}`);
  return lease;
};
const numberAt = ({ prefix, first }: NumberLease, place: number) =>
  `${prefix}${String(first + place).padStart(3, '0')}`;

/** A ticket as a kiosk gave it out alone. */
function given(hall: TestDesk, lease: NumberLease, place: number, more: Partial<OfflineTicket> = {}): OfflineTicket {
  return {
    ticketId: randomUUID() as never,
    code: newTicketCode(),
    number: numberAt(lease, place),
    businessDay: lease.businessDay,
    serviceId: lease.serviceId,
    alsoServiceIds: [],
    itemCode: null,
    classId: null,
    care: null,
    language: 'zh',
    takenAt: hall.clock.now() as never,
    wish: randomUUID(),
    status: 'waiting',
    isPrinted: false,
    ...more,
  };
}
const merge = (hall: TestDesk, tickets: OfflineTicket[], device = 'kiosk-1') =>
  hall.done(hall.as.device(device), 'ticket:merge', { tickets }).tickets.map(({ outcome, code }) => code ?? outcome);

describe('numbers that a kiosk holds', () => {
  it('[O1] no number is leased twice, on any day, to any kiosk', () => {
    const hall = openDesk();
    const all = ['kiosk-1', 'kiosk-2', 'kiosk-3'].flatMap((device) => leasesOf(hall, device));
    const numbers = all.flatMap(({ businessDay, prefix, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, place) => `${businessDay} ${prefix}${first + place}`),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(all.map(({ businessDay }) => businessDay))).toEqual(new Set([TODAY, '2026-03-03']));
  });

  it('[O1] two boxes of one name, or one with a new disk, hold different numbers; both are taken in', () => {
    const hall = openDesk();
    const held = ['box-1', 'box-2'].map((storeId) => {
      const { leases } = hall.done(hall.as.device('kiosk-1'), 'number:lease', { storeId });
      return leaseOf(leases, 'A');
    });
    expect(held.map(({ first }) => first)).toEqual([501, 551]);
    expect(
      merge(
        hall,
        held.map((lease) => given(hall, lease, 0)),
      ),
    ).toEqual(['merged', 'merged']);
    expect(
      merge(
        hall,
        held.map((lease) => given(hall, lease, 1)),
        'kiosk-2',
      ),
    ).toEqual(['number-not-leased', 'number-not-leased']);
  });

  it('[O1] asking again gives the same numbers, until half of them are used', () => {
    const hall = openDesk();
    const first = leasesOf(hall);
    expect(leasesOf(hall)).toEqual(first);
    const lease = leaseOf(first, 'A');
    const half = Array.from({ length: 26 }, (_, place) => given(hall, lease, place));
    merge(hall, half.slice(0, 20));
    merge(hall, half.slice(20));
    const again = leasesOf(hall).filter(({ serviceId, businessDay }) => serviceId === 'A' && businessDay === TODAY);
    expect(again).toHaveLength(2);
    expect(again[1]?.first).toBe((again[0]?.last ?? 0) + 1);
  });

  it('[O1] the hall passes over what is leased, also when it gets there', () => {
    const hall = openDesk();
    hall.change({ offline: { perService: 3, firstNumber: 100 } });
    hall.db.exec(`INSERT INTO number_series VALUES ('${TODAY}', 'A', 98)`);
    leasesOf(hall);
    const numbers = [1, 2, 3].map(() => hall.takeWaiting('A').number);
    expect(numbers).toEqual(['A099', 'A103', 'A104']);
  });

  it('[O1] a lease lies behind what the hall has given out already', () => {
    const hall = openDesk();
    hall.db.exec(`INSERT INTO number_series VALUES ('${TODAY}', 'A', 700)`);
    expect(leaseOf(leasesOf(hall), 'A').first).toBe(701);
  });

  it('[O2] says when the service is open, and nothing for one that is closed; none where the hall wants none', () => {
    const hall = openDesk();
    const day = { from: '08:30', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] };
    hall.change({
      timetable: { weekly: { 1: day }, exceptions: [], lastTicket: { minutesBefore: 30, byWork: false } } as never,
    });
    hall.done(hall.as.manager(), 'service:close', { serviceId: 'B' as never, reason: 'system down' });
    const leases = leasesOf(hall);
    const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
    const spans = leaseOf(leases, 'A').open.map(({ from, until }) => `${clock(from)}–${clock(until)}`);
    expect(spans).toEqual(['08:30–12:00', '13:00–16:30']);
    expect(leaseOf(leases, 'B').open).toEqual([]);
    expect(leaseOf(leases, 'A', '2026-03-03').open).toEqual([]);
    hall.change({ offline: { perService: 0, firstNumber: 501 } });
    expect(leasesOf(hall)).toEqual([]);
  });
});

describe('what a kiosk gave out alone', () => {
  it('[O3] is taken in once, at its instant in the line, before those who came later to the hall', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const early = given(hall, lease, 0);
    hall.clock.advance(60_000);
    const later = hall.takeWaiting('A');
    hall.clock.advance(60_000);
    expect(merge(hall, [early])).toEqual(['merged']);
    expect(merge(hall, [early])).toEqual(['known']);
    hall.openCounter('1001', '1');
    const first = hall.next('1001');
    expect(first).toMatchObject({ ok: true, number: early.number });
    hall.clock.advance(10_000);
    expect(hall.next('1001')).toMatchObject({ ok: true, number: later.number });
    expect(hall.ticket(early.ticketId)).toMatchObject({ takenAt: early.takenAt, channel: 'kiosk-1' });
  });

  it('[O3] two kiosks mix by the time the numbers were taken, whoever is merged first', () => {
    const hall = openDesk();
    const [one, two] = ['kiosk-1', 'kiosk-2'].map((device) => leaseOf(leasesOf(hall, device), 'A'));
    if (!one || !two) throw new Error('two leases');
    const order: OfflineTicket[] = [];
    for (let place = 0; place < 4; place++) {
      order.push(given(hall, place % 2 ? two : one, place));
      hall.clock.advance(1_000);
    }
    const byKiosk = (lease: NumberLease) =>
      order.filter(({ number }) => Number(number.slice(1)) >= lease.first && Number(number.slice(1)) <= lease.last);
    merge(hall, byKiosk(two), 'kiosk-2');
    merge(hall, byKiosk(one), 'kiosk-1');
    const line = hall.stores.line.all(TODAY).map(({ number }) => number);
    expect(line).toEqual(order.map(({ number }) => number));
  });

  it('[O3] what is nobody’s is refused by itself, and the others are taken in', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const foreign = leaseOf(leasesOf(hall, 'kiosk-2'), 'A');
    const mine = given(hall, lease, 0);
    const outcomes = merge(hall, [
      mine,
      given(hall, foreign, 0),
      given(hall, lease, 0),
      given(hall, lease, 1, { number: 'A001' }),
      given(hall, lease, 2, { serviceId: 'Z' as never }),
      given(hall, lease, 3),
    ]);
    expect(outcomes).toEqual([
      'merged',
      'number-not-leased',
      'number-taken',
      'number-not-leased',
      'service-unknown',
      'merged',
    ]);
    expect(hall.rows('ticket')).toHaveLength(2);
    expect(hall.rows('fault')).toMatchObject([{ problem: 'offline-refused', name: 'kiosk-1', repaired_at: null }]);
  });

  it('[O3] cancelled and void ones are numbers that were used; what belongs to a day that is over expires on it', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const tickets = [
      given(hall, lease, 0, { status: 'cancelled' }),
      given(hall, lease, 1, { status: 'voided' }),
      given(hall, lease, 2),
    ];
    hall.clock.advance(24 * 3_600_000);
    expect(merge(hall, tickets)).toEqual(['merged', 'merged', 'merged']);
    expect(tickets.map(({ ticketId }) => hall.statusOf(ticketId))).toEqual(['cancelled', 'voided', 'expired']);
    expect(hall.stores.events.ofDay(TODAY).filter(({ kind }) => kind === 'ticket-taken')).toHaveLength(3);
    expect(hall.stores.line.all('2026-03-03')).toEqual([]);
  });

  it('[O3] a ticket that the hall gave for the same wish, and that nobody holds, gives way', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const wish = randomUUID();
    const unheld = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: 'A' as never }, wish);
    if (!unheld.ok) throw new Error(unheld.refusal.code);
    merge(hall, [given(hall, lease, 0, { wish })]);
    expect(hall.statusOf(unheld.ticketId)).toBe('voided');
    expect(hall.stores.prints.ofTicket(unheld.ticketId)).toMatchObject({ state: 'not-started', fault: 'expired' });
    const sendingWish = randomUUID();
    const coming = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: 'A' as never }, sendingWish);
    if (!coming.ok) throw new Error(coming.refusal.code);
    const comingJob = hall.stores.prints.ofTicket(coming.ticketId)?.jobId as never;
    hall.act('slip:send', { jobId: comingJob, hostId: null });
    merge(hall, [given(hall, lease, 2, { wish: sendingWish })]);
    hall.act('slip:settle', { jobId: comingJob, outcome: 'printed', fault: null });
    expect(hall.statusOf(coming.ticketId)).toBe('waiting');
    const lostWish = randomUUID();
    const lost = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: 'A' as never }, lostWish);
    if (!lost.ok) throw new Error(lost.refusal.code);
    const lostJob = hall.stores.prints.ofTicket(lost.ticketId)?.jobId as never;
    hall.act('slip:send', { jobId: lostJob, hostId: null });
    merge(hall, [given(hall, lease, 3, { wish: lostWish })]);
    hall.act('slip:settle', { jobId: lostJob, outcome: 'not-started', fault: 'expired' });
    expect(hall.statusOf(lost.ticketId)).toBe('voided');
    const printedWish = randomUUID();
    const held = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: 'A' as never }, printedWish);
    if (!held.ok) throw new Error(held.refusal.code);
    const jobId = hall.stores.prints.ofTicket(held.ticketId)?.jobId as never;
    hall.act('slip:settle', { jobId, outcome: 'printed', fault: null });
    merge(hall, [given(hall, lease, 1, { wish: printedWish })]);
    expect(hall.statusOf(held.ticketId)).toBe('waiting');
  });

  it('[O3] [T4] a wish that reaches the hall after its number was taken in gets that number, and no other', () => {
    const hall = openDesk();
    const ticket = given(hall, leaseOf(leasesOf(hall), 'A'), 0);
    merge(hall, [ticket]);
    const late = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: ticket.serviceId }, ticket.wish);
    expect(late).toMatchObject({ ok: true, ticketId: ticket.ticketId, number: ticket.number });
    expect(hall.rows('ticket')).toHaveLength(1);
  });

  it('[O3] a day that has not begun here is told again later; a number has one spelling, and a code is nobody else’s', () => {
    const hall = openDesk();
    const leases = leasesOf(hall);
    const today = leaseOf(leases, 'A');
    const first = given(hall, today, 0);
    const outcomes = merge(hall, [
      given(hall, leaseOf(leases, 'A', '2026-03-03'), 0),
      given(hall, today, 1, { number: `A0${today.first + 1}` }),
      first,
      given(hall, today, 2, { code: first.code }),
    ]);
    expect(outcomes).toEqual(['day-not-begun', 'number-not-leased', 'merged', 'number-taken']);
  });

  it('[G5] its slips are counted against the roll of the kiosk', () => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    const lease = leaseOf(leasesOf(hall), 'A');
    merge(hall, [given(hall, lease, 0, { isPrinted: true }), given(hall, lease, 1)]);
    expect(hall.stores.devices.byName('kiosk-1')?.slipsSinceRoll).toBe(1);
  });

  it('[O1] a kiosk that has ever new stores gets no endless numbers', () => {
    const hall = openDesk();
    for (let store = 0; store < 30; store++)
      hall.done(hall.as.device(), 'number:lease', { storeId: `store-${store}-${'x'.repeat(20)}`.slice(0, 36) });
    const blocks = hall
      .rows('number_lease')
      .filter(({ service_id, business_day }) => service_id === 'A' && business_day === TODAY);
    expect(blocks).toHaveLength(20);
  });

  it('[O3] a kiosk’s clock moves nobody into the future or into another day', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const now = hall.clock.now();
    const ahead = given(hall, lease, 0, { takenAt: (now + 3_600_000) as never });
    const before = given(hall, lease, 1, { takenAt: 0 as never });
    merge(hall, [ahead, before]);
    expect(hall.ticket(ahead.ticketId).takenAt).toBe(now);
    expect(hall.ticket(before.ticketId).takenAt).toBe(now - 6 * 3_600_000);
  });

  it('[O3] joins no line after the day was ended', () => {
    const hall = openDesk();
    const lease = leaseOf(leasesOf(hall), 'A');
    const late = given(hall, lease, 0);
    hall.done(hall.as.manager(), 'hall:close-day', { decision: 'end', reason: 'storm' });
    merge(hall, [late]);
    expect(hall.ticket(late.ticketId)).toMatchObject({ status: 'expired', endReason: 'closed' });
  });
});

describe('numbers that were given out on paper', () => {
  const enter = (hall: TestDesk, tickets: object[]) =>
    hall.send(hall.as.manager(), 'ticket:back-enter', { tickets: tickets as never });
  const paper = (number: string, takenAt: string, served: object | null = null) => ({
    number,
    serviceId: 'A',
    takenAt,
    served,
  });
  const service = { counterId: '1', badge: '1001', startedAt: '09:05', endedAt: '09:12' };

  it('[O5] wait where they would have stood, and count where they were served', () => {
    const hall = openDesk();
    const last = hall.takeWaiting('A');
    const reply = enter(hall, [paper('Y001', '09:00', service), paper('Y002', '09:10')]);
    expect(reply).toMatchObject({ ok: true, entered: 2 });
    expect(hall.stores.line.all(TODAY).map(({ number }) => number)).toEqual(['Y002', last.number]);
    const { today } = hall.see({ view: 'manager:view' });
    expect(today).toMatchObject({ issued: 3, finished: 1, averageWaitSeconds: 300, averageServiceSeconds: null });
    expect(hall.rows('visit')).toMatchObject([{ is_end_assumed: 1 }]);
  });

  it.each([
    ['a prefix of a service', [paper('A001', '09:00')], { code: 'number-taken', number: 'A001' }],
    [
      'the same number twice',
      [paper('Y001', '09:00'), paper('Y001', '09:01')],
      { code: 'number-taken', number: 'Y001' },
    ],
    ['a time that is still to come', [paper('Y001', '10:01')], { code: 'paper-times', number: 'Y001' }],
    [
      'an end before the start',
      [paper('Y001', '09:00', { ...service, endedAt: '09:04' })],
      { code: 'paper-times', number: 'Y001' },
    ],
    ['a clerk whom nobody knows', [paper('Y001', '09:00', { ...service, badge: '4711' })], { code: 'clerk-unknown' }],
    [
      'a counter that does not exist',
      [paper('Y001', '09:00', { ...service, counterId: '77' })],
      { code: 'counter-unknown' },
    ],
    ['a business that does not exist', [{ ...paper('Y001', '09:00'), serviceId: 'Z' }], { code: 'service-unknown' }],
  ])('[O5] %s: all are refused', (_what, tickets, why) => {
    const hall = openDesk();
    const before = hall.everything();
    expect(enter(hall, [paper('Y900', '09:00'), ...tickets])).toMatchObject({ ok: false, refusal: why });
    expect(hall.everything()).toEqual(before);
  });

  it('[H9] join no line after the day was ended; those that were served still count', () => {
    const hall = openDesk();
    hall.done(hall.as.manager(), 'hall:close-day', { decision: 'end', reason: 'storm' });
    expect(enter(hall, [paper('Y001', '09:00')])).toMatchObject({ refusal: { code: 'service-closed' } });
    expect(enter(hall, [paper('Y001', '09:00', service)])).toMatchObject({ ok: true, entered: 1 });
  });

  it('[O5] a number that was entered is not entered again', () => {
    const hall = openDesk();
    enter(hall, [paper('Y001', '09:00')]);
    expect(enter(hall, [paper('Y001', '09:01')])).toMatchObject({ refusal: { code: 'number-taken', number: 'Y001' } });
  });
});
