import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallBackId } from '../../../server/protocol/vocabulary.ts';
import { openDesk } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';

const DAY = 24 * 3_600_000;
const PHONE = '138 0013 8000';

/** A guide has noted a phone number, in a database that is a file. */
function noted() {
  const folder = ownFolder();
  const hall = openDesk({ path: join(folder, 'hall.db') });
  const guide = hall.as.guide();
  const wish = { phone: PHONE, label: '王*', serviceId: 'B', number: 'B007' };
  const { callBackId } = hall.done(guide, 'call-back:add', wish);
  const reveal = () => {
    const phones: string[] = [];
    hall.act('call-back:reveal', {
      by: 'guide:8001',
      callBackId,
      mayCases: false,
      onPhone: (phone) => phones.push(phone),
    });
    return phones;
  };
  const row = () => hall.rows('call_back')[0];
  /** Every byte of the database and of what SQLite keeps beside it. */
  const onDisk = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  return { ...hall, guide, callBackId, reveal, row, onDisk };
}

describe('a phone number', () => {
  it('[A5] can be read nowhere in the database file, not even in the log of commands', () => {
    const { onDisk, row } = noted();
    for (const written of [PHONE, PHONE.replaceAll(' ', ''), '13800138', '0013 8000'])
      expect(onDisk().includes(written), written).toBe(false);
    expect(row()).toMatchObject({ phone_tail: '8000', label: '王*', number: 'B007' });
  });

  it('[A5] is on no screen; its last four digits tell entries apart', () => {
    const { see } = noted();
    const { callBacks } = see({ view: 'guide:view' });
    expect(callBacks).toMatchObject([{ label: '王*', phoneTail: '8000', number: 'B007', appointment: null }]);
    expect(JSON.stringify(see({ view: 'manager:view' }))).not.toContain('0013');
  });

  it('[A5] is shown to who asks for it, which is an event that does not contain it', () => {
    const { reveal, eventsOf } = noted();
    expect(reveal()).toEqual([PHONE]);
    expect(eventsOf('call-back-shown')).toMatchObject([{ data: { by: 'guide:8001' } }]);
    expect(JSON.stringify(eventsOf('call-back-shown'))).not.toContain('0013');
  });

  it.each(['reached', 'not-reached'] as const)('[A5] is gone as soon as somebody has called (%s)', (result) => {
    const { done, refusal, guide, callBackId, row, reveal, see } = noted();
    done(guide, 'call-back:done', { callBackId, result });
    expect(row()).toMatchObject({ phone_sealed: null, phone_tail: null, label: null, result });
    expect(reveal()).toEqual([]);
    expect(see({ view: 'guide:view' }).callBacks).toEqual([]);
    expect(refusal(guide, 'call-back:done', { callBackId, result })).toEqual({ code: 'call-back-unknown' });
  });

  it('[A5] is gone after seven days, called or not', () => {
    const { clock, tick, row, reveal, eventsOf } = noted();
    clock.advance(7 * DAY);
    tick();
    expect(row()).toMatchObject({ result: null, phone_tail: '8000' });
    clock.advance(1);
    tick();
    expect(row()).toMatchObject({ phone_sealed: null, phone_tail: null, label: null, result: 'lapsed' });
    expect(reveal()).toEqual([]);
    expect(eventsOf('persons-forgotten')).toMatchObject([{ data: { callBacks: 1 } }]);
  });

  it('[A5] [A1] may come with a new appointment, whose code lets in on its day', () => {
    const { done, refusal, guide, clock, as } = noted();
    const wish = { phone: PHONE, serviceId: 'B' };
    const past = { ...wish, appointment: { day: '2026-03-01', time: '10:00' } };
    expect(refusal(guide, 'call-back:add', past)).toEqual({ code: 'appointment-in-the-past' });
    const agreed = { ...wish, appointment: { day: '2026-03-03', time: '10:00' } };
    const { appointmentCode } = done(guide, 'call-back:add', agreed);
    clock.advance(DAY);
    expect(done(as.kiosk(), 'appointment:check-in', { code: appointmentCode ?? '' }).number).toBe('B001');
  });

  it('[A5] is for a service that there is, and is done by its own id', () => {
    const { refusal, guide } = noted();
    expect(refusal(guide, 'call-back:add', { phone: PHONE, serviceId: 'Z' })).toEqual({ code: 'service-unknown' });
    const nobody = { callBackId: 'nobody' as CallBackId, result: 'reached' as const };
    expect(refusal(guide, 'call-back:done', nobody)).toEqual({ code: 'call-back-unknown' });
  });

  it('[A6] is promised by a clerk until a day, under a work order, as long as the hall may keep it', () => {
    const { done, refusal, see, as, eventsOf } = noted();
    const wish = { phone: PHONE, serviceId: 'B', number: 'B009', workOrder: 'GD-0301' };
    done(as.clerk(), 'call-back:add', { ...wish, dueDay: '2026-03-08' });
    expect(see({ view: 'manager:view' }).callBacks[0]).toMatchObject({ dueDay: '2026-03-08', workOrder: 'GD-0301' });
    expect(eventsOf('call-back-added').at(-1)).toMatchObject({ data: { dueDay: '2026-03-08' } });
    const outOfRange = { code: 'promise-out-of-range', latest: '2026-03-08' };
    for (const dueDay of ['2026-03-01', '2026-03-09'])
      expect(refusal(as.clerk(), 'call-back:add', { ...wish, dueDay }), dueDay).toEqual(outOfRange);
  });

  it('[A6] stands in the order of what was promised, then of when it was asked for', () => {
    const { done, see, as } = noted();
    for (const dueDay of ['2026-03-05', '2026-03-03'])
      done(as.clerk(), 'call-back:add', { phone: PHONE, serviceId: 'B', dueDay });
    const days = see({ view: 'guide:view' }).callBacks.map(({ dueDay }) => dueDay);
    expect(days).toEqual(['2026-03-03', '2026-03-05', null]);
  });
});
