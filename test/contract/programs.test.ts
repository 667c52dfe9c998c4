import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { ProgramQueue, ProgramTicket, programApi } from '../../server/protocol/program-api.ts';
import { type Scope, Scope as Scopes } from '../../server/protocol/programs.ts';
import { accepted, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const OLD_KEY = 'key-of-the-booking-program';
const template = HallTemplate.parse({ ...powerHall, integrations: [{ name: 'booking', key: OLD_KEY }] });

describe('programs with a key', () => {
  let hall: TestHall;
  let token: string;
  beforeEach(async () => {
    hall = await openHall({ template });
    token = await signIn(hall.url, '9001');
  });
  afterEach(() => hall.close());

  async function call(method: string, path: string, bearer: string, more: { body?: unknown; once?: string } = {}) {
    const headers: Record<string, string> = { authorization: `Bearer ${bearer}` };
    if (more.body !== undefined) headers['content-type'] = 'application/json';
    if (more.once !== undefined) headers['idempotency-key'] = more.once;
    const sent = more.body === undefined ? {} : { body: JSON.stringify(more.body) };
    const response = await fetch(`${hall.url}${path}`, { method, headers, ...sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }
  async function keyFor(name: string, ...scopes: Scope[]): Promise<string> {
    const made = await call('POST', '/api/integrations', token, { body: { name, scopes } });
    expect(made.status).toBe(200);
    return made.body.key;
  }

  it('[J2] [J3] take a ticket, once however often they ask, see how it stands, and give it back', async () => {
    const key = await keyFor('app', 'tickets:write', 'tickets:read');
    const wish = { body: { service: 'B', language: 'en' }, once: 'order 4711'.replace(' ', '-') };
    const taken = await call('POST', '/api/v1/tickets', key, wish);
    expect([taken.status, ProgramTicket.parse(taken.body)]).toMatchObject([200, { number: 'B001', status: 'waiting' }]);
    expect((await call('POST', '/api/v1/tickets', key, wish)).body.ticketId).toBe(taken.body.ticketId);
    expect((await call('POST', '/api/v1/tickets', key, { ...wish, once: 'order-4712' })).body.number).toBe('B002');
    const path = `/api/v1/tickets/${taken.body.ticketId}`;
    const clerk = await hall.staff('clerk', '1004');
    await accepted(clerk.send('counter:open', { counterId: '4' as never }));
    await accepted(clerk.send('counter:next', {}));
    expect((await call('GET', path, key)).body).toMatchObject({
      status: 'called',
      counter: { counterId: '4' },
      ahead: 0,
    });
    expect(await call('POST', `${path}/cancel`, key)).toMatchObject({
      status: 409,
      body: { code: 'ticket-not-cancellable', status: 'called' },
    });
    expect((await call('GET', '/api/v1/tickets/nobody', key)).body).toEqual({ code: 'ticket-unknown' });
    const { by } = hall.db.prepare(`SELECT by FROM event WHERE kind = 'ticket-taken'`).get() as { by: string };
    expect(by).toBe('integration:app');
  });

  it('[J2] two programs that use the same word do not get each other’s answer', async () => {
    const [one, other] = [await keyFor('one', 'tickets:write'), await keyFor('other', 'tickets:write')];
    const wish = { body: { service: 'A' }, once: '1' };
    const numbers = [
      await call('POST', '/api/v1/tickets', one, wish),
      await call('POST', '/api/v1/tickets', other, wish),
    ];
    expect(numbers.map(({ body }) => body.number)).toEqual(['A001', 'A002']);
    expect((await call('POST', '/api/v1/tickets', one, { ...wish, once: 'x'.repeat(256) })).status).toBe(400);
  });

  it('[J3] see the queues, without anybody’s name', async () => {
    const key = await keyFor('board', 'queue:read');
    const kiosk = await hall.screen('kiosk');
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    const { status, body } = await call('GET', '/api/v1/queue', key);
    expect(status).toBe(200);
    expect(ProgramQueue.parse(body)).toEqual(body);
    expect(body.services[0]).toMatchObject({ code: 'A', waiting: 1, isOpen: true });
    for (const { name, badge } of powerHall.staff) {
      expect(JSON.stringify(body)).not.toContain(name);
      expect(JSON.stringify(body)).not.toContain(`"${badge}"`);
    }
  });

  it('[A3] [J1] bring and cancel appointments, by their own id or by the code', async () => {
    const lines = [
      { id: 'x-1', service: 'B', day: '2026-03-02', time: '10:10', code: 'ABC123' },
      { id: 'x-2', service: 'B', day: '2026-03-02', time: '10:30', code: 'ABC124' },
    ];
    expect((await call('POST', '/api/v1/appointments', OLD_KEY, { body: lines })).body.added).toBe(2);
    const cancel = (body: object) => call('POST', '/api/v1/appointments/cancel', OLD_KEY, { body });
    expect(await cancel({ id: 'x-1' })).toEqual({ status: 200, body: { ok: undefined, code: 'ABC123' } });
    expect((await cancel({ code: 'ABC124' })).status).toBe(200);
    expect([(await cancel({ id: 'x-1' })).status, (await cancel({ id: 'x-9' })).status]).toEqual([409, 404]);
    expect((await cancel({ id: 'x-1', code: 'ABC123' })).status).toBe(400);
  });

  it('[S12] do what their key is good for and nothing else', async () => {
    const keys = await Promise.all(
      Scopes.options.map(async (scope) => [scope, await keyFor(scope.replace(':', '-'), scope)] as const),
    );
    for (const [held, key] of keys)
      for (const { method, path, scope } of Object.values(programApi)) {
        if (scope === held) continue;
        const answer = await call(
          method.toUpperCase(),
          path.replace('{ticketId}', 'x'),
          key,
          method === 'post' ? { body: {} } : {},
        );
        expect([held, path, answer]).toEqual([held, path, { status: 403, body: { code: 'not-allowed', scope } }]);
      }
    for (const path of ['/api/faults?from=2026-03-02&to=2026-03-02', '/api/integrations', '/api/media'])
      expect((await call('GET', path, keys[0]?.[1] ?? '')).status).toBe(403);
  });

  it('[S12] a key is said once, is stored as a hash, and ends when it is revoked', async () => {
    const key = await keyFor('app', 'queue:read');
    const tables = ['program_key', 'event', 'command_log'].map((table) =>
      hall.db.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify(tables)).not.toContain(key);
    expect((await call('GET', '/api/v1/queue', key)).status).toBe(200);
    const { keys } = (await call('GET', '/api/integrations', token)).body;
    expect(JSON.stringify(keys)).not.toContain(key);
    const card = keys.find(({ name }: { name: string }) => name === 'app');
    expect(card).toMatchObject({ scopes: ['queue:read'], madeBy: 'manager:9001', usedAt: hall.clock.now() });
    const manager = await hall.staff('manager', '9001');
    await accepted(manager.send('integration:revoke', { keyId: card.keyId }));
    expect(await call('GET', '/api/v1/queue', key)).toEqual({ status: 401, body: { code: 'signed-out' } });
    expect((await call('POST', '/api/integrations', await signIn(hall.url, '8001'), { body: {} })).status).toBe(403);
    const made = (body: object) => call('POST', '/api/integrations', token, { body });
    expect((await made({ name: 'booking', scopes: ['queue:read'] })).body.code).toBe('program-name-taken');
    for (const bad of [
      { name: 'a b', scopes: ['queue:read'] },
      { name: 'x', scopes: [] },
      { name: 'x', scopes: ['all'] },
    ])
      expect((await made(bad)).body.code).toBe('bad-request');
  });

  it('[S12] a program that asks too often, or without a key, is told to wait, and nobody else is', async () => {
    const limited = await openHall({ template, hasLimits: true });
    const ask = async (bearer: string, times: number) => {
      const headers = { authorization: `Bearer ${bearer}` };
      const asked = Array.from({ length: times }, () => fetch(`${limited.url}/api/v1/queue`, { headers }));
      return (await Promise.all(asked)).map(({ status }) => status);
    };
    expect((await ask('wrong', 61)).filter((status) => status === 429)).toHaveLength(1);
    expect((await ask(OLD_KEY, 601)).filter((status) => status === 429)).toHaveLength(1);
    await limited.close();
  });

  it('[J1] the OpenAPI document is valid, and knows every request', async () => {
    const document = await (await fetch(`${hall.url}/api/v1/openapi.json`)).json();
    const checked = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
    expect([checked.valid, checked.errors]).toEqual([true, undefined]);
    const { openapi, paths } = document as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(openapi).toBe('3.1.0');
    const known = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(known.sort()).toEqual(Object.keys(programApi).sort());
  });
});
