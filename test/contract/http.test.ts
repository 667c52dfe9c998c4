import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { ImportReport } from '../../server/protocol/appointment-import.ts';
import { accepted, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const KEY = 'key-of-the-booking-program';
const integrations = [{ name: 'booking', key: KEY }];
const template = HallTemplate.parse({ ...powerHall, integrations });
const DAY = '2026-03-02';

describe('what programs and managers bring over HTTP', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall({ template });
  });
  afterEach(() => hall.close());

  async function post(
    path: string,
    { bearer, body, type = 'application/json' }: { bearer?: string; body?: string; type?: string },
  ) {
    const headers = {
      ...(body !== undefined && { 'content-type': type }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    };
    const response = await fetch(`${hall.url}${path}`, {
      method: 'POST',
      headers,
      ...(body !== undefined && { body }),
    });
    return {
      status: response.status,
      body: (await response.json()) as ImportReport & { phone?: string; code?: string },
    };
  }
  const lines = JSON.stringify([{ id: 'x-1', service: 'B', day: DAY, time: '10:10', code: 'ABC123' }]);

  it('[A3] a program brings appointments with its key, and the kiosk lets them in', async () => {
    const brought = await post('/api/v1/appointments', { bearer: KEY, body: lines });
    expect(brought).toMatchObject({ status: 200, body: { added: 1, changed: 0, problems: [] } });
    const kiosk = await hall.screen('kiosk');
    expect((await accepted(kiosk.send('appointment:check-in', { code: 'ABC123' }))).number).toBe('B001');
  });

  it('[A3] a manager brings a CSV file, whose lines are named as a spreadsheet counts them', async () => {
    const bearer = await signIn(hall.url, '9001');
    const body = `\uFEFFservice,day,time,label\r\nB,${DAY},10:30,张*\r\nZ,${DAY},11:00,\r\n\r\nC,${DAY},11:30,\r\n`;
    const { status, body: report } = await post('/api/appointments', { bearer, body, type: 'text/csv' });
    expect(status).toBe(200);
    expect(report.appointments.map(({ line }) => line)).toEqual([2, 5]);
    expect(report.problems).toEqual([{ line: 3, message: 'service: there is no Z' }]);
  });

  it('[A3] a line that is too short is named or read, and takes nobody with it', async () => {
    const bearer = await signIn(hall.url, '9001');
    const body = `service,day,time,label\r\nB,${DAY},10:30\r\nC,${DAY}\r\nD,${DAY},11:00,李*,more\r\n`;
    const { status, body: report } = await post('/api/appointments', { bearer, body, type: 'text/csv' });
    expect([status, report.added, report.problems.map(({ line }) => line)]).toEqual([200, 2, [3]]);
  });

  it('[A3] a file without the columns it needs changes nothing and says which', async () => {
    const bearer = await signIn(hall.url, '9001');
    const { status, body } = await post('/api/appointments', {
      bearer,
      body: 'name,when\r\nLi,now\r\n',
      type: 'text/csv',
    });
    expect([status, body.code]).toEqual([400, 'bad-request']);
    expect(JSON.stringify(body)).toContain('service, day, time');
  });

  it('[S1] nobody else brings any', async () => {
    for (const bearer of [undefined, 'forged', await signIn(hall.url, '1001'), await signIn(hall.url, '9001')])
      expect((await post('/api/v1/appointments', { ...(bearer && { bearer }), body: lines })).status).not.toBe(200);
    for (const bearer of [undefined, KEY, await signIn(hall.url, '8001')])
      expect((await post('/api/appointments', { ...(bearer && { bearer }), body: lines })).status).not.toBe(200);
    const kiosk = await hall.screen('kiosk');
    expect(await kiosk.send('appointment:check-in', { code: 'ABC123' })).toMatchObject({ ok: false });
  });

  it('[A5] a phone number is shown to a guide who asks for it, and to no clerk', async () => {
    const guide = await hall.staff('guide', '8001');
    const wish = { phone: '138 0013 8000', serviceId: 'B' };
    const { callBackId } = await accepted(guide.send('call-back:add', wish));
    const path = `/api/call-backs/${callBackId}/phone`;
    expect((await post(path, { bearer: await signIn(hall.url, '1001') })).status).toBe(403);
    expect((await post(path, {})).status).toBe(401);
    const bearer = await signIn(hall.url, '8001');
    expect(await post(path, { bearer })).toEqual({ status: 200, body: { phone: '138 0013 8000' } });
    expect((await post('/api/call-backs/nobody/phone', { bearer })).status).toBe(404);
    await accepted(guide.send('call-back:done', { callBackId, result: 'reached' }));
    expect((await post(path, { bearer })).status).toBe(404);
  });

  it('[X2] the order of a day is handed to managers alone, and ends with the newest link', async () => {
    const kiosk = await hall.screen('kiosk');
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    const ask = async (path: string, badge: string) =>
      fetch(`${hall.url}${path}`, { headers: { authorization: `Bearer ${await signIn(hall.url, badge)}` } });
    const order = `/api/audit/order?from=${DAY}&to=${DAY}`;
    expect((await fetch(`${hall.url}${order}`)).status).toBe(401);
    expect((await ask(order, '8001')).status).toBe(403);
    expect((await ask('/api/audit/order?from=2026-03-02&to=2026-03-01', '9001')).status).toBe(400);

    const answer = await ask(order, '9001');
    expect(answer.headers.get('content-disposition')).toContain(`order-${DAY}-${DAY}.ndjson`);
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ format: 'hallcall-order', from: DAY, before: { seq: 0, hash: '0'.repeat(64) } });
    expect(lines.find(({ kind }) => kind === 'ticket-taken').data).toMatchObject({ number: 'A001' });
    const { after } = lines.at(-1);
    expect(after.seq).toBe(lines.length - 2);
    expect(hall.stores.audit.linkAt(after.seq)?.hash).toEqual(Buffer.from(after.hash, 'hex'));
  });
});
