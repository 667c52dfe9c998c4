import { describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import type { SlipOutcome } from '../../../server/protocol/device-orders.ts';
import type { PrinterFault } from '../../../server/protocol/vocabulary.ts';
import { accepted, openDesk, refusalOf } from '../../support/desk.ts';

/** A hall in which one ticket's slip is at the printer. */
function printing() {
  const hall = openDesk();
  const { stores, clock } = hall;
  const house = createHousekeeping({ desk: hall, stores, clock, republish: () => undefined });
  const { ticketId, jobId } = hall.takeReserved('A');
  hall.act('slip:send', { jobId, hostId: 'journal-1' });
  return {
    ...hall,
    house,
    ticketId,
    jobId,
    settle: (outcome: SlipOutcome['outcome'], fault: PrinterFault | null) =>
      hall.act('slip:settle', { jobId, outcome, fault }),
    job: () => stores.prints.byId(jobId),
    status: () => hall.statusOf(ticketId),
    confirm: () => hall.send(hall.as.kiosk(), 'ticket:confirm', { ticketId }),
  };
}

describe('what becomes of a slip', () => {
  it('[P1] that it is being sent is on disk before it leaves, and is noted once', () => {
    const { job, act, jobId, rows } = printing();
    expect(job()?.state).toBe('sending');
    act('slip:send', { jobId, hostId: 'journal-1' });
    expect(rows('event').filter(({ kind }) => kind === 'slip-sending')).toHaveLength(1);
  });

  it('[P3] it came out: its ticket waits', () => {
    const { settle, job, status, clock, changes } = printing();
    settle('printed', null);
    expect(job()).toMatchObject({ state: 'printed', fault: null, settledAt: clock.now() });
    expect(status()).toBe('waiting');
    expect(changes.at(-1)?.map(({ kind }) => kind)).toEqual(['slip-settled', 'ticket-waiting']);
  });

  it.each([
    ['not-started', 'paper-out'],
    ['unknown', 'no-reply'],
  ] as const)('[P3] %s (%s): the ticket is kept, and waits only when the customer confirms', (outcome, fault) => {
    const { settle, job, status, confirm, openCounter, next } = printing();
    openCounter('1001', '1');
    settle(outcome, fault);
    expect(job()).toMatchObject({ state: outcome, fault });
    expect(status()).toBe('reserved');
    expect(refusalOf(next('1001'))).toEqual({ code: 'queue-empty' });
    expect(accepted(confirm())).toMatchObject({ number: 'A001', ahead: 0 });
    expect(status()).toBe('waiting');
  });

  it('[P3] is settled once: what comes later changes nothing', () => {
    const { settle, job, status, stores } = printing();
    settle('unknown', 'disconnected');
    const before = stores.hall.revision();
    settle('printed', null);
    expect(job()).toMatchObject({ state: 'unknown', fault: 'disconnected' });
    expect(status()).toBe('reserved');
    expect(stores.hall.revision()).toBe(before);
  });

  it('[P3] a slip that comes out after the customer confirmed leaves the ticket where it is', () => {
    const { settle, confirm, status, stores, openCounter, next } = printing();
    accepted(confirm());
    openCounter('1001', '1');
    next('1001');
    settle('printed', null);
    expect(status()).toBe('called');
    expect(stores.calls.latest('2026-03-02', 9)).toHaveLength(1);
  });

  it('[P2] a restart leaves what was being sent to the host that has it; nobody is connected yet', () => {
    const { act, job, stores, takeReserved, status } = printing();
    act('device:join', { name: 'kiosk-1' });
    const second = takeReserved('A');
    act('hall:recover', {});
    expect(job()).toMatchObject({ state: 'sending', hostId: 'journal-1', settledAt: null });
    expect(status()).toBe('reserved');
    expect(stores.prints.byId(second.jobId)?.state).toBe('queued');
    expect(stores.devices.all().map(({ isConnected }) => isConnected)).toEqual([false]);
  });

  it('[P6] goes to the kiosk’s own printer while it is here, else to the hall’s fallback', () => {
    const { stores, send, as, act } = openDesk();
    const deviceOf = (kiosk: string) => {
      const { ticketId } = accepted(send(as.kiosk(kiosk), 'ticket:take', { serviceId: 'A' as never }));
      return stores.prints.ofTicket(ticketId)?.device;
    };
    expect(deviceOf('kiosk-7')).toBe('kiosk-1');
    act('device:join', { name: 'kiosk-7' });
    expect(deviceOf('kiosk-7')).toBe('kiosk-7');
    act('device:join', { name: 'kiosk-1' });
    act('device:leave', { name: 'kiosk-7' });
    expect(deviceOf('kiosk-7')).toBe('kiosk-1');
    act('device:leave', { name: 'kiosk-1' });
    expect(deviceOf('kiosk-7')).toBe('kiosk-7');
    act('device:join', { name: 'kiosk-1' });
    act('device:join', { name: 'kiosk-7' });
    accepted(send(as.device('kiosk-7'), 'device:status', { printer: 'none', paper: 'unknown' }));
    expect(deviceOf('kiosk-7')).toBe('kiosk-1');
  });
});

describe('a number that nobody confirms', () => {
  it('[T6] is void when its time is over, not before, and is never called', () => {
    const { settle, house, clock, status, settings, openCounter, next } = printing();
    openCounter('1001', '1');
    settle('not-started', 'paper-out');
    clock.advance(settings.confirmSeconds * 1000);
    house.tick();
    expect(status()).toBe('reserved');
    clock.advance(1);
    house.tick();
    expect(status()).toBe('voided');
    expect(refusalOf(next('1001'))).toEqual({ code: 'queue-empty' });
  });

  it('[T6] cannot be confirmed any more', () => {
    const { settle, house, clock, confirm } = printing();
    settle('unknown', 'no-reply');
    clock.advance(600_000);
    house.tick();
    expect(refusalOf(confirm())).toEqual({ code: 'ticket-not-reserved', status: 'voided' });
  });

  it('[T6] has time as long as its slip is not settled', () => {
    const { house, clock, status } = printing();
    clock.advance(600_000);
    house.tick();
    expect(status()).toBe('reserved');
  });

  it('[T5] confirming what already waits changes nothing; an unknown one is refused', () => {
    const { settle, confirm, send, as, stores } = printing();
    settle('printed', null);
    const before = stores.hall.revision();
    expect(accepted(confirm())).toMatchObject({ number: 'A001', revision: before });
    const unknown = send(as.kiosk(), 'ticket:confirm', { ticketId: 'nobody' as never });
    expect(refusalOf(unknown)).toEqual({ code: 'ticket-unknown' });
  });
});

describe('what a printer says of itself', () => {
  it('[P5] is news once', () => {
    const { send, as, stores, rows } = openDesk();
    const say = (paper: 'ok' | 'out') => accepted(send(as.device(), 'device:status', { paper, cover: 'closed' }));
    say('ok');
    const { revision } = say('out');
    expect(say('out').revision).toBe(revision);
    expect(stores.devices.byName('kiosk-1')).toMatchObject({ paper: 'out', cover: 'closed', fault: null });
    expect(rows('event').filter(({ kind }) => kind === 'device-status')).toHaveLength(2);
  });

  it('[P5] is kept when its host leaves and comes back', () => {
    const { act, send, as, stores } = openDesk();
    act('device:join', { name: 'kiosk-1' });
    send(as.device(), 'device:status', { paper: 'low' });
    act('device:leave', { name: 'kiosk-1' });
    expect(stores.devices.byName('kiosk-1')).toMatchObject({ isConnected: false, paper: 'low' });
    act('device:join', { name: 'kiosk-1' });
    expect(stores.devices.byName('kiosk-1')).toMatchObject({ isConnected: true, paper: 'low' });
  });
});
