import { describe, expect, it } from 'vitest';
import { type Audience, audienceKey } from '../../../server/application/projector.ts';
import { type ViewName, type Views, views } from '../../../server/protocol/views.ts';
import { accepted, counter, openDesk, service, type TestDesk } from '../../support/desk.ts';
import { SITUATIONS_OF_A_HALL } from '../../support/situations.ts';

function audiences(hall: TestDesk): Audience[] {
  const tickets = hall.rows('ticket').map(({ ticket_id }) => ticket_id as never);
  const counters = ['1', '2', '6'].map(counter);
  return [
    { view: 'kiosk:view', name: 'kiosk-1' },
    { view: 'kiosk:view', name: 'kiosk-without-a-past' },
    { view: 'display:view' },
    ...counters.map((counterId) => ({ view: 'window:view' as const, counterId })),
    ...counters.map((counterId) => ({ view: 'pad:view' as const, counterId })),
    ...['1001', '1002', '1003'].map((badge) => ({ view: 'clerk:view' as const, staffId: hall.staffId(badge) })),
    { view: 'guide:view' },
    { view: 'manager:view' },
    ...tickets.map((ticketId) => ({ view: 'phone:view' as const, ticketId })),
  ];
}

/** A view drawn now, as its own type. */
function draw<Name extends ViewName>(hall: TestDesk, audience: Audience & { view: Name }): Views[Name] {
  return hall.draw(audience) as Views[Name];
}

describe('every view is its schema, whole and nothing more', () => {
  for (const [situation, happen] of Object.entries(SITUATIONS_OF_A_HALL))
    it(`[V4] ${situation}`, () => {
      const hall = openDesk();
      happen(hall);
      for (const audience of audiences(hall)) {
        const view = hall.draw(audience);
        const parsed = views[audience.view].safeParse(view);
        expect(parsed.error?.issues ?? [], audienceKey(audience)).toEqual([]);
        expect(view, audienceKey(audience)).toStrictEqual(parsed.data);
        expect(view.revision).toBe(hall.stores.hall.revision());
        expect(view.now).toBe(hall.clock.now());
      }
    });

  it('[V4] the wall shows neither codes nor care nor who works where', () => {
    const hall = openDesk();
    SITUATIONS_OF_A_HALL['a service for somebody who needs care']?.(hall);
    const { code } = hall.stores.tickets.byNumber('2026-03-02', 'A001') ?? {};
    const wall = JSON.stringify(hall.draw({ view: 'display:view' }));
    for (const secret of [code, 'hearing', 'key-account', 'contract', '1001', '陈静', hall.staffId('1001')])
      expect(wall).not.toContain(secret);
  });

  it('[V4] a kiosk sees the codes of its own tickets only', () => {
    const hall = openDesk();
    const own = hall.takeWaiting('A');
    const view = (name: string) => draw(hall, { view: 'kiosk:view', name }).recent.map(({ code }) => code);
    expect(view('kiosk-1')).toEqual([own.code]);
    expect(view('kiosk-2')).toEqual([]);
    hall.clock.advance(181_000);
    expect(view('kiosk-1')).toEqual([]);
  });

  it('[V4] however many tickets other kiosks have given out meanwhile, up to two hundred', () => {
    const hall = openDesk();
    const own = hall.takeWaiting('A');
    const kiosk = { ...hall.as.kiosk(), name: 'kiosk-2' };
    const takeThere = (count: number) => {
      for (let left = count; left > 0; left -= 1)
        accepted(hall.send(kiosk, 'ticket:take', { serviceId: service('A') }));
    };
    const seen = () => draw(hall, { view: 'kiosk:view', name: 'kiosk-1' }).recent.map(({ code }) => code);
    takeThere(199);
    expect(seen()).toEqual([own.code]);
    takeThere(1);
    expect(seen()).toEqual([]);
  });
});

describe('what the screens show', () => {
  it('[V1] the wall keeps the last eight calls, and every one that is still to be spoken', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const callOne = () => {
      hall.takeWaiting('A');
      hall.clock.advance(1_000);
      accepted(hall.next('1001'));
      accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    };
    const seqs = () => draw(hall, { view: 'display:view' }).calls.map(({ seq }) => seq);
    for (let call = 0; call < 12; call += 1) callOne();
    expect(seqs()).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    hall.clock.advance(hall.settings.speakWithinSeconds * 1000);
    expect(seqs()).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('[V1] the wall keeps the last call of a ticket for as long as it is called', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.openCounter('1002', '2');
    for (let ticket = 0; ticket < 10; ticket += 1) hall.takeWaiting('A');
    accepted(hall.next('1001'));
    accepted(hall.send(hall.as.clerk(), 'counter:recall', {}));
    for (let call = 0; call < 9; call += 1) {
      accepted(hall.next('1002'));
      accepted(hall.send(hall.as.clerk('1002'), 'counter:no-show', {}));
    }
    const seqs = () => draw(hall, { view: 'display:view' }).calls.map(({ seq }) => seq);
    hall.clock.advance(hall.settings.speakWithinSeconds * 1000 + 1);
    expect(seqs()).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11]);
    accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    expect(seqs()).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it.each([
    ['hearing', 'clear'],
    ['slow', 'clear'],
    ['sight', 'clear'],
    ['mobility', 'plain'],
  ] as const)(
    '[N1] a ticket with the care %s is called in the manner %s, and the wall learns no more',
    (care, manner) => {
      const hall = openDesk();
      hall.openCounter('1001', '1');
      accepted(hall.send(hall.as.guide(), 'ticket:take', { serviceId: 'A' as never, slip: false, care }));
      accepted(hall.next('1001'));
      const wall = draw(hall, { view: 'display:view' });
      expect(wall.calls.map((call) => call.manner)).toEqual([manner]);
      expect(JSON.stringify(wall)).not.toContain(care);
    },
  );

  it('[Q1] a clerk sees the line in the order in which it will be called, over all services of the counter', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    for (const id of ['E', 'B', 'A', 'A', 'E']) hall.takeWaiting(id);
    const view = draw(hall, { view: 'clerk:view', staffId: hall.staffId('1001') });
    expect(view.waiting.map(({ number }) => number)).toEqual(['E001', 'A001', 'A002', 'E002']);
    expect(view.waitingCount).toBe(4);
    expect(view.counters.map(({ clerk }) => clerk)).toEqual(['陈静', null, null, null, null, null]);
  });

  it('[V4] a clerk sees fifty of a long line, and how long it is', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    for (let index = 0; index < 70; index += 1) hall.takeWaiting(index % 2 ? 'A' : 'E');
    const view = draw(hall, { view: 'clerk:view', staffId: hall.staffId('1001') });
    expect([view.waiting.length, view.waitingCount]).toEqual([50, 70]);
  });

  it('[T5] ahead counts those who came earlier for the same service, with those whose slip is still printing', () => {
    const hall = openDesk();
    hall.takeReserved('A');
    hall.takeWaiting('B');
    hall.takeWaiting('A');
    const third = hall.takeWaiting('A');
    expect(third.ahead).toBe(2);
    const phone = () => draw(hall, { view: 'phone:view', ticketId: third.ticketId });
    expect(phone().ahead).toBe(2);
    hall.openCounter('1001', '1');
    hall.next('1001');
    expect(phone()).toMatchObject({ ahead: 1, status: 'waiting', counter: null });
  });

  it.each([
    ['it is away', (hall: TestDesk) => hall.act('device:leave', { name: 'kiosk-1' }), 'offline'],
    ['paper is out', (hall: TestDesk) => say(hall, { paper: 'out' }), 'paper-out'],
    ['the cover is open', (hall: TestDesk) => say(hall, { paper: 'ok', cover: 'open' }), 'cover-open'],
    ['it has a fault', (hall: TestDesk) => say(hall, { paper: 'ok', fault: 'cutter' }), 'cutter'],
    ['the host has none', (hall: TestDesk) => say(hall, { paper: 'ok', printer: 'none' }), 'no-printer'],
  ] as const)('[P5] a kiosk knows before the tap that no slip can come: %s', (_, happen, reason) => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    happen(hall);
    expect(draw(hall, { view: 'kiosk:view', name: 'kiosk-1' }).printer).toMatchObject({ canPrint: false, reason });
  });

  it('[P5] a kiosk whose printer was never there knows that too', () => {
    const { printer } = draw(openDesk(), { view: 'kiosk:view', name: 'kiosk-1' });
    expect(printer).toMatchObject({ kind: 'none', canPrint: false, reason: 'no-printer' });
  });

  it('[P5] low paper is said and prints', () => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    say(hall, { paper: 'low' });
    const { printer } = draw(hall, { view: 'kiosk:view', name: 'kiosk-1' });
    expect(printer).toEqual({ kind: 'paper', canPrint: true, isPaperLow: true });
  });

  it('[M1] the manager’s running figures are those of the report', () => {
    const hall = openDesk();
    SITUATIONS_OF_A_HALL['a missed number, a pause, and a rating invited']?.(hall);
    expect(draw(hall, { view: 'manager:view' }).today).toMatchObject({
      issued: 3,
      waiting: 1,
      finished: 1,
      missed: 1,
      invited: 1,
      rated: 0,
    });
  });

  it('[M1] each event is counted once however often the figures are shown, and the next day begins at zero', () => {
    const hall = openDesk();
    const issued = () => draw(hall, { view: 'manager:view' }).today.issued;
    hall.takeWaiting('A');
    expect([issued(), issued()]).toEqual([1, 1]);
    hall.takeWaiting('A');
    expect(issued()).toBe(2);
    hall.clock.advance(24 * 3_600_000);
    expect(issued()).toBe(0);
    hall.takeWaiting('A');
    expect(issued()).toBe(1);
  });

  it('[W1] [W3] the forecast follows the services of the day and the counters that are open, not those that pause', () => {
    const hall = openDesk();
    const kiosk = () => draw(hall, { view: 'kiosk:view', name: 'kiosk-1' });
    const line = () => kiosk().services.find(({ serviceId }) => serviceId === 'A');
    for (let customer = 0; customer < 12; customer += 1) hall.takeWaiting('A');
    expect(line()).toMatchObject({ waiting: 12, openCounters: 0, wait: null });
    hall.openCounter('1001', '1');
    for (let customer = 0; customer < 6; customer += 1) {
      accepted(hall.next('1001'));
      hall.clock.advance(10 * 60_000);
      accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
    }
    expect(line()).toMatchObject({ waiting: 6, openCounters: 1 });
    const { low, high } = line()?.wait ?? { low: 0, high: 0 };
    expect(low < 60 && 60 < high && high - low <= 40, `${low}–${high} for six times ten minutes`).toBe(true);
    accepted(hall.send(hall.as.clerk(), 'counter:pause', {}));
    expect(line()).toMatchObject({ openCounters: 0, wait: null });
    expect(kiosk().hall.openCounters).toBe(0);
  });

  it('[P3] a guide sees who stands at a kiosk without a slip', () => {
    const hall = openDesk();
    const { jobId, number } = hall.takeReserved('A');
    const stranded = () => draw(hall, { view: 'guide:view' }).stranded.map((one) => [one.number, one.fault]);
    expect(stranded()).toEqual([]);
    hall.act('slip:settle', { jobId, outcome: 'not-started', fault: 'paper-out' });
    expect(stranded()).toEqual([[number, 'paper-out']]);
  });

  it('[V4] a guide sees the first of every queue, however long the others are, and whoever was sent to a counter', () => {
    const hall = openDesk();
    hall.openCounter('1004', '4');
    for (let taken = 0; taken < 50; taken += 1) for (const id of ['A', 'B']) hall.takeWaiting(id);
    const [last, sent] = [hall.takeWaiting('C'), hall.takeWaiting('D')];
    const to = { counterId: counter('4') };
    hall.done(hall.as.guide(), 'ticket:move', { ticketId: sent.ticketId, to, reason: 'knows the case' });
    const numbers = draw(hall, { view: 'guide:view' }).waiting.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(['A001', 'B001', last.number, sent.number]));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('[Q9] a phone offers no way back to a ticket of yesterday', () => {
    const hall = openDesk();
    hall.clock.advance(17.9 * 3_600_000); // shortly before four in the morning
    hall.openCounter('1001', '1');
    const { ticketId } = hall.takeWaiting('A');
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:no-show', {});
    const rejoin = () => draw(hall, { view: 'phone:view', ticketId }).rejoin;
    expect(rejoin()).toMatchObject({ timesLeft: 2 });
    hall.clock.advance(600_000);
    expect(rejoin()).toBeNull();
  });

  it('[V1] the next day begins with an empty wall', () => {
    const hall = openDesk();
    SITUATIONS_OF_A_HALL['the first minute of the next day']?.(hall);
    const wall = draw(hall, { view: 'display:view' });
    expect([wall.calls, wall.missed, wall.hall.businessDay]).toEqual([[], [], '2026-03-03']);
  });
});

type Status = { paper: 'ok' | 'low' | 'out'; cover?: 'open'; fault?: 'cutter'; printer?: 'none' };
function say(hall: TestDesk, status: Status): void {
  accepted(hall.send(hall.as.device(), 'device:status', status));
}
