import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** Clerk 1001 at counter 1 serves A001; A002 and A003 wait. */
function serving() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1004', '4');
  const clerk = hall.as.clerk('1001');
  const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A'), hall.takeWaiting('A')];
  hall.clock.advance(MINUTE);
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:start', {});
  hall.clock.advance(MINUTE);
  if (!first || !second) throw new Error('three tickets');
  /** What there is of tickets, visits and counters; how often a ticket was saved is no part of it. */
  const standing = () => ({
    tickets: hall.rows('ticket').map(({ changes: _, ...row }) => row),
    visits: hall.rows('visit'),
    counters: hall.rows('counter'),
  });
  const calls = () => hall.see({ view: 'display:view' }).calls.map(({ seq }) => seq);
  const onPad = () => hall.see({ view: 'pad:view', counterId: '1' as never }).invitation?.number ?? null;
  const undoShown = () => hall.see({ view: 'clerk:view', staffId: hall.staffId('1001') }).undo;
  const undo = () => hall.done(clerk, 'counter:undo', {});
  const noUndo = () => hall.refusal(clerk, 'counter:undo', {});
  return { ...hall, clerk, first, second, standing, calls, onPad, undoShown, undo, noUndo };
}

describe('a step that is taken back', () => {
  it('[C10] next: who was finished is served on, who was called waits again, and the wall forgets the call', () => {
    const { done, clerk, standing, calls, onPad, undo, statusOf, first, second } = serving();
    const before = standing();
    done(clerk, 'counter:next', {});
    expect([calls(), onPad()]).toEqual([[1, 2], 'A001']);
    expect(undo()).toMatchObject({ undone: 'next', number: 'A002' });
    expect([statusOf(first.ticketId), statusOf(second.ticketId)]).toEqual(['serving', 'waiting']);
    expect([calls(), onPad()]).toEqual([[1], null]);
    expect(standing()).toEqual(before);
  });

  it('[C10] [R4] next: who could rate before can rate again', () => {
    const { done, clerk, onPad, undo, clock } = serving();
    done(clerk, 'counter:finish', {});
    done(clerk, 'counter:next', {});
    clock.advance(10_000);
    expect(onPad()).toBe('A001');
    done(clerk, 'counter:next', {});
    expect(onPad()).toBe('A002');
    undo();
    expect(onPad()).toBe('A001');
    clock.advance(MINUTE);
    expect(onPad()).toBeNull();
  });

  it('[C10] no-show: the customer is called as before', () => {
    const { done, clerk, standing, calls, undo } = serving();
    done(clerk, 'counter:next', {});
    const before = standing();
    done(clerk, 'counter:no-show', {});
    expect(undo()).toMatchObject({ undone: 'no-show', number: 'A002' });
    expect(standing()).toEqual(before);
    expect(calls()).toEqual([1, 2]);
  });

  it('[C10] finish: the service goes on, and is invited to be rated when it ends at last', () => {
    const { done, clerk, standing, onPad, undo, clock, rows, as, refusal } = serving();
    const before = standing();
    const early = done(clerk, 'counter:finish', { outcome: 'done' });
    expect(undo()).toMatchObject({ undone: 'finish', number: 'A001' });
    expect(standing()).toEqual(before);
    expect(onPad()).toBeNull();
    const rating = { invitationId: early.invitationId, score: 5 };
    expect(refusal(as.pad('1'), 'rating:submit', rating)).toEqual({ code: 'invitation-unknown' });
    clock.advance(MINUTE);
    done(clerk, 'counter:finish', {});
    expect(onPad()).toBe('A001');
    expect(rows('visit')).toMatchObject([{ served_ms: 2 * MINUTE }]);
  });

  it('[C10] [T9] finish of the first of two businesses', () => {
    const { done, clerk, standing, undo, as, clock } = serving();
    clock.advance(MINUTE);
    done(clerk, 'counter:finish', {});
    for (const _ of ['A002', 'A003']) [done(clerk, 'counter:next', {}), done(clerk, 'counter:finish', {})];
    done(as.kiosk(), 'ticket:take', { serviceId: 'A', alsoServiceIds: ['B'], slip: false });
    done(clerk, 'counter:next', {});
    const before = standing();
    expect(done(clerk, 'counter:finish', {}).goesOn).toMatchObject({ serviceId: 'B' });
    undo();
    expect(standing()).toEqual(before);
  });

  it('[C10] transfer: the customer stands at the counter again', () => {
    const { done, clerk, standing, undo } = serving();
    const before = standing();
    done(clerk, 'counter:transfer', { to: { counterId: '4' }, note: 'meter' });
    expect(undo()).toMatchObject({ undone: 'transfer', number: 'A001' });
    expect(standing()).toEqual(before);
  });

  it('[C10] [C11] a call out of order: who was missed is missed again', () => {
    const { done, clerk, standing, undo, first, clock } = serving();
    done(clerk, 'counter:finish', {});
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:no-show', {});
    clock.advance(MINUTE);
    const before = standing();
    const { ticketId } = { ...first, ticketId: before.tickets[1]?.ticket_id as string };
    done(clerk, 'counter:call', { ticketId, reason: 'was at the kiosk' });
    undo();
    expect(standing()).toEqual(before);
  });

  it('[C10] [C7] a call back: the customer is held as before', () => {
    const { done, clerk, standing, undo, first, calls } = serving();
    done(clerk, 'counter:hold', { note: 'form' });
    const before = standing();
    done(clerk, 'counter:unhold', { ticketId: first.ticketId });
    undo();
    expect(standing()).toEqual(before);
    expect(calls()).toEqual([1]);
  });

  it('[C10] [Q8] the count of favoured calls is as before', () => {
    const { done, as, clerk, undo, rows } = serving();
    const grant = { reason: 'card', othersAgreed: true };
    done(as.guide(), 'ticket:take', { serviceId: 'A', slip: false, classId: 'disabled', grant });
    const favoured = () => rows('counter')[0]?.favoured_in_a_row;
    done(clerk, 'counter:next', {});
    expect(favoured()).toBe(1);
    undo();
    expect(favoured()).toBe(0);
  });

  it('[C10] the undoing is an event of its own; nothing is deleted', () => {
    const { done, clerk, undo, rows, eventsOf } = serving();
    const { revision } = done(clerk, 'counter:next', {});
    const before = rows('event').length;
    undo();
    expect(rows('event')).toHaveLength(before + 1);
    expect(eventsOf('step-undone')).toMatchObject([{ counterId: '1', data: { undone: 'next', revision } }]);
    expect(rows('call')).toHaveLength(2);
  });
});

describe('figures', () => {
  it('[M3] leave out what was undone', () => {
    const { done, clerk, undo, see } = serving();
    const today = () => see({ view: 'manager:view' }).today;
    const before = today();
    done(clerk, 'counter:next', {});
    expect(today()).toMatchObject({ finished: 1, invited: 1 });
    undo();
    expect(today()).toEqual(before);
    done(clerk, 'counter:finish', {});
    expect(today()).toMatchObject({ finished: 1, invited: 1, missed: 0, waiting: 2 });
  });

  it('[M3] of the clerk as well, and of the lines', () => {
    const { done, clerk, undo, see, staffId } = serving();
    const view = () => see({ view: 'clerk:view', staffId: staffId('1001') });
    const shown = () => ({
      today: view().today,
      waiting: view().waiting,
      count: view().waitingCount,
      missed: view().missed,
    });
    const before = shown();
    done(clerk, 'counter:next', {});
    const called = shown();
    done(clerk, 'counter:no-show', {});
    undo();
    expect(shown()).toEqual(called);
    expect(called.today.finished).toBe(1);
    expect(called.count).toBe(before.count - 1);
  });
});
