import { describe, expect, it } from 'vitest';
import { counter, openDesk } from '../../support/desk.ts';

const ONE = { view: 'window:view' as const, counterId: counter('1') };

describe('above a counter', () => {
  it.each([
    ['name-and-badge', { badge: '1001', name: '陈静' }],
    ['badge', { badge: '1001', name: null }],
    ['nobody', null],
  ] as const)('[V6] the clerk is shown as the hall allows: %s', (staffShown, clerk) => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.done(hall.as.manager(), 'settings:save', { change: { staffShown } });
    expect(hall.see(ONE).clerk).toEqual(clerk);
    expect(hall.see({ ...ONE, view: 'pad:view' }).clerk).toEqual(clerk);
    const sent = JSON.stringify([hall.see(ONE), hall.see({ ...ONE, view: 'pad:view' })]);
    if (staffShown !== 'name-and-badge') expect(sent).not.toContain('陈静');
  });

  it('[Q1] the next three stand there in the order in which they will be called, of the services done there', () => {
    const hall = openDesk();
    for (const id of ['B', 'E', 'A', 'A', 'E']) hall.takeWaiting(id);
    expect(hall.see(ONE).next).toEqual([]);
    hall.openCounter('1001', '1');
    expect(hall.see(ONE).next).toEqual(['E001', 'A001', 'A002']);
    hall.next('1001');
    expect(hall.see(ONE)).toMatchObject({ number: 'E001', next: ['A001', 'A002', 'E002'] });
  });

  it('[Q7] who goes before others by class, or was sent there, is not among them', () => {
    const hall = openDesk();
    const [first, , sent] = ['A', 'A', 'A'].map((id) => hall.takeWaiting(id));
    hall.openCounter('1001', '1');
    const guide = hall.as.guide();
    const { classId } = hall.settings.rules.classes[0] ?? { classId: '' };
    hall.done(guide, 'ticket:grant', {
      ticketId: first?.ticketId as never,
      classId,
      reason: 'asked',
      othersAgreed: true,
    });
    const to = { counterId: counter('1') };
    hall.done(guide, 'ticket:move', { ticketId: sent?.ticketId as never, to, reason: 'knows the case' });
    expect(hall.see(ONE).next).toEqual(['A002']);
  });
});
