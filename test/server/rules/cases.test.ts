import { describe, expect, it } from 'vitest';
import { caseList } from '../../../server/application/case-list.ts';
import { workingDayAfter } from '../../../server/domain/rating-case.ts';
import { Timetable } from '../../../server/protocol/timetable.ts';
import { casesCsv } from '../../../server/reports/case-report.ts';
import { openDesk } from '../../support/desk.ts';

const DAY = 24 * 3_600_000;
const PHONE = '138 0013 8000';
const hours = { from: '08:30', to: '17:00', breaks: [] };
/** Open on weekdays, and closed on Tuesday 3 March 2026. */
const WEEKDAYS = Timetable.parse({
  weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
  exceptions: [{ date: '2026-03-03', hours: null, reason: 'inventory' }],
});

/** Monday 2 March 2026: A001 was served at counter 1 by clerk 1001, and may be rated. */
function rated(score: number, { phone, how = 'pad' }: { phone?: string; how?: 'pad' | 'keypad' | 'phone' } = {}) {
  const hall = openDesk();
  hall.change({ timetable: WEEKDAYS });
  hall.openCounter('1001', '1');
  hall.clock.advance(1);
  const { ticketId } = hall.done(hall.as.guide(), 'ticket:take', { serviceId: 'A', slip: false });
  hall.next('1001');
  hall.done(hall.as.clerk(), 'counter:start', {});
  const { invitationId } = hall.done(hall.as.clerk(), 'counter:finish', {});
  const given = { invitationId, score, reasons: ['attitude' as const], comment: '=态度', ...(phone && { phone }) };
  if (how === 'pad') hall.done(hall.as.pad('1'), 'rating:submit', given);
  if (how === 'phone') hall.done(hall.as.phone(ticketId), 'rating:submit', given);
  if (how === 'keypad') hall.done(hall.as.device(), 'rating:press', { counterId: '1', score });
  const manager = hall.as.manager();
  const caseId = invitationId as string as never;
  const list = (show: 'open' | 'overdue' | 'closed' | 'all' = 'all') =>
    caseList(hall.stores, { show, from: '2026-03-01', to: '2026-03-31' });
  const reveal = (mayCases: boolean) => {
    const phones: string[] = [];
    const callBackId = invitationId as string as never;
    hall.act('call-back:reveal', { by: 'test', callBackId, mayCases, onPhone: (shown) => phones.push(shown) });
    return phones;
  };
  const days = (count: number) => {
    for (let passed = 0; passed < count; passed += 1) {
      hall.clock.advance(DAY);
      hall.tick();
    }
  };
  return { ...hall, manager, caseId, ticketId, list, reveal, days, note: 'n' };
}

/** Handled, answered, asked again and closed. */
function closed() {
  const hall = rated(2, { phone: PHONE });
  const { done, manager, caseId } = hall;
  done(manager, 'case:contact', { caseId, outcome: 'reached', note: 'apologised' });
  done(manager, 'case:handle', { caseId, note: 'explained the bill' });
  done(manager, 'case:feed-back', { caseId, outcome: 'reached', note: 'bill corrected' });
  done(manager, 'case:revisit', { caseId, outcome: 'content', note: '' });
  done(manager, 'case:close', { caseId, result: 'solved', note: 'done' });
  return hall;
}

describe('a bad rating', () => {
  it.each(['pad', 'keypad', 'phone'] as const)('[R9] by %s is a case at once, and an event', async (how) => {
    const { list, see, eventsOf, caseId, ticketId } = rated(2, { how });
    const { cases, tracking } = await list();
    expect(cases).toMatchObject([
      { caseId, ticketId, number: 'A001', score: 2, state: 'received', clerk: { badge: '1001' } },
    ]);
    expect(tracking).toMatchObject({ badRatings: 1, cases: 1, open: 1, closed: 0, overdue: 0 });
    expect(eventsOf('case-opened')).toMatchObject([{ ticketId, data: { caseId, score: 2 } }]);
    expect(see({ view: 'manager:view' }).cases).toMatchObject({ open: 1, overdue: 0 });
  });

  it('[R9] is the only one that is: a 3 is not followed up', async () => {
    const { list, rows } = rated(3, { phone: PHONE });
    expect((await list()).cases).toEqual([]);
    expect(rows('rating_case')).toEqual([]);
  });

  it('[R9] of before there were cases gets one at the next start, once', async () => {
    const { db, act, list, days, rows } = rated(1);
    db.exec('DROP TRIGGER case_step_is_never_deleted; DROP TRIGGER rating_case_is_never_deleted');
    db.exec('DELETE FROM case_step; DELETE FROM rating_case');
    days(3);
    for (let start = 0; start < 2; start += 1) act('hall:recover', {});
    expect((await list()).cases).toMatchObject([
      { state: 'received', openedDay: '2026-03-05', answerDue: '2026-03-12' },
    ]);
    expect(rows('case_step')).toMatchObject([{ kind: 'received', by: 'hall' }]);
  });
});

describe('the days of a case', () => {
  it('[R10] are those on which the hall is open; a hall that never opens counts all of them', () => {
    expect(workingDayAfter(WEEKDAYS, '2026-03-02', 1)).toBe('2026-03-04');
    expect(workingDayAfter(WEEKDAYS, '2026-03-06', 1)).toBe('2026-03-09');
    expect(workingDayAfter(null, '2026-03-06', 1)).toBe('2026-03-07');
    const never = { ...WEEKDAYS, weekly: {} };
    expect(workingDayAfter(never, '2026-03-02', 2)).toBe('2027-03-05');
  });

  it('[R10] run out: who was not contacted by then is overdue, and no more once somebody tried', async () => {
    const { list, days, done, manager, caseId, see } = rated(2, { phone: PHONE });
    expect((await list()).cases).toMatchObject([
      { contactDue: '2026-03-04', answerDue: '2026-03-10', isOverdue: false },
    ]);
    days(2);
    expect(see({ view: 'manager:view' }).cases.overdue).toBe(0);
    days(1);
    expect(see({ view: 'manager:view' }).cases.overdue).toBe(1);
    expect((await list('overdue')).cases).toMatchObject([{ caseId, isOverdue: true }]);
    done(manager, 'case:contact', { caseId, outcome: 'not-reached', note: '' });
    expect(see({ view: 'manager:view' }).cases.overdue).toBe(0);
    days(6);
    expect((await list('overdue')).tracking).toMatchObject({ open: 1, overdue: 1 });
  });

  it('[R10] are other ones for much to do and for complaints, counted from the opening', async () => {
    const { list, done, manager, caseId, days, note } = rated(1);
    expect((await list()).cases).toMatchObject([{ contactDue: null, answerDue: '2026-03-10' }]);
    days(1);
    const as = (size: 'simple' | 'complex', complaint: 'complaint' | 'report' | null) =>
      done(manager, 'case:classify', { caseId, note, size, complaint }).answerDue;
    expect([as('complex', null), as('complex', 'complaint'), as('simple', 'report')]).toEqual([
      ...['2026-03-24', '2026-03-10', '2026-03-17'],
    ]);
  });
});

describe('the steps of a case', () => {
  it('[R11] follow each other, each with who, when and what; then the rating is wholly followed up', async () => {
    const { list, see } = closed();
    const { cases, tracking } = await list('closed');
    expect(cases[0]?.steps.map(({ kind, outcome, by }) => [kind, outcome, by])).toEqual([
      ['received', null, 'pad:1'],
      ['contacted', 'reached', 'manager:9001'],
      ['handled', null, 'manager:9001'],
      ['fed-back', 'reached', 'manager:9001'],
      ['revisited', 'content', 'manager:9001'],
      ['closed', 'solved', 'manager:9001'],
    ]);
    expect(tracking).toEqual({ badRatings: 1, cases: 1, open: 0, overdue: 0, closed: 1, revisited: 1 });
    expect(see({ view: 'manager:view' }).cases).toMatchObject({ open: 0, overdue: 0 });
  });

  it('[R11] out of order are refused with how far it has come, and change nothing', () => {
    const { refusal, done, manager, caseId, rows, note } = rated(2, { phone: PHONE });
    const before = rows('rating_case');
    const early = { code: 'case-not-so-far', state: 'received' };
    expect(refusal(manager, 'case:feed-back', { caseId, note, outcome: 'reached' })).toEqual(early);
    expect(refusal(manager, 'case:revisit', { caseId, note, outcome: 'content' })).toEqual(early);
    for (const result of ['solved', 'not-reachable'] as const)
      expect(refusal(manager, 'case:close', { caseId, note, result })).toEqual(early);
    expect(rows('rating_case')).toEqual(before);
    done(manager, 'case:handle', { caseId, note });
    expect(refusal(manager, 'case:handle', { caseId, note })).toEqual({ code: 'case-not-so-far', state: 'handled' });
    const gone = { caseId, note, result: 'not-reachable' as const };
    expect(refusal(manager, 'case:close', gone)).toEqual({ code: 'case-not-contacted' });
    done(manager, 'case:contact', { caseId, outcome: 'not-reached', note });
    expect(done(manager, 'case:close', gone).state).toBe('closed');
    for (const name of ['case:handle', 'case:contact', 'case:classify'] as const)
      expect(refusal(manager, name, { ...gone, outcome: 'reached', size: 'simple', complaint: null } as never)).toEqual(
        {
          code: 'case-closed',
        },
      );
    expect(done(manager, 'case:note', { caseId, note: 'wrote a letter' }).state).toBe('closed');
    expect(refusal(manager, 'case:note', { caseId: 'nobody' as never, note })).toEqual({ code: 'case-unknown' });
  });

  it('[R11] begin anew for a customer who is still not content', () => {
    const { done, manager, caseId, note } = rated(1);
    done(manager, 'case:handle', { caseId, note });
    done(manager, 'case:feed-back', { caseId, note, outcome: 'reached' });
    expect(done(manager, 'case:revisit', { caseId, note, outcome: 'not-content' }).state).toBe('received');
    expect(done(manager, 'case:handle', { caseId, note }).state).toBe('handled');
  });

  it('[R11] are the manager’s alone, and never changed or deleted', () => {
    const { refusal, as, caseId, note, db } = closed();
    for (const actor of [as.clerk(), as.guide()])
      expect(refusal(actor, 'case:note', { caseId, note })).toEqual({ code: 'not-allowed' });
    expect(() => db.exec('DELETE FROM rating_case')).toThrow('cases are never deleted');
    expect(() => db.exec('DELETE FROM case_step')).toThrow('steps of cases are never deleted');
    expect(() => db.exec(`UPDATE case_step SET note = ''`)).toThrow('steps of cases are never changed');
    expect(() => db.exec(`UPDATE rating_case SET opened_day = '2026-01-01'`)).toThrow('a case stays of its rating');
  });

  it('[R11] have notes of their own; no event has a word of them', () => {
    const { rows } = closed();
    expect(JSON.stringify(rows('case_step'))).toContain('explained the bill');
    expect(JSON.stringify(rows('event'))).not.toContain('explained the bill');
  });
});

describe('the phone number of a case', () => {
  it('[R12] is shown to the manager alone, and is in nobody’s list of call-backs', () => {
    const { reveal, see, done, refusal, as, caseId, manager } = rated(2, { phone: PHONE });
    expect([reveal(false), reveal(true)]).toEqual([[], [PHONE]]);
    expect(see({ view: 'guide:view' }).callBacks).toEqual([]);
    const byGuide = { callBackId: caseId, result: 'reached' as const };
    expect(refusal(as.guide(), 'call-back:done', byGuide)).toEqual({ code: 'call-back-of-case' });
    done(manager, 'case:contact', { caseId, outcome: 'reached', note: '' });
    expect(reveal(true)).toEqual([PHONE]);
  });

  it('[R12] [A5] outlives seven days while the case is open, and is removed some days after its end', async () => {
    const { days, reveal, rows, list, eventsOf } = closed();
    days(30);
    expect(reveal(true)).toEqual([]);
    expect(rows('call_back')).toMatchObject([{ phone_sealed: null, phone_tail: null, result: 'lapsed' }]);
    expect((await list()).cases[0]?.phone).toBeNull();
    expect(eventsOf('persons-forgotten')).toMatchObject([{ data: { callBacks: 1 } }]);
    const open = rated(2, { phone: PHONE });
    open.days(40);
    expect(open.reveal(true)).toEqual([PHONE]);
  });

  it('[R12] goes at once where the hall keeps none', () => {
    const { change, settings, days, reveal } = closed();
    change({ caseDue: { ...settings.caseDue, phoneKeptDays: 0 } });
    days(1);
    expect(reveal(true)).toEqual([]);
  });

  it('[R13] is in no export, where no cell is a formula', async () => {
    const { list } = rated(2, { phone: PHONE });
    const csv = casesCsv(await list(), () => '2026-03-02 10:00');
    expect(csv).not.toMatch(/138 0013|8000/);
    expect(csv).toContain(",'=态度,received,simple,");
  });
});
