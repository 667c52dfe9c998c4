import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composeSlip } from '../../../server/printing/slip-content.ts';
import { accepted, counter, openDesk, refusalOf, service } from '../../support/desk.ts';

const TABLES = ['ticket', 'number_series', 'event', 'print_job', 'command_log', 'call', 'invitation', 'hall'];
const contentOf = ({ rows }: ReturnType<typeof openDesk>) =>
  Object.fromEntries(TABLES.map((table) => [table, rows(table)]));

describe('a repeated command', () => {
  it('[T4] is the same ticket, not a second one', () => {
    const hall = openDesk();
    const id = randomUUID();
    const take = () => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') }, id);
    const first = take();
    hall.clock.advance(60_000);
    expect(take()).toEqual(first);
    expect(hall.rows('ticket')).toHaveLength(1);
    expect(hall.rows('print_job')).toHaveLength(1);
    expect(hall.changes).toHaveLength(1);
  });

  it('[T4] that was refused stays refused, even when it would be accepted now', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const id = randomUUID();
    const next = () => hall.send(hall.as.clerk(), 'counter:next', {}, id);
    const first = next();
    expect(refusalOf(first).code).toBe('queue-empty');
    hall.takeWaiting('A');
    expect(next()).toEqual(first);
    expect(hall.next('1001').ok).toBe(true);
  });

  it('[T4] gets its first reply also on the next day, and is forgotten after two', () => {
    const hall = openDesk();
    const id = randomUUID();
    const take = () => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A'), slip: false }, id);
    const first = take();
    hall.clock.advance(47 * 3_600_000);
    hall.act('replies:forget', {});
    expect(take()).toEqual(first);
    hall.clock.advance(2 * 3_600_000);
    hall.act('replies:forget', {});
    expect(accepted(take()).ticketId).not.toBe(accepted(first).ticketId);
  });

  it('[T4] that met a fault is tried again', () => {
    let isBroken = true;
    const hall = openDesk({
      composeSlip(of) {
        if (isBroken) throw new Error('no words');
        return composeSlip(of);
      },
    });
    const id = randomUUID();
    const take = () => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') }, id);
    expect(refusalOf(take()).code).toBe('internal');
    isBroken = false;
    expect(accepted(take()).number).toBe('A001');
  });
});

describe('a ticket is taken', () => {
  it('[T1] number, ticket, event, print job and reply are there together', () => {
    const hall = openDesk();
    const { ticketId, jobId } = hall.takeReserved('A');
    expect(hall.rows('ticket')).toMatchObject([{ ticket_id: ticketId, number: 'A001', status: 'reserved' }]);
    expect(hall.rows('number_series')).toMatchObject([{ prefix: 'A', last: 1 }]);
    expect(hall.rows('print_job')).toMatchObject([{ job_id: jobId, ticket_id: ticketId, state: 'queued' }]);
    expect(hall.rows('event').map(({ kind }) => kind)).toEqual(['ticket-taken', 'slip-queued']);
    expect(hall.rows('command_log')).toHaveLength(1);
  });

  it('[T1] or nothing is there at all: a fault in the middle takes everything back', () => {
    const hall = openDesk({
      composeSlip() {
        throw new Error('no words');
      },
    });
    const before = contentOf(hall);
    hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') });
    expect(contentOf(hall)).toEqual(before);
    expect(hall.changes).toEqual([]);
    expect(hall.takeWaiting('A').number).toBe('A001');
  });

  it('[T2] each service has its own series', () => {
    const hall = openDesk();
    const numbers = ['A', 'B', 'A', 'E', 'A'].map((id) => hall.takeWaiting(id).number);
    expect(numbers).toEqual(['A001', 'B001', 'A002', 'E001', 'A003']);
  });

  it('[T2] a number that was given back is not given again', () => {
    const hall = openDesk();
    const { ticketId } = hall.takeWaiting('A');
    accepted(hall.send(hall.as.kiosk(), 'ticket:cancel', { ticketId }));
    expect(hall.takeWaiting('A').number).toBe('A002');
  });

  it('[T5] without a wanted slip it waits at once; with one it is not in the line yet', () => {
    const hall = openDesk();
    expect(hall.statusOf(hall.takeWaiting('A').ticketId)).toBe('waiting');
    expect(hall.statusOf(hall.takeReserved('A').ticketId)).toBe('reserved');
  });

  it('a service that is unknown or closed gives none', () => {
    const hall = openDesk();
    hall.db.exec(`UPDATE service SET is_open = 0, closed_reason = 'system down' WHERE service_id = 'B'`);
    const take = (id: string) => refusalOf(hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service(id) }));
    expect(take('Z')).toEqual({ code: 'service-unknown' });
    expect(take('B')).toEqual({ code: 'service-closed', cause: 'by-hand', reason: 'system down', opensAt: null });
    expect(hall.rows('ticket')).toEqual([]);
  });

  it('[T3] a phone speaks of its own ticket, whatever id or number it names', () => {
    const hall = openDesk();
    const own = hall.takeWaiting('A');
    const other = hall.takeWaiting('A');
    const { ticketId, number } = other;
    accepted(hall.send(hall.as.phone(own.ticketId), 'ticket:cancel', { ticketId, number }));
    expect([hall.statusOf(own.ticketId), hall.statusOf(ticketId)]).toEqual(['cancelled', 'waiting']);
  });

  it('[T7] is given back by its number as well, but not once it was called', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A')];
    hall.next('1001');
    const cancel = (number: string) => hall.send(hall.as.kiosk(), 'ticket:cancel', { number });
    expect(refusalOf(cancel(first.number))).toEqual({ code: 'ticket-not-cancellable', status: 'called' });
    expect(accepted(cancel(second.number))).toMatchObject({ number: 'A002' });
    expect(refusalOf(cancel('A777'))).toEqual({ code: 'ticket-unknown' });
  });
});

describe('one revision per change', () => {
  it('[E1] an accepted change raises it by one, is announced once, and its events carry it', () => {
    const hall = openDesk();
    expect(hall.takeWaiting('A').revision).toBe(1);
    expect(hall.takeReserved('A').revision).toBe(2);
    expect(hall.changes).toHaveLength(2);
    expect(hall.rows('event').map(({ revision, kind }) => [revision, kind])).toEqual([
      [1, 'ticket-taken'],
      [2, 'ticket-taken'],
      [2, 'slip-queued'],
    ]);
  });

  it('[E1] what is accepted and changes nothing has none, and no event', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const { ticketId } = hall.takeWaiting('A');
    const before = [hall.stores.hall.revision(), hall.rows('event').length, hall.changes.length];
    expect(hall.openCounter('1001', '1').revision).toBe(before[0]);
    expect(accepted(hall.send(hall.as.kiosk(), 'ticket:confirm', { ticketId })).revision).toBe(before[0]);
    hall.act('day:roll', {});
    expect([hall.stores.hall.revision(), hall.rows('event').length, hall.changes.length]).toEqual(before);
  });

  it('[E1] a refusal has none', () => {
    const hall = openDesk();
    hall.next('1001');
    hall.send(hall.as.clerk(), 'counter:recall', {});
    expect(hall.stores.hall.revision()).toBe(0);
    expect(hall.changes).toEqual([]);
  });

  it('[E3] each event says who, when and on which day', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    expect(hall.rows('event')).toMatchObject([
      { kind: 'counter-opened', by: 'clerk:1001', business_day: '2026-03-02', at: hall.clock.now(), counter_id: '1' },
    ]);
  });
});

describe('a fault', () => {
  it('[E2] is answered with a reference that is reported, and with nothing else', () => {
    const hall = openDesk({
      composeSlip() {
        throw new Error('a secret detail');
      },
    });
    const reply = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') });
    expect(hall.faults).toMatchObject([{ error: { message: 'a secret detail' } }]);
    expect(reply).toEqual({ ok: false, refusal: { code: 'internal', reference: hall.faults[0]?.reference } });
  });

  it('[E2] of a full disk is a storage fault, and the next command works once there is room', () => {
    const hall = openDesk();
    const pages = hall.db.pragma('page_count', { simple: true });
    hall.db.pragma(`max_page_count = ${pages}`);
    const take = () => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') });
    let reply = take();
    let taken = 0;
    while (reply.ok && taken < 500) {
      taken += 1;
      reply = take();
    }
    expect(refusalOf(reply)).toEqual({ code: 'storage-fault', reference: hall.faults[0]?.reference });
    const counts = () => ['ticket', 'print_job', 'command_log'].map((table) => hall.rows(table).length);
    expect(counts()).toEqual([taken, taken, taken]);
    hall.db.pragma('max_page_count = 1000000');
    expect(accepted(take()).number).toBe(`A${String(taken + 1).padStart(3, '0')}`);
  });

  it('[E2] of a disk that takes no writes is a storage fault too, for the hall itself as well', () => {
    const hall = openDesk();
    hall.db.pragma('query_only = ON');
    expect(refusalOf(hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') })).code).toBe(
      'storage-fault',
    );
    expect(hall.act('device:join', { name: 'kiosk-1' })).toBe(false);
    hall.db.pragma('query_only = OFF');
    expect(hall.takeWaiting('A').number).toBe('A001');
  });

  it('[E2] never comes out as an exception, not even from a database that is gone', () => {
    const hall = openDesk();
    const kiosk = hall.as.kiosk();
    hall.db.close();
    expect(refusalOf(hall.send(kiosk, 'ticket:take', { serviceId: service('A') })).code).toBe('internal');
    expect(hall.act('hall:recover', {})).toBe(false);
    expect(hall.faults).toHaveLength(2);
  });

  it('[E2] in telling others does not unsay what is committed', () => {
    const hall = openDesk({
      onChanged() {
        throw new Error('nobody listens');
      },
    });
    expect(hall.takeWaiting('A').number).toBe('A001');
    expect(hall.faults).toMatchObject([{ error: { message: 'nobody listens' } }]);
  });
});

describe('commands of others', () => {
  it('[S1] a counter is worked by the clerk who sits there and by no other role', () => {
    const hall = openDesk();
    const open = hall.send(hall.as.guide(), 'counter:open', { counterId: counter('1') });
    expect(refusalOf(open)).toEqual({ code: 'not-allowed' });
    expect(refusalOf(hall.send(hall.as.guide(), 'counter:next', {}))).toEqual({ code: 'not-allowed' });
    expect(refusalOf(hall.send(hall.as.kiosk(), 'device:status', { paper: 'ok' }))).toEqual({ code: 'not-allowed' });
  });
});
