import { describe, expect, it } from 'vitest';
import type { CustomerClass } from '../../../server/protocol/queue-rules.ts';
import { openDesk } from '../../support/desk.ts';

const GRANT = { reason: 'shows a card', othersAgreed: true };
const take = (classId: string) => ({ serviceId: 'A', slip: false, classId });

/** The usual classes, of which kiosks may grant one: *soldier*. */
function withClasses() {
  const hall = openDesk();
  const { classes } = hall.settings.rules;
  const atKiosk = (each: CustomerClass) =>
    each.classId === 'soldier' ? { ...each, atKiosk: 'grants' as const } : each;
  hall.rule({ classes: classes.map(atKiosk) });
  const classOf = (ticketId: string) => {
    const { classId, creditMinutes, askedClassId } = hall.ticket(ticketId);
    return { classId, creditMinutes, askedClassId };
  };
  return { ...hall, classOf };
}

describe('a class at the kiosk', () => {
  it('[Q7] is only asked for: it moves nobody, and the guide sees it', () => {
    const { done, as, classOf, takeWaiting, see } = withClasses();
    takeWaiting('A');
    const { ticketId, ahead } = done(as.kiosk(), 'ticket:take', take('elder'));
    expect(ahead).toBe(1);
    expect(classOf(ticketId)).toEqual({ classId: null, creditMinutes: 0, askedClassId: 'elder' });
    expect(see({ view: 'guide:view' }).asking).toMatchObject([{ number: 'A002', class: null, askedClass: 'elder' }]);
  });

  it('[Q7] is granted where the hall allows it there', () => {
    const { done, as, classOf, takeWaiting, see } = withClasses();
    takeWaiting('A');
    const { ticketId, ahead } = done(as.kiosk(), 'ticket:take', take('soldier'));
    expect(ahead).toBe(0);
    expect(classOf(ticketId)).toEqual({ classId: 'soldier', creditMinutes: 30, askedClassId: null });
    const offered = see({ view: 'kiosk:view', name: 'kiosk-1' }).classes.map(({ classId, isGranted }) => [
      classId,
      isGranted,
    ]);
    expect(offered).toContainEqual(['soldier', true]);
    expect(offered).toContainEqual(['elder', false]);
  });

  it('[Q7] is not to be had where it is hidden, and no kiosk grants by itself', () => {
    const { refusal, as, see, rows } = withClasses();
    expect(refusal(as.kiosk(), 'ticket:take', take('key-account'))).toEqual({ code: 'class-not-for-kiosks' });
    expect(refusal(as.kiosk(), 'ticket:take', take('nobility'))).toEqual({ code: 'class-unknown' });
    expect(refusal(as.kiosk(), 'ticket:take', { ...take('elder'), grant: GRANT })).toEqual({ code: 'not-allowed' });
    const offered = see({ view: 'kiosk:view', name: 'kiosk-1' }).classes.map(({ classId }) => classId);
    expect(offered).not.toContain('key-account');
    const nothing = { serviceId: 'A', slip: false, grant: GRANT };
    expect(refusal(as.kiosk(), 'ticket:take', nothing)).toEqual({ code: 'not-allowed' });
    expect(refusal(as.guide(), 'ticket:take', nothing)).toEqual({ code: 'class-unknown' });
    expect(rows('ticket')).toEqual([]);
  });
});

describe('a class from the staff', () => {
  it('[Q7] is granted with a reason that is kept', () => {
    const { done, as, classOf, eventsOf } = withClasses();
    const { ticketId } = done(as.kiosk(), 'ticket:take', take('disabled'));
    expect(done(as.guide(), 'ticket:grant', { ticketId, classId: 'disabled', reason: 'wheelchair' })).toMatchObject({
      number: 'A001',
    });
    expect(classOf(ticketId)).toEqual({ classId: 'disabled', creditMinutes: 60, askedClassId: null });
    const kept = { classId: 'disabled', creditMinutes: 60, reason: 'wheelchair', basis: 'law' };
    expect(eventsOf('ticket-granted')).toMatchObject([{ data: kept }]);
  });

  it('[Q7] needs the consent of those who wait where it rests on that', () => {
    const { done, refusal, as, takeWaiting, classOf } = withClasses();
    const { ticketId, number } = takeWaiting('A');
    const grant = { number, classId: 'elder', reason: 'over eighty' };
    const needed = { code: 'consent-needed', classId: 'elder' };
    expect(refusal(as.clerk(), 'ticket:grant', grant)).toEqual(needed);
    expect(refusal(as.guide(), 'ticket:take', { ...take('elder'), grant: { reason: 'over eighty' } })).toEqual(needed);
    expect(classOf(ticketId).classId).toBeNull();
    done(as.clerk(), 'ticket:grant', { ...grant, othersAgreed: true });
    expect(classOf(ticketId).classId).toBe('elder');
  });

  it('[Q7] is given with the ticket by the guide; without a reason it is only asked for', () => {
    const { done, as, classOf, eventsOf } = withClasses();
    const granted = done(as.guide(), 'ticket:take', { ...take('elder'), grant: GRANT });
    expect(classOf(granted.ticketId).classId).toBe('elder');
    expect(eventsOf('ticket-granted')).toMatchObject([{ data: GRANT }]);
    const asked = done(as.guide(), 'ticket:take', take('elder'));
    expect(classOf(asked.ticketId)).toMatchObject({ classId: null, askedClassId: 'elder' });
  });

  it('[Q7] can be taken back; the place by arrival is what it was', () => {
    const { done, as, takeWaiting, classOf } = withClasses();
    takeWaiting('A');
    const { ticketId } = takeWaiting('A');
    const grant = { ticketId, reason: 'wheelchair' };
    expect(done(as.guide(), 'ticket:grant', { ...grant, classId: 'disabled' }).ahead).toBe(0);
    expect(done(as.guide(), 'ticket:grant', { ...grant, classId: null, reason: 'not his card' }).ahead).toBe(1);
    expect(classOf(ticketId)).toEqual({ classId: null, creditMinutes: 0, askedClassId: null });
  });

  it('[Q7] keeps the credit it was given with, also when the hall changes the rule afterwards', () => {
    const { done, as, rule, classOf, settings } = withClasses();
    const { ticketId } = done(as.guide(), 'ticket:take', { ...take('disabled'), grant: GRANT });
    rule({ classes: settings.rules.classes.map((each) => ({ ...each, creditMinutes: 5 })) });
    expect(classOf(ticketId).creditMinutes).toBe(60);
  });

  it('[V4] is said to the staff and never on the wall', () => {
    const { done, as, see } = withClasses();
    done(as.guide(), 'ticket:take', { ...take('disabled'), grant: GRANT });
    expect(see({ view: 'guide:view' }).waiting).toMatchObject([{ class: 'disabled' }]);
    expect(JSON.stringify(see({ view: 'display:view' }))).not.toContain('disabled');
  });
});
