import { describe, expect, it } from 'vitest';
import type { TicketSlip } from '../../../server/protocol/slips.ts';
import { openDesk } from '../../support/desk.ts';

/** A hall with a ticket whose first slip ended somehow, and a printer that is here. */
function withSlip(outcome: 'printed' | 'not-started' | 'unknown') {
  const hall = openDesk();
  hall.act('device:join', { name: 'kiosk-1' });
  const taken = hall.takeReserved('A');
  hall.act('slip:send', { jobId: taken.jobId, hostId: 'journal-1' });
  hall.act('slip:settle', { jobId: taken.jobId, outcome, fault: outcome === 'printed' ? null : 'paper-out' });
  const reprint = () => hall.done(hall.as.guide(), 'ticket:reprint', { ticketId: taken.ticketId });
  return { hall, taken, reprint, status: () => hall.statusOf(taken.ticketId) };
}

describe('a reprint', () => {
  it('[P7] is a slip of the same number that says what it is, and how many are ahead now', () => {
    const { hall, taken, reprint } = withSlip('printed');
    const before = hall.rows('ticket').length;
    const { jobId } = reprint();
    const slip = hall.stores.prints.slipOf(jobId) as TicketSlip;
    expect(slip).toMatchObject({ kind: 'ticket', number: taken.number, code: taken.code, isReprint: true, wait: null });
    expect(hall.rows('ticket')).toHaveLength(before);
    expect(hall.stores.prints.ofTicket(taken.ticketId)?.purpose).toBe('reprint');
  });

  it('[P7] makes a ticket wait whose first slip nobody holds, and only when it came out', () => {
    const { hall, reprint, status } = withSlip('unknown');
    const first = reprint();
    hall.act('slip:settle', { jobId: first.jobId, outcome: 'not-started', fault: 'cover-open' });
    expect(status()).toBe('reserved');
    const second = reprint();
    hall.act('slip:settle', { jobId: second.jobId, outcome: 'printed', fault: null });
    expect(status()).toBe('waiting');
  });

  it('[T6] while a reprint is under way nobody voids the number', () => {
    const { hall, reprint, status } = withSlip('not-started');
    hall.clock.advance(hall.settings.confirmSeconds * 1000);
    const { jobId } = reprint();
    hall.clock.advance(1000);
    hall.tick();
    expect(status()).toBe('reserved');
    hall.act('slip:settle', { jobId, outcome: 'not-started', fault: 'paper-out' });
    hall.clock.advance(hall.settings.confirmSeconds * 1000 + 1);
    hall.tick();
    expect(status()).toBe('voided');
  });

  it('[P7] waits for the slip that is under way, and is not printed twice at once', () => {
    const { hall, taken, reprint } = withSlip('printed');
    reprint();
    const again = hall.refusal(hall.as.guide(), 'ticket:reprint', { ticketId: taken.ticketId });
    expect(again).toEqual({ code: 'slip-on-its-way' });
    const twice = `INSERT INTO print_job SELECT 'j2', ticket_id, purpose, device, slip, state, host_id, fault, queued_at, settled_at, gives_way
      FROM print_job WHERE state = 'queued'`;
    expect(() => hall.db.exec(twice)).toThrow('UNIQUE');
  });

  it('[P7] comes from the printer that is named, else from one that is here; without any it is refused', () => {
    const { hall, taken } = withSlip('printed');
    const { ticketId } = taken;
    const named = { ticketId, device: 'desk' };
    expect(hall.refusal(hall.as.guide(), 'ticket:reprint', named)).toEqual({ code: 'no-printer', device: 'desk' });
    hall.act('device:leave', { name: 'kiosk-1' });
    expect(hall.refusal(hall.as.guide(), 'ticket:reprint', { ticketId })).toEqual({
      code: 'no-printer',
      device: 'kiosk-1',
    });
    hall.act('device:join', { name: 'desk' });
    const { jobId } = hall.done(hall.as.guide(), 'ticket:reprint', { ticketId });
    expect(hall.stores.prints.byId(jobId)?.device).toBe('desk');
    hall.done(hall.as.device('desk'), 'device:status', { printer: 'screen', paper: 'unknown' });
    hall.act('slip:settle', { jobId, outcome: 'printed', fault: null });
    expect(hall.refusal(hall.as.guide(), 'ticket:reprint', named)).toEqual({ code: 'no-printer', device: 'desk' });
  });

  it('[P7] is nothing that a ticket of yesterday gets', () => {
    const { hall, taken } = withSlip('printed');
    hall.clock.advance(24 * 3_600_000);
    const late = hall.refusal(hall.as.guide(), 'ticket:reprint', { ticketId: taken.ticketId });
    expect(late).toEqual({ code: 'ticket-unknown' });
  });

  it('[P7] staff see what became of it', () => {
    const { hall, taken, reprint } = withSlip('printed');
    const { jobId } = reprint();
    const seen = () => hall.see({ view: 'guide:view' }).recentPrints;
    expect(seen()).toMatchObject([{ jobId, what: 'reprint', number: taken.number, state: 'queued', fault: null }]);
    hall.act('slip:settle', { jobId, outcome: 'unknown', fault: 'disconnected' });
    expect(seen()).toMatchObject([{ state: 'unknown', fault: 'disconnected' }]);
    hall.clock.advance(301_000);
    expect(seen()).toEqual([]);
  });
});

describe('a number that is void although somebody holds its slip', () => {
  it('[T6] is put back by staff who have seen it, where it stood, and counts as issued again', () => {
    const { hall, taken, status } = withSlip('unknown');
    const later = hall.takeWaiting('A');
    hall.clock.advance(hall.settings.confirmSeconds * 1000 + 1);
    hall.tick();
    expect(status()).toBe('voided');
    const { ticketId, number } = taken;
    expect(hall.refusal(hall.as.kiosk(), 'ticket:confirm', { ticketId })).toMatchObject({ status: 'voided' });
    expect(hall.refusal(hall.as.kiosk(), 'ticket:confirm', { number })).toEqual({ code: 'ticket-unknown' });
    expect(hall.done(hall.as.guide(), 'ticket:confirm', { number })).toMatchObject({ number, ahead: 0 });
    expect(hall.stores.line.all(hall.stores.hall.businessDay()).map((each) => each.number)).toEqual([
      number,
      later.number,
    ]);
    expect(hall.see({ view: 'manager:view' }).today.issued).toBe(2);
  });

  it('[H9] not after the day was ended', () => {
    const { hall, taken } = withSlip('unknown');
    hall.act('ticket:void', { ticketId: taken.ticketId });
    hall.done(hall.as.manager(), 'hall:close-day', { decision: 'end', reason: 'storm' });
    const late = hall.refusal(hall.as.manager(), 'ticket:confirm', { ticketId: taken.ticketId });
    expect(late).toMatchObject({ code: 'service-closed' });
  });
});

describe('what staff have had printed lately', () => {
  it('[P7] [P8] is the newest thirty in the order in which they were asked for', () => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    const noticeId = String(hall.settings.oneTimeNotices[0]?.noticeId);
    const sheet = { about: 'notice', noticeId, language: 'zh' } as never;
    const jobs = Array.from({ length: 35 }, () => hall.done(hall.as.guide(), 'sheet:print', { sheet }).jobId);
    expect(hall.see({ view: 'guide:view' }).recentPrints.map(({ jobId }) => jobId)).toEqual(jobs.slice(5));
  });
});

describe('a sheet', () => {
  const open = () => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    const print = (sheet: object, role: 'guide' | 'manager' | 'clerk' | 'kiosk' = 'manager') =>
      hall.send(hall.as[role](), 'sheet:print', { sheet: sheet as never });
    const linesOf = (jobId: string) => {
      const slip = hall.stores.prints.slipOf(jobId as never);
      return slip.kind === 'sheet' ? { ...slip, said: JSON.stringify(slip.lines) } : null;
    };
    return { hall, print, linesOf };
  };

  it('[P8] of a self-test says that all is well only of what was checked', () => {
    const { hall, print, linesOf } = open();
    const { testId } = hall.done(hall.as.manager(), 'self-test:run', {});
    const lines = hall.see({ view: 'manager:view' }).selfTest?.lines ?? [];
    expect(lines.map(({ result }) => result)).toContain('not-checked');
    lines.forEach((line, index) => {
      if (line.result === 'running') hall.act('self-test:answer', { testId, index, line: { ...line, result: 'ok' } });
    });
    hall.act('self-test:end', { testId });
    const reply = print({ about: 'self-test', testId });
    if (!reply.ok) throw new Error(reply.refusal.code);
    expect(linesOf(reply.jobId)?.said).toContain('已检查的全部正常 All that was checked is well');
  });

  it('[P8] with the notice of a business, in the customer’s language, with the version that was given', () => {
    const { hall, print, linesOf } = open();
    const notice = hall.settings.oneTimeNotices.find(
      ({ documents, steps }) => documents.length > 0 && steps.length > 0,
    );
    if (!notice) throw new Error('the power hall has notices');
    const reply = print({ about: 'notice', noticeId: notice.noticeId, language: 'zh' }, 'guide');
    if (!reply.ok) throw new Error(reply.refusal.code);
    const sheet = linesOf(reply.jobId);
    const wanted = [
      notice.title.zh,
      notice.version,
      ...notice.documents.map(({ zh }) => zh),
      ...notice.steps.map(({ zh }) => zh),
    ];
    for (const words of wanted) expect(sheet?.said).toContain(words);
    expect(sheet).toMatchObject({ about: 'notice', language: 'zh', printedAt: '2026-03-02 10:00' });
    expect(hall.rows('ticket')).toEqual([]);
  });

  it('[P8] a notice that is not in force yet, or that nobody has written, is unknown', () => {
    const { hall, print } = open();
    const [first] = hall.settings.oneTimeNotices;
    if (!first) throw new Error('the power hall has notices');
    hall.change({ oneTimeNotices: [{ ...first, validFrom: '2026-03-03' }] });
    for (const noticeId of [first.noticeId, 'nobody'])
      expect(print({ about: 'notice', noticeId, language: 'en' })).toMatchObject({
        refusal: { code: 'sheet-unknown' },
      });
  });

  it('[P8] with an appointment and with a call-back, whose number stays secret', () => {
    const { hall, print, linesOf } = open();
    const appointment = { day: '2026-03-03', time: '10:10' };
    const wish = { phone: '138 0013 8123', serviceId: 'B' as never, appointment };
    const { callBackId, appointmentCode } = hall.done(hall.as.guide(), 'call-back:add', wish);
    const sheet = print({ about: 'call-back', callBackId }, 'clerk');
    if (!sheet.ok) throw new Error(sheet.refusal.code);
    const { said } = linesOf(sheet.jobId) ?? {};
    for (const words of ['2026-03-03', '10:10', appointmentCode, '****8123']) expect(said).toContain(words);
    expect(said).not.toContain('0013');
    hall.act('slip:send', { jobId: sheet.jobId, hostId: 'journal-1' });
    hall.act('slip:settle', { jobId: sheet.jobId, outcome: 'printed', fault: null });
    expect(hall.rows('print_job').map(({ slip }) => slip)).toEqual(['{"about":"call-back"}']); // [A5]
    const [{ appointment_id: appointmentId } = {}] = hall.rows('appointment');
    expect(print({ about: 'appointment', appointmentId })).toMatchObject({ ok: true, device: 'kiosk-1' });
    expect(print({ about: 'appointment', appointmentId: 'nobody' })).toMatchObject({
      refusal: { code: 'sheet-unknown' },
    });
  });

  it('[P8] with the figures of the day, for the manager alone', () => {
    const { hall, print, linesOf } = open();
    hall.takeWaiting('A');
    hall.takeWaiting('B');
    const day = print({ about: 'day', day: '2026-03-02' });
    if (!day.ok) throw new Error(day.refusal.code);
    expect(linesOf(day.jobId)?.lines).toContainEqual({ kind: 'pair', left: '取号 Issued', right: '2' });
    expect(print({ about: 'day', day: '2026-03-02' }, 'guide')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('[P8] comes out, or not, like a slip, and nobody waits for it', () => {
    const { hall, print } = open();
    const reply = print({ about: 'test' });
    if (!reply.ok) throw new Error(reply.refusal.code);
    hall.act('slip:send', { jobId: reply.jobId, hostId: 'journal-1' });
    hall.act('slip:settle', { jobId: reply.jobId, outcome: 'printed', fault: null });
    expect(hall.stores.prints.byId(reply.jobId)).toMatchObject({ state: 'printed', ticketId: null, purpose: 'sheet' });
    expect(hall.rows('ticket')).toEqual([]);
    expect(hall.changes.at(-1)?.map(({ kind }) => kind)).toEqual(['slip-settled']);
  });

  it('[P8] at a kiosk only a notice, at the kiosk’s own printer', () => {
    const { hall, print } = open();
    hall.act('device:join', { name: 'desk' });
    const notice = { about: 'notice', noticeId: hall.settings.oneTimeNotices[0]?.noticeId, language: 'zh' };
    expect(print(notice, 'kiosk')).toMatchObject({ ok: true, device: 'kiosk-1' });
    expect(print(notice, 'kiosk')).toMatchObject({ refusal: { code: 'slip-on-its-way' } });
    const elsewhere = { sheet: notice as never, device: 'desk' };
    expect(hall.refusal(hall.as.kiosk('kiosk-9'), 'sheet:print', elsewhere)).toMatchObject({ code: 'slip-on-its-way' });
    hall.change({ fallbackPrinter: null });
    expect(hall.refusal(hall.as.kiosk('kiosk-9'), 'sheet:print', elsewhere)).toMatchObject({ code: 'no-printer' });
    expect(print({ about: 'test' }, 'kiosk')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('[G5] what came out is counted against the roll', () => {
    const { hall, print } = open();
    const count = () => hall.stores.devices.byName('kiosk-1')?.slipsSinceRoll;
    for (const outcome of ['printed', 'unknown', 'printed'] as const) {
      const reply = print({ about: 'test' });
      if (reply.ok) hall.act('slip:settle', { jobId: reply.jobId, outcome, fault: null });
    }
    expect(count()).toBe(2);
  });
});
