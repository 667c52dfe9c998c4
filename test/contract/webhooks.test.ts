import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { WebhookCard, WebhookEvent } from '../../server/protocol/programs.ts';
import { newSealerKey } from '../../server/sealer.ts';
import { accepted, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

type Heard = { headers: IncomingHttpHeaders; body: string; type: string; id: string; number: string | null };

/** A program that hears webhooks, and takes them as `takes` says: a status, or not at all. */
async function openReceiver() {
  const heard: Heard[] = [];
  const state = { takes: 200 as number | 'nothing' | 'elsewhere' };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { type, id, data } = JSON.parse(body);
      heard.push({ headers: request.headers, body, type, id, number: data.number ?? null });
      if (state.takes === 'nothing') return;
      if (state.takes === 'elsewhere') response.writeHead(302, { location: '/elsewhere' }).end();
      else response.writeHead(state.takes).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const SECONDS = 1_000;
const HOURS = 3_600_000;

describe('programs that are told what happens', () => {
  let hall: TestHall;
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  beforeEach(async () => {
    hall = await openHall();
    hall.clock.set(Date.now());
    receiver = await openReceiver();
  });
  afterEach(() => hall.close());

  async function call(method: string, path: string, body?: unknown) {
    const headers: Record<string, string> = { authorization: `Bearer ${await signIn(hall.url, '9001')}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${hall.url}${path}`, { method, headers, ...sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }
  async function subscribe(...events: WebhookEvent[]): Promise<{ webhookId: string; secret: string }> {
    const added = await call('POST', '/api/webhooks', { url: receiver.url, events });
    expect(added.status).toBe(200);
    return added.body;
  }
  const card = async (): Promise<WebhookCard> => (await call('GET', '/api/integrations')).body.webhooks[0];
  async function take(serviceId: string): Promise<string> {
    const kiosk = await hall.screen('kiosk');
    const { number } = await accepted(kiosk.send('ticket:take', { serviceId: serviceId as never, slip: false }));
    kiosk.close();
    return number;
  }
  const hears = (count: number) => until(`${count} were heard`, () => receiver.heard.length >= count);
  const told = () => receiver.heard.map(({ type, number }) => `${type} ${number}`);

  it('[J4] hear what they asked for, in order, signed as common libraries read it', async () => {
    const { secret } = await subscribe('ticket.taken', 'ticket.called');
    const clerk = await hall.staff('clerk', '1001');
    await accepted(clerk.send('counter:open', { counterId: '1' as never }));
    await take('A');
    await take('A');
    await accepted(clerk.send('counter:next', {}));
    await hears(3);
    expect(told()).toEqual(['ticket.taken A001', 'ticket.taken A002', 'ticket.called A001']);
    const [first] = receiver.heard;
    const headers = first?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(first?.body ?? '', headers)).toMatchObject({ type: 'ticket.taken' });
    expect(() => new Webhook(secret).verify(`${first?.body} `, headers)).toThrow();
    expect(() => new Webhook(secret).verify(first?.body ?? '', { ...headers, 'webhook-timestamp': '1' })).toThrow();
  });

  it('[J4] hear nothing of persons', async () => {
    await subscribe('ticket.taken', 'rating.given', 'counter.opened', 'ticket.finished');
    const clerk = await hall.staff('clerk', '1001');
    await accepted(clerk.send('counter:open', { counterId: '1' as never }));
    await take('A');
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:start', {}));
    const { invitationId } = await accepted(clerk.send('counter:finish', { note: '欠费三个月' }));
    const pad = await hall.atCounter('pad', '1');
    const said = { invitationId, score: 1, reasons: ['attitude' as const], comment: '态度差', phone: '13800138000' };
    await accepted(pad.send('rating:submit', said));
    await hears(4);
    const all = receiver.heard.map(({ body }) => body).join();
    for (const secret of ['欠费', '态度差', '13800138000', '1001', powerHall.staff[0]?.name ?? '陈'])
      expect(all).not.toContain(secret);
    expect(JSON.parse(receiver.heard.at(-1)?.body ?? '{}')).toMatchObject({ type: 'rating.given', data: { score: 1 } });
  });

  it('[J5] are told again what they did not take, later each time, and nothing is told before it', async () => {
    await subscribe('ticket.taken');
    receiver.state.takes = 500;
    await take('A');
    await take('B');
    await until('one try has failed', async () => (await card()).state === 'late');
    expect(await card()).toMatchObject({ problem: '500', failingSince: hall.clock.now() });
    hall.clock.advance(4 * SECONDS);
    hall.tick();
    expect(receiver.heard).toHaveLength(1);
    receiver.state.takes = 'nothing';
    hall.clock.advance(1 * SECONDS);
    hall.tick();
    await until('the second has run out of time', async () => (await card()).problem === 'timeout');
    receiver.state.takes = 'elsewhere';
    hall.clock.advance(30 * SECONDS);
    hall.tick();
    await until('no redirect is followed', async () => (await card()).problem === '302');
    receiver.state.takes = 204;
    hall.clock.advance(120 * SECONDS);
    hall.tick();
    await hears(5);
    expect(told()).toEqual([...Array(4).fill('ticket.taken A001'), 'ticket.taken B001']);
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    await until('all is well', async () => (await card()).state === 'well');
  });

  it('[J5] are given up after three days, which the manager sees, and go on from there when told to', async () => {
    const { webhookId } = await subscribe('ticket.taken');
    receiver.state.takes = 503;
    await take('A');
    await until('the first try has failed', async () => (await card()).state === 'late');
    for (let half = 1; half <= 6; half++) {
      expect((await card()).state).toBe('late');
      hall.clock.advance(12 * HOURS);
      hall.tick();
      await until('it was tried again', () => receiver.heard.length > half);
      const now = hall.clock.now();
      await until(
        'the try is noted',
        async () => (await card()).nextTryAt === null || ((await card()).nextTryAt ?? 0) > now,
      );
    }
    const manager = await hall.staff('manager', '9001');
    await manager.view('manager:view', ({ deadWebhooks }) => deadWebhooks === 1);
    expect((await card()).state).toBe('dead');
    receiver.state.takes = 200;
    const before = receiver.heard.length;
    const taken = await take('A');
    await accepted(manager.send('webhook:resume', { webhookId: webhookId as never }));
    await hears(before + 2);
    expect(told().slice(before)).toEqual(['ticket.taken A001', `ticket.taken ${taken}`]);
  });

  it('[J5] lose nothing over a restart of the hall', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const path = folder.file('hall.db');
    const sealerKey = newSealerKey();
    await hall.close();
    hall = await openHall({ path, sealerKey });
    hall.clock.set(Date.now());
    await subscribe('ticket.taken');
    receiver.state.takes = 500;
    await take('A');
    await take('A');
    await hears(1);
    await until('the try is noted', async () => (await card()).state === 'late');
    await hall.close();
    receiver.state.takes = 200;
    hall = await openHall({ path, sealerKey });
    hall.clock.set(Date.now() + 60 * SECONDS);
    hall.tick();
    await hears(3);
    expect(told()).toEqual(['ticket.taken A001', 'ticket.taken A001', 'ticket.taken A002']);
  });

  it('[J6] are tried by hand, and are only called where a manager may send something', async () => {
    const { webhookId } = await subscribe('ticket.taken');
    expect(await call('POST', `/api/webhooks/${webhookId}/test`)).toEqual({ status: 200, body: { problem: null } });
    expect(receiver.heard.map(({ type }) => type)).toEqual(['test']);
    receiver.state.takes = 404;
    expect((await call('POST', `/api/webhooks/${webhookId}/test`)).body).toEqual({ problem: '404' });
    for (const url of [
      'ftp://10.0.0.1/x',
      'http://8.8.8.8/x',
      'https://user:word@example.org/',
      'javascript:1',
      'x',
      '',
    ])
      expect((await call('POST', '/api/webhooks', { url, events: ['ticket.taken'] })).body.code).toBe(
        'webhook-address',
      );
    expect((await call('POST', '/api/webhooks', { url: receiver.url, events: ['all'] })).body.code).toBe('bad-request');
    const manager = await hall.staff('manager', '9001');
    await accepted(manager.send('webhook:remove', { webhookId: webhookId as never }));
    expect((await call('POST', `/api/webhooks/${webhookId}/test`)).status).toBe(404);
    await take('A');
    expect((await call('GET', '/api/integrations')).body.webhooks).toEqual([]);
    expect(receiver.heard.map(({ type }) => type)).toEqual(['test', 'test']);
  });
});
