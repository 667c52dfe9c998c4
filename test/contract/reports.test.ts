import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const DAY = '2026-03-02';
const EVIL = '=HYPERLINK("http://x")';

describe('reports over HTTP', () => {
  let hall: TestHall;
  let manager: string;
  beforeAll(async () => {
    const services = powerHall.services.map((service, at) =>
      at === 0 ? { ...service, name: { zh: EVIL, en: EVIL } } : service,
    );
    const staff = powerHall.staff.map((person, at) => (at === 0 ? { ...person, name: '=1+1' } : person));
    hall = await openHall({ template: { ...powerHall, services, staff } });
    manager = await signIn(hall.url, '9001');
    const kiosk = await hall.screen('kiosk');
    await kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false });
    const clerk = await hall.staff('clerk', '1001');
    await clerk.send('counter:open', { counterId: '1' as never });
    await clerk.send('counter:next', {});
    await clerk.send('counter:start', {});
    await clerk.send('counter:finish', {});
  });
  afterAll(() => hall.close());

  const ask = (path: string, token = manager) =>
    fetch(`${hall.url}/api/reports/${path}`, { headers: { authorization: `Bearer ${token}` } });

  it('keeps the names of the day report that other programs rely on, beside tables and definitions', async () => {
    const answer = (await (await ask(`day?from=${DAY}&to=${DAY}`)).json()) as Record<
      'services' | 'definitions',
      object[]
    >;
    expect(answer).toMatchObject({
      from: DAY,
      total: { issued: 1, finished: 1, invited: 1, rated: 0 },
      basis: { isRunning: true, told: 0 },
    });
    expect(answer.services[0]).toMatchObject({ code: 'A', figures: { issued: 1 } });
    expect(answer.definitions[0]).toMatchObject({ id: 'issued', rule: 'M1' });
  });

  it('says in a refusal what is wrong with the days, the report or the form', async () => {
    const issue = async (path: string) => {
      const reply = await ask(path);
      const { issues } = (await reply.json()) as { issues?: { message: string }[] };
      return [reply.status, issues?.[0]?.message];
    };
    expect(await issue('day?from=2026-03-03&to=2026-03-02')).toEqual([400, 'from comes after to']);
    expect(await issue('days?from=2024-03-02&to=2026-03-01')).toEqual([400, 'at most 366 days at once']);
    expect((await ask(`day?from=${DAY}`)).status).toBe(400);
    expect((await ask(`day?from=yesterday&to=${DAY}`)).status).toBe(400);
    expect((await ask(`day?from=${DAY}&to=${DAY}&format=exe`)).status).toBe(400);
    expect((await ask(`tickets?from=${DAY}&to=${DAY}&what=everything`)).status).toBe(400);
    expect((await ask(`nonsense?from=${DAY}&to=${DAY}`)).status).toBe(404);
    expect((await ask('story/nobody')).status).toBe(404);
  });

  it('answers an empty period with empty tables, and the whole of a year', async () => {
    const answer = await (await ask('clerks?from=2025-03-01&to=2026-02-28')).json();
    expect(answer).toMatchObject({ basis: { days: 0 }, tables: [{ id: 'clerks', rows: [] }] });
  });

  it('[S2] is for the manager alone', async () => {
    const clerk = await signIn(hall.url, '1002');
    expect((await ask(`day?from=${DAY}&to=${DAY}`, clerk)).status).toBe(403);
    expect((await ask(`day?from=${DAY}&to=${DAY}`, 'nobody')).status).toBe(401);
    expect((await ask('story/x', clerk)).status).toBe(403);
    const recompute = await fetch(`${hall.url}/api/reports/recompute`, {
      method: 'POST',
      headers: { authorization: `Bearer ${clerk}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from: DAY, to: DAY }),
    });
    expect(recompute.status).toBe(403);
  });

  it('writes no cell that a spreadsheet would take for a formula', async () => {
    const clerks = await (await ask(`clerks?from=${DAY}&to=${DAY}&format=csv`)).text();
    expect(clerks).toContain(`'=1+1 1001`);
    const tickets = await ask(`tickets?from=${DAY}&to=${DAY}&format=csv`);
    expect(tickets.headers.get('content-disposition')).toContain(`hallcall-tickets-${DAY}-${DAY}.csv`);
    expect(await tickets.text()).not.toMatch(/(^|,)"?=/m);
  });

  it('makes a workbook with a sheet for each table and one of definitions', async () => {
    const reply = await ask(`day?from=${DAY}&to=${DAY}&format=xlsx`);
    expect(reply.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('xl/worksheets/sheet6.xml')).toBe(true);
  });
});
