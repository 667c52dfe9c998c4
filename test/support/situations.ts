import { accepted, type TestDesk } from './desk.ts';

/** A hall in which something has happened, in words. */
export const SITUATIONS_OF_A_HALL: Record<string, (hall: TestDesk) => void> = {
  'an empty hall': () => undefined,
  'a hall with people waiting and nobody at the counters'(hall) {
    for (const id of ['A', 'B', 'B', 'E']) hall.takeWaiting(id);
  },
  'a call and a recall'(hall) {
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.takeWaiting('E');
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:recall', {}));
    accepted(hall.send(hall.as.display(), 'call:shown', { seq: 2, spoken: true }));
  },
  'a service for somebody who needs care'(hall) {
    hall.openCounter('1001', '1');
    accepted(
      hall.send(hall.as.guide(), 'ticket:take', {
        serviceId: 'A' as never,
        slip: false,
        care: 'hearing',
        classId: 'key-account',
        grant: { reason: 'contract' },
      }),
    );
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
  },
  'a missed number, a pause, and a rating invited'(hall) {
    hall.openCounter('1001', '1');
    hall.openCounter('1002', '2');
    for (const id of ['A', 'A', 'A']) hall.takeWaiting(id);
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
    accepted(hall.send(hall.as.clerk('1002'), 'counter:pause', { reason: 'lunch' }));
  },
  'a kiosk without paper, slips in every state, and a scan'(hall) {
    hall.act('device:join', { name: 'kiosk-1' });
    const [printed, failed, unknown, sending] = ['A', 'B', 'C', 'D'].map(hall.takeReserved);
    if (!printed || !failed || !unknown || !sending) throw new Error('four slips');
    hall.act('slip:settle', { jobId: printed.jobId, outcome: 'printed', fault: null });
    hall.act('slip:settle', { jobId: failed.jobId, outcome: 'not-started', fault: 'paper-out' });
    hall.act('slip:settle', { jobId: unknown.jobId, outcome: 'unknown', fault: null });
    hall.act('slip:send', { jobId: sending.jobId, hostId: null });
    hall.takeReserved('E');
    accepted(hall.send(hall.as.device(), 'device:status', { paper: 'out', fault: 'paper-out' }));
    accepted(hall.send(hall.as.device(), 'code:scan', { code: printed.code }));
  },
  'devices with faults, a call for help, an appointment scanned, a self-test under way'(hall) {
    const now = hall.clock.now();
    const parts = [{ kind: 'keypad' as const, counterId: '1' as never, isReachable: false, detail: 'ttyUSB0' }];
    hall.act('device:join', { name: 'kiosk-1' });
    hall.act('screen:join', { role: 'kiosk', name: 'kiosk-1' });
    hall.act('screen:join', { role: 'pad', name: '1' });
    hall.done(hall.as.device(), 'device:status', { paper: 'low', version: '1.0', clock: now, parts, lastError: 'jam' });
    const screen = { version: '1.0', clock: (now + 90_000) as never, isVisible: true };
    hall.done(hall.as.kiosk(), 'screen:status', { ...screen, sound: 'blocked' });
    hall.done(hall.as.kiosk(), 'help:call', {});
    const fault = { role: 'pad' as const, name: '1', text: 'dark' };
    const { faultId } = hall.done(hall.as.clerk(), 'fault:report', fault);
    hall.done(hall.as.guide(), 'fault:told', { faultId, note: 'comes at two' });
    const appointment = { day: '2026-03-02', time: '10:10' };
    const wish = { phone: '138 0013 8000', serviceId: 'B', appointment };
    const { appointmentCode } = hall.done(hall.as.guide(), 'call-back:add', wish);
    hall.done(hall.as.kiosk(), 'code:scan', { code: appointmentCode ?? '' });
    hall.done(hall.as.manager(), 'self-test:run', {});
  },
  'a closed service and a printer that is away'(hall) {
    hall.db.exec(`UPDATE service SET is_open = 0, closed_reason = 'moved' WHERE service_id = 'C'`);
    hall.act('device:join', { name: 'kiosk-1' });
    hall.act('device:leave', { name: 'kiosk-1' });
  },
  'somebody held, sent on, granted, asked for, called out of order'(hall) {
    hall.openCounter('1001', '1');
    hall.openCounter('1004', '4');
    const clerk = hall.as.clerk('1001');
    const take = { serviceId: 'A', alsoServiceIds: ['E', 'B'], slip: false, classId: 'elder' };
    const { ticketId } = hall.done(hall.as.kiosk(), 'ticket:take', take);
    for (const id of ['A', 'A', 'A']) hall.takeWaiting(id);
    hall.done(clerk, 'counter:next', {});
    hall.done(clerk, 'counter:start', {});
    hall.done(clerk, 'counter:hold', { note: 'form 3' });
    hall.done(clerk, 'counter:next', {});
    hall.done(clerk, 'counter:transfer', { to: { counterId: '4' }, note: 'meter 4711' });
    hall.done(hall.as.guide(), 'ticket:grant', { number: 'A003', classId: 'disabled', reason: 'wheelchair' });
    hall.done(hall.as.clerk('1004'), 'counter:next', {});
    hall.done(clerk, 'counter:unhold', { ticketId });
    hall.done(clerk, 'counter:another', { serviceId: 'E' });
  },
  'an outage, a quota, hours, a decision about closing time'(hall) {
    const manager = hall.as.manager();
    hall.takeWaiting('B');
    const hours = { from: '08:30', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] };
    hall.done(manager, 'hall:hours', { hours, reason: 'holiday eve' });
    hall.done(manager, 'settings:save', {
      change: { services: { B: { quotas: [{ tickets: 1 }] } } as never, staff: { 1001: { services: ['A' as never] } } },
    });
    hall.done(manager, 'hall:outage', { grade: 'long', reason: 'no power' });
    hall.done(manager, 'hall:close-day', { decision: 'overtime', reason: 'long lines' });
    hall.done(manager, 'service:close', { serviceId: 'C', reason: 'system down' });
  },
  'appointments and call-backs'(hall) {
    const appointment = { day: '2026-03-02', time: '10:10' };
    const wish = { phone: '138 0013 8000', label: '王*', serviceId: 'B', appointment };
    const { appointmentCode } = hall.done(hall.as.guide(), 'call-back:add', wish);
    hall.done(hall.as.guide(), 'call-back:add', wish);
    hall.openCounter('1004', '4');
    hall.done(hall.as.kiosk(), 'appointment:check-in', { code: appointmentCode ?? '', slip: false });
    hall.next('1004');
  },
  'the first minute of the next day'(hall) {
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.next('1001');
    hall.clock.advance(18.5 * 3_600_000);
  },
};
