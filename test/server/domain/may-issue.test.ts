import { describe, expect, it } from 'vitest';
import { type IssueQuestion, mayIssue } from '../../../server/domain/timetable.ts';
import { LastTicketRule } from '../../../server/protocol/timetable.ts';
import { at, BERLIN, everyDay, hours, OFFICE, SHANGHAI } from './timetables.ts';

const time = (clock: string) => at(`2026-05-06T${clock}:00+08:00`);

/** An ordinary Wednesday, with the last ticket at the closing time. */
const WEDNESDAY: IssueQuestion = {
  hall: OFFICE,
  service: null,
  date: '2026-05-06',
  timeZone: SHANGHAI,
  lastTicketRule: LastTicketRule.parse({}),
  lastTicketByHandAt: null,
  workEndsAt: null,
};

const refused = (cause: string, opensAt: number | null) => ({ may: false, cause, opensAt, reason: '' });
const LAST_TICKET = refused('last-ticket', null);

describe('whether a ticket may be taken by the clock', () => {
  it.each([
    ['before the hall opens it says when', '07:00', refused('hours', time('08:30'))],
    ['while it is open it says until when', '09:00', { may: true, lastTicketAt: time('17:30') }],
    ['in a break it says when it goes on', '12:30', refused('break', time('13:00'))],
    ['after hours there is no more today', '17:30', refused('hours', null)],
  ])('[H2] a service without hours of its own follows the hall: %s', (_, clock, expected) => {
    expect(mayIssue(WEDNESDAY, time(clock))).toEqual(expected);
  });

  it('[H2] its own hours replace the hall’s, breaks and holidays included', () => {
    const paying = { ...WEDNESDAY, service: everyDay(hours('08:00-18:00')) };
    expect(mayIssue(paying, time('07:59'))).toEqual(refused('hours', time('08:00')));
    expect(mayIssue(paying, time('12:30'))).toEqual({ may: true, lastTicketAt: time('18:00') });
    expect(mayIssue(paying, time('17:45'))).toMatchObject({ may: true });
    expect(mayIssue(paying, time('18:00'))).toEqual(refused('hours', null));
    const holiday = { ...paying, date: '2026-05-01' };
    expect(mayIssue(holiday, at('2026-05-01T10:00:00+08:00'))).toMatchObject({ may: true });
  });

  it('[H2] its own hours hold in a hall that has none, and no hours at all stop nobody', () => {
    const own = { ...WEDNESDAY, hall: null, service: everyDay(hours('10:00-11:00')) };
    expect(mayIssue(own, time('09:00'))).toEqual(refused('hours', time('10:00')));
    const none = { ...WEDNESDAY, hall: null, lastTicketRule: null };
    expect(mayIssue(none, time('03:00'))).toEqual({ may: true, lastTicketAt: null });
  });

  it('[H1] a holiday is told from a day that is never open, and says why', () => {
    const holiday = { ...WEDNESDAY, date: '2026-05-01' };
    expect(mayIssue(holiday, at('2026-05-01T10:00:00+08:00'))).toEqual({
      may: false,
      cause: 'holiday',
      opensAt: null,
      reason: 'Labour Day',
    });
    const sunday = { ...WEDNESDAY, date: '2026-05-10' };
    expect(mayIssue(sunday, at('2026-05-10T10:00:00+08:00'))).toEqual(refused('hours', null));
  });

  it('[H3] a hall closed early today says why, from then on', () => {
    const early = { date: '2026-05-06', hours: hours('08:30-15:00'), reason: 'power cut' };
    const today = { ...WEDNESDAY, hall: { ...OFFICE, exceptions: [early] } };
    expect(mayIssue(today, time('14:59'))).toEqual({ may: true, lastTicketAt: time('15:00') });
    expect(mayIssue(today, time('15:00'))).toEqual({ ...refused('hours', null), reason: 'power cut' });
  });
});

describe('the last ticket of a day', () => {
  const early = { ...WEDNESDAY, lastTicketRule: LastTicketRule.parse({ minutesBefore: 20 }) };

  it('[H4] by minutes: none in the last minutes before the closing time', () => {
    expect(mayIssue(early, time('17:09'))).toEqual({ may: true, lastTicketAt: time('17:10') });
    expect(mayIssue(early, time('17:10'))).toEqual(LAST_TICKET);
    expect(mayIssue(early, time('17:30'))).toEqual(refused('hours', null));
  });

  it('[H4] by hand: from that time on, also where there is no timetable, and before the minutes say so', () => {
    const byHand = { ...early, lastTicketByHandAt: time('16:00') };
    expect(mayIssue(byHand, time('15:59'))).toEqual({ may: true, lastTicketAt: time('16:00') });
    expect(mayIssue(byHand, time('16:00'))).toEqual(LAST_TICKET);
    expect(mayIssue({ ...byHand, hall: null, lastTicketRule: null }, time('16:00'))).toEqual(LAST_TICKET);
  });

  it('[H4] by hand later than the rule does not give the minutes back', () => {
    const late = { ...early, lastTicketByHandAt: time('17:20') };
    expect(mayIssue(late, time('17:10'))).toEqual(LAST_TICKET);
  });

  it('[H4] by work: none that would end after the closing time; just in time is in time, unknown is no reason', () => {
    const byWork = (end: string | null) => ({ ...WEDNESDAY, workEndsAt: end === null ? null : time(end) });
    expect(mayIssue(byWork('17:31'), time('15:00'))).toEqual(LAST_TICKET);
    expect(mayIssue(byWork('17:30'), time('15:00'))).toMatchObject({ may: true });
    expect(mayIssue(byWork(null), time('17:29'))).toMatchObject({ may: true });
  });

  it('[H4] by work only where the rule says so, and only where there is a closing time', () => {
    const outlasting = { ...WEDNESDAY, workEndsAt: time('23:00') };
    const off = LastTicketRule.parse({ byWork: false });
    expect(mayIssue({ ...outlasting, lastTicketRule: off }, time('15:00'))).toMatchObject({ may: true });
    expect(mayIssue({ ...outlasting, hall: null }, time('15:00'))).toMatchObject({ may: true });
  });

  it('[H4] nobody is told to come back after a break, or at the opening, when no ticket is to be had then', () => {
    const byHand = { ...WEDNESDAY, lastTicketByHandAt: time('12:15') };
    expect(mayIssue(byHand, time('12:05'))).toEqual(LAST_TICKET);
    expect(mayIssue({ ...WEDNESDAY, lastTicketByHandAt: time('08:00') }, time('07:00'))).toEqual(LAST_TICKET);
  });

  it('[H4] its minutes are minutes that pass, also in the night in which the clocks change', () => {
    const night = { ...early, hall: everyDay(hours('20:00-03:10')), date: '2026-03-28', timeZone: BERLIN };
    expect(mayIssue(night, at('2026-03-29T01:49:00+01:00'))).toMatchObject({ may: true });
    expect(mayIssue(night, at('2026-03-29T01:50:00+01:00'))).toEqual(LAST_TICKET);
  });

  it('[H4] a clock that was set back before the last ticket gives tickets again: the time counts, not the order', () => {
    expect(mayIssue(early, time('17:10'))).toEqual(LAST_TICKET);
    expect(mayIssue(early, time('17:05'))).toMatchObject({ may: true });
  });
});
