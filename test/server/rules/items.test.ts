import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newTicketCode } from '../../../hardware/relay/own-ticket.ts';
import { ServiceGuidance } from '../../../server/protocol/service-guidance.ts';
import type { TicketId } from '../../../server/protocol/vocabulary.ts';
import { counter, openDesk, service } from '../../support/desk.ts';
import { linesOf, settings } from '../domain/checked-halls.ts';

const RENAME = { zh: '主人没换，只改名字', en: 'Same owner, new name' };

describe('what a customer came for within a service', () => {
  it('[T11] is seen by the clerk, in the line and at the counter, and kept in the event', () => {
    const hall = openDesk();
    hall.done(hall.as.kiosk(), 'ticket:take', { serviceId: service('C'), itemCode: 'C01', slip: false });
    hall.openCounter('1004', '4');
    const view = () => hall.see({ view: 'clerk:view', staffId: hall.staffId('1004') });
    expect(view().waiting).toMatchObject([{ item: RENAME }]);
    hall.next('1004');
    expect(view().current).toMatchObject({ item: RENAME, service: { en: 'Change of supply' } });
    expect(hall.eventsOf('ticket-taken')).toMatchObject([{ data: { itemCode: 'C01' } }]);
  });

  it('[T11] is said no more once the ticket stands with another service', () => {
    const hall = openDesk();
    hall.done(hall.as.kiosk(), 'ticket:take', { serviceId: service('C'), itemCode: 'C01', slip: false });
    hall.openCounter('1004', '4');
    hall.next('1004');
    hall.done(hall.as.clerk('1004'), 'counter:start', {});
    hall.done(hall.as.clerk('1004'), 'counter:transfer', { to: { serviceId: service('B') } });
    expect(hall.see({ view: 'clerk:view', staffId: hall.staffId('1004') }).waiting).toMatchObject([{ item: null }]);
  });

  it('[T11] decides what pad and phone say: the notice of the item; without an item the phone has all of the service', () => {
    const hall = openDesk();
    const take = (wish: object) =>
      hall.done(hall.as.kiosk(), 'ticket:take', { serviceId: service('C'), slip: false, ...wish });
    const named = take({ itemCode: 'C01' });
    const unnamed = take({});
    hall.openCounter('1004', '4');
    hall.next('1004');
    const phone = (ticketId: TicketId) => hall.see({ view: 'phone:view', ticketId });
    const pad = () => hall.see({ view: 'pad:view', counterId: counter('4') }).serving;
    expect(phone(named.ticketId)).toMatchObject({
      item: RENAME,
      notices: [{ title: { zh: expect.stringContaining('更名') } }],
    });
    expect(phone(unnamed.ticketId).item).toBeNull();
    expect(phone(unnamed.ticketId).notices.length).toBeGreaterThan(3);
    expect(pad()).toMatchObject({ number: 'C001', item: RENAME, state: 'calling' });
    expect(pad()?.documents).toEqual(phone(named.ticketId).notices[0]?.documents);
    hall.done(hall.as.clerk('1004'), 'counter:no-show', {});
    hall.next('1004');
    expect(pad()).toMatchObject({ number: 'C002', item: null, documents: [], steps: [] });
  });

  it('[C5] a phone hears each announcement of its number, the recall as well, and none before or after', () => {
    const hall = openDesk();
    const { ticketId } = hall.takeWaiting('C');
    const call = () => hall.see({ view: 'phone:view', ticketId }).call;
    expect(call()).toBeNull();
    hall.openCounter('1004', '4');
    hall.next('1004');
    const first = call()?.seq ?? 0;
    hall.clock.advance(60_000);
    hall.done(hall.as.clerk('1004'), 'counter:recall', {});
    expect(call()).toEqual({ seq: first + 1, at: hall.clock.now() });
    hall.done(hall.as.clerk('1004'), 'counter:start', {});
    expect(call()).toBeNull();
  });

  it('[T11] is refused where the service has no such item, and nothing happens', () => {
    const hall = openDesk();
    const before = hall.everything();
    for (const [serviceId, itemCode] of [
      ['C', 'B01'],
      ['A', 'A01'],
    ] as const)
      expect(hall.refusal(hall.as.kiosk(), 'ticket:take', { serviceId: service(serviceId), itemCode })).toEqual({
        code: 'item-unknown',
      });
    expect(hall.everything()).toEqual(before);
  });

  it('[T11] [O3] comes with a number that a kiosk gave alone; one that the hall has not any more is dropped', () => {
    const hall = openDesk();
    const device = hall.as.device('kiosk-1');
    const { leases } = hall.done(device, 'number:lease', {});
    const lease = leases.find(({ serviceId }) => serviceId === 'C');
    if (!lease) throw new Error('no lease');
    const given = (place: number, itemCode: string) => ({
      ...{ ticketId: randomUUID() as never, code: newTicketCode(), number: `C${lease.first + place}` },
      ...{ businessDay: lease.businessDay, serviceId: service('C'), alsoServiceIds: [], itemCode, classId: null },
      ...{ care: null, language: 'zh' as const, takenAt: hall.clock.now() as never, wish: randomUUID() },
      ...{ status: 'waiting' as const, isPrinted: false },
    });
    const tickets = [given(0, 'C02'), given(1, 'C99')];
    const told = hall.done(device, 'ticket:merge', { tickets });
    expect(told.tickets.map(({ outcome }) => outcome)).toEqual(['merged', 'merged']);
    expect(tickets.map(({ ticketId }) => hall.ticket(ticketId).itemCode)).toEqual(['C02', null]);
  });

  it('is asked by kiosks as the hall has set it, with the notices that are in force', () => {
    const hall = openDesk();
    const guidance = () => {
      const { services } = hall.see({ view: 'kiosk:view', name: 'kiosk-1' });
      return Object.fromEntries(services.map((each) => [each.code, each.guidance]));
    };
    expect(guidance()).toMatchObject({ A: { ask: 'nothing' }, C: { ask: 'question' }, E: { ask: 'nothing' } });
    expect(guidance().B).toMatchObject({
      ask: 'item',
      items: [{ code: 'B01', notice: { noticeId: 'B01', version: '2026-1' } }, {}, {}, {}, {}, {}],
    });
    hall.change({
      oneTimeNotices: hall.settings.oneTimeNotices.map((notice) => ({ ...notice, validFrom: '2026-03-03' })),
    });
    expect(guidance().B).toMatchObject({ items: [{ code: 'B01', notice: null }, {}, {}, {}, {}, {}] });
  });

  it('[H6] is contradictory where it leads nowhere', () => {
    const item = { code: 'A1', name: RENAME };
    const answers = [
      { text: RENAME, itemCode: 'A9' },
      { text: RENAME, itemCode: null },
    ];
    expect(
      linesOf({
        guidance: {
          A: { ask: 'item', items: [{ ...item, noticeId: 'nowhere' }, item] },
          B: { ask: 'question', question: { text: RENAME, answers }, items: [] },
          X: { ask: 'nothing' },
        },
      }),
    ).toEqual([
      'error unknown-service: X',
      'error guidance-without-items: B',
      'error two-items-with-one-code: A A1',
      'error unknown-item: B A9',
      'warning unknown-notice: A nowhere',
    ]);
    expect(settings({}).guidance).toEqual({});
    expect(ServiceGuidance.safeParse({ ask: 'question', items: [] }).success).toBe(false);
  });
});
