import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

/** Clerk 1001 at counter 1 has just called A001; A002 waits. Clerk 1002 is at counter 2. */
function called() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const clerk = hall.as.clerk('1001');
  const colleague = hall.as.clerk('1002');
  const first = hall.takeWaiting('A');
  hall.takeWaiting('A');
  hall.done(clerk, 'counter:next', {});
  const noUndo = () => hall.refusal(clerk, 'counter:undo', {});
  const offered = () => hall.see({ view: 'clerk:view', staffId: hall.staffId('1001') }).undo;
  return { ...hall, clerk, colleague, first, noUndo, offered };
}

describe('a step that cannot be taken back', () => {
  it('[C10] is one that is some seconds old', () => {
    const { clock, noUndo, done, clerk, offered } = called();
    const until = clock.now() + 10_000;
    expect(offered()).toEqual({ kind: 'next', number: 'A001', until });
    clock.advance(10_001);
    expect(offered()).toBeNull();
    expect(noUndo()).toEqual({ code: 'undo-too-late' });
    clock.advance(-1);
    expect(done(clerk, 'counter:undo', {}).undone).toBe('next');
  });

  it('[C10] is none at all: nothing was done, or it was taken back already', () => {
    const { done, clerk, colleague, noUndo, refusal } = called();
    expect(refusal(colleague, 'counter:undo', {})).toEqual({ code: 'nothing-to-undo' });
    done(clerk, 'counter:undo', {});
    expect(noUndo()).toEqual({ code: 'nothing-to-undo' });
  });

  it('[C10] is one where the service has begun', () => {
    const { done, clerk, noUndo, offered } = called();
    done(clerk, 'counter:start', {});
    expect(offered()).toBeNull();
    expect(noUndo()).toEqual({ code: 'undo-overtaken', number: 'A001' });
  });

  it('[C10] is a transfer that another counter has gone on with', () => {
    const { done, clerk, colleague, noUndo, first, statusOf } = called();
    done(clerk, 'counter:start', {});
    done(clerk, 'counter:transfer', { to: { counterId: '2' } });
    done(colleague, 'counter:next', {});
    expect(noUndo()).toEqual({ code: 'undo-overtaken', number: 'A001' });
    expect(statusOf(first.ticketId)).toBe('called');
  });

  it('[C10] is a missed call whose customer came back, or gave up', () => {
    for (const what of ['ticket:rejoin', 'ticket:cancel'] as const) {
      const { done, clerk, as, noUndo } = called();
      done(clerk, 'counter:no-show', {});
      done(as.guide(), what, { number: 'A001' });
      expect(noUndo()).toEqual({ code: 'undo-overtaken', number: 'A001' });
    }
  });

  it('[C10] is a service that was rated', () => {
    const { done, clerk, as, noUndo, statusOf, first } = called();
    const { invitationId } = done(clerk, 'counter:finish', {});
    done(as.pad('1'), 'rating:submit', { invitationId, score: 5 });
    expect(noUndo()).toEqual({ code: 'undo-overtaken', number: 'A001' });
    expect(statusOf(first.ticketId)).toBe('finished');
  });

  it('[C10] is one of somebody else, who had the counter before', () => {
    const { as, refusal, done } = called();
    done(as.clerk('1003'), 'counter:open', { counterId: '1', confirmed: true });
    expect(refusal(as.clerk('1003'), 'counter:undo', {})).toEqual({ code: 'nothing-to-undo' });
  });

  it.each(['counter:pause', 'counter:close'] as const)('[C10] is one before %s', (command) => {
    const { done, clerk, openCounter, noUndo } = called();
    done(clerk, command, {});
    if (command === 'counter:close') openCounter('1001', '1');
    expect(noUndo()).toEqual({ code: 'nothing-to-undo' });
  });

  it('[C10] [D3] is one of yesterday', () => {
    const { clock, openCounter, noUndo, rule } = called();
    rule({ undoSeconds: 60 });
    clock.advance(24 * 3_600_000);
    openCounter('1001', '1');
    expect(noUndo()).toEqual({ code: 'nothing-to-undo' });
  });

  it('[C10] is not the last but one: only the last step of a counter is remembered', () => {
    const { done, clerk, noUndo } = called();
    done(clerk, 'counter:no-show', {});
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:undo', {});
    expect(noUndo()).toEqual({ code: 'nothing-to-undo' });
  });
});
