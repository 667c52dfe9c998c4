import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, connect, refusal, signIn, type TestClient } from '../../support/client.ts';
import { readEscpos } from '../../support/escpos-reader.ts';
import { customerAt } from '../../support/kiosk-customer.ts';
import { type RelayBench, relayBench } from '../../support/relay-bench.ts';
import { until } from '../../support/until.ts';

const A = 'A' as ServiceId;
const DAY_MS = 86_400_000;

async function withoutHall(bench: RelayBench): Promise<TestClient> {
  const page = await bench.page();
  await bench.hall.close();
  await page.view('kiosk:view', ({ offline }) => offline !== null);
  return page;
}

const serviceIn = (page: TestClient, id: string) =>
  page.latest('kiosk:view')?.services.find(({ serviceId }) => serviceId === id);
const takeA = (page: TestClient, commandId = crypto.randomUUID()) =>
  page.send('ticket:take', { serviceId: A }, commandId);

describe('with the hall', () => {
  it('commands and replies go through unchanged, under their own ids', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    const id = crypto.randomUUID();
    const first = await accepted(takeA(page, id));
    expect(first).toMatchObject({ number: 'A001', slip: { isOffline: false } });
    expect(await takeA(page, id)).toEqual(first);
    expect(bench.hall.tickets().map(({ number }) => number)).toEqual(['A001']);
    await page.view('kiosk:view', ({ recent }) => recent.at(-1)?.slip === 'printed');
  });

  it('[G4] the self-test reaches the page itself', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    page.socket.on('screen:check', (_check: unknown, answer: (said: object) => void) =>
      answer({ isVisible: true, sound: 'none', hasSpoken: false }),
    );
    const token = await signIn(bench.hall.url, '9001');
    const manager = await connect(bench.hall.url, { role: 'manager', token });
    onTestFinished(() => void manager.close());
    await accepted(manager.send('self-test:run', {}));
    const { selfTest } = await manager.view('manager:view', (view) => view.selfTest?.finishedAt != null);
    const line = selfTest?.lines.find(({ about, role }) => about === 'screen' && role === 'kiosk');
    expect(line).toMatchObject({ name: 'kiosk-1', result: 'ok' });
  });

  it('[O2] a wish that was answered by the hall is the same number when it is repeated without it', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    const id = crypto.randomUUID();
    const first = await accepted(takeA(page, id));
    await bench.hall.close();
    await page.view('kiosk:view', ({ offline }) => offline !== null);
    expect(await takeA(page, id)).toEqual(first);
  });
});

describe('[O2] without the hall', () => {
  it('the page says so, takes leased numbers, and the slip says offline', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    const view = page.latest('kiosk:view');
    expect(view?.offline).toEqual({ since: bench.clock.now(), left: { A: 50, B: 50, C: 50, D: 50, E: 50 } });
    expect(view?.services.every(({ open, wait }) => open && wait === null)).toBe(true);
    const taken = await customerAt(page).takeNumber('A');
    expect(taken).toMatchObject({ number: 'A501', ahead: 0, wait: null, slip: { isOffline: true, number: 'A501' } });
    await until('the slip is out', () => bench.twin.printed().length === 1);
    expect(
      readEscpos(bench.twin.printed()[0] as Uint8Array)
        .lines.map(({ text }) => text)
        .join('\n'),
    ).toMatch(/脱机|离线|OFFLINE/i);
    const after = await page.view('kiosk:view', ({ offline }) => offline?.left[A] === 49);
    expect(after.recent).toEqual([expect.objectContaining({ number: 'A501', status: 'waiting', slip: 'printed' })]);
    expect((await accepted(takeA(page))).ahead).toBe(1);
  });

  it('the same wish is the same number, also after the box was switched off and on', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    const id = crypto.randomUUID();
    const first = await accepted(takeA(page, id));
    expect(await takeA(page, id)).toEqual(first);
    page.close();
    await bench.closeBox();
    await bench.openBoxAgain();
    const again = await bench.join();
    onTestFinished(() => void again.close());
    expect(await takeA(again, id)).toEqual(first);
    expect((await accepted(takeA(again))).number).toBe('A502');
    expect(again.latest('kiosk:view')?.offline?.since).toBe(page.latest('kiosk:view')?.offline?.since);
  });

  it('what only the hall can do is refused, and a number of the hall is not ours to cancel', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    const { ticketId } = await accepted(takeA(page));
    await bench.hall.close();
    await page.view('kiosk:view', ({ offline }) => offline !== null);
    const away = { code: 'outage', grade: 'short' };
    expect(await refusal(page.send('ticket:rejoin', { number: 'A001' }))).toEqual(away);
    expect(await refusal(page.send('help:call', {}))).toEqual(away);
    expect(await refusal(page.send('ticket:cancel', { ticketId }))).toEqual(away);
    expect(await refusal(page.send('ticket:take', { serviceId: 'Z' as ServiceId }))).toEqual({
      code: 'service-unknown',
    });
    const granted = page.send('ticket:take', { serviceId: A, grant: { reason: 'x', othersAgreed: true } });
    expect(await refusal(granted)).toEqual({ code: 'not-allowed' });
    expect(await page.sendRaw('counter:next', {})).toMatchObject({ ok: false, refusal: { code: 'bad-request' } });
    expect(await page.sendRaw('no:such', { commandId: crypto.randomUUID() })).toMatchObject({ ok: false });
  });

  it('a lease that is used up closes the service, with a reason', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    const numbers = await Promise.all(
      Array.from({ length: 50 }, () => accepted(page.send('ticket:take', { serviceId: A, slip: false }))),
    );
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(50);
    expect(await refusal(takeA(page))).toMatchObject({ code: 'service-closed', cause: 'quota' });
    await until('closed on the page', () => serviceIn(page, 'A')?.open === false);
    expect(serviceIn(page, 'A')).toMatchObject({ closedCause: 'quota', waiting: 50 });
    expect(serviceIn(page, 'B')?.open).toBe(true);
  });

  it('numbers are of their business day: the next one has its own, the one after none', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    expect((await accepted(takeA(page))).number).toBe('A501');
    bench.clock.advance(DAY_MS);
    const next = await page.view('kiosk:view', ({ hall }) => hall.businessDay === '2026-03-03');
    expect(next.offline?.left[A]).toBe(50);
    expect(await accepted(takeA(page))).toMatchObject({ number: 'A501', ahead: 0 });
    bench.clock.advance(DAY_MS);
    await until('closed on the page', () => serviceIn(page, 'A')?.open === false);
    expect(await refusal(takeA(page))).toMatchObject({ code: 'service-closed', cause: 'hours' });
  });
});

describe('[O1] numbers belong to the store that knows how far they are used', () => {
  it('a new disk gives out none of the old ones, told or not', async () => {
    const bench = await relayBench();
    const first = await withoutHall(bench);
    expect((await accepted(takeA(first))).number).toBe('A501');
    first.close();
    await bench.closeBox();
    for (const file of ['kiosk-1.db', 'kiosk-1.db-wal']) rmSync(bench.folder.file(file), { force: true });
    await bench.hall.open();
    await bench.openBoxAgain();
    const page = await bench.page();
    await until('the new store has numbers', () => bench.hall.leases().length === 20);
    await bench.hall.close();
    await page.view('kiosk:view', ({ offline }) => offline?.left[A] === 50);
    expect((await accepted(takeA(page))).number).toBe('A551');
  });
});

describe('[P3] slips without the hall', () => {
  it('where none came out the customer is asked; confirmed it waits, else it is void', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    bench.twin.set({ hasPaper: false });
    await page.view('kiosk:view', ({ printer }) => printer.reason === 'paper-out');
    const [one, other] = [await accepted(takeA(page)), await accepted(takeA(page))];
    const statusOf = (id: string) => page.latest('kiosk:view')?.recent.find(({ ticketId }) => ticketId === id);
    await until('both are asked about', () => [one, other].every(({ ticketId }) => statusOf(ticketId)?.lapsesAt));
    expect(statusOf(one.ticketId)).toMatchObject({ status: 'reserved', slip: 'not-started', fault: 'paper-out' });
    const id = crypto.randomUUID();
    const confirmed = await accepted(page.send('ticket:confirm', { ticketId: one.ticketId }, id));
    expect(confirmed).toMatchObject({ number: 'A501' });
    expect(await page.send('ticket:confirm', { ticketId: one.ticketId }, id)).toEqual(confirmed);
    bench.clock.advance(76_000);
    await until('the other is void', () => statusOf(other.ticketId)?.status === 'voided');
    expect(await refusal(page.send('ticket:confirm', { ticketId: other.ticketId }))).toEqual({
      code: 'ticket-not-reserved',
      status: 'voided',
    });
    expect(statusOf(one.ticketId)?.status).toBe('waiting');
    await bench.hall.open();
    await until('both are known to the hall', () => bench.hall.tickets().length === 2);
    expect(bench.hall.tickets().map(({ number, status }) => [number, status])).toEqual([
      ['A501', 'waiting'],
      ['A502', 'voided'],
    ]);
  });

  it('a number that is still asked about when the hall is back is answered here, and told once it is settled', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    bench.twin.set({ hasPaper: false });
    const { ticketId } = await accepted(takeA(page));
    await page.view('kiosk:view', ({ recent }) => recent.at(-1)?.lapsesAt !== null);
    await bench.hall.open();
    const back = await page.view('kiosk:view', ({ offline }) => offline === null);
    expect(back.recent).toEqual([expect.objectContaining({ ticketId, status: 'reserved' })]);
    expect(bench.hall.tickets()).toEqual([]);
    expect(await accepted(page.send('ticket:confirm', { ticketId }))).toMatchObject({ number: 'A501' });
    await until('told', () => bench.hall.tickets()[0]?.status === 'waiting');
    await until('the hall tells it', () => page.latest('kiosk:view')?.recent.at(-1)?.status === 'waiting');
    expect(await accepted(page.send('ticket:cancel', { ticketId }))).toMatchObject({ number: 'A501' });
    expect(bench.hall.tickets()[0]?.status).toBe('cancelled');
  });
});

describe('[P3] a slip that fails on its way to the printer', () => {
  it('is asked for again by the relay itself, and comes out once', async () => {
    let failures = 2;
    const bench = await relayBench({
      print: async (order, really) => {
        if (failures-- > 0) throw new Error('not now');
        return really(order);
      },
    });
    const page = await withoutHall(bench);
    await accepted(takeA(page));
    await page.view('kiosk:view', ({ recent }) => recent.at(-1)?.slip === 'printed');
    expect(bench.twin.printed()).toHaveLength(1);
  });
});

describe('[O3] when the hall is back', () => {
  it('all is taken in once, in order of issue, more than one batch of it', async () => {
    const bench = await relayBench();
    const page = await withoutHall(bench);
    const given: string[] = [];
    for (let count = 0; count < 45; count++) {
      const serviceId = (count % 2 ? 'A' : 'B') as ServiceId;
      given.push((await accepted(page.send('ticket:take', { serviceId, slip: false }))).number);
    }
    bench.clock.advance(60_000);
    await bench.hall.open();
    await until('all are known', () => bench.hall.tickets().length === 45);
    const inLine = bench.hall.tickets().sort((one, other) => one.since - other.since);
    expect(inLine.map(({ number }) => number)).toEqual(given);
    await page.view('kiosk:view', ({ offline }) => offline === null);
    expect((await accepted(takeA(page))).number).toBe('A001');
  });
});

describe('who may come in', () => {
  it('[S6] no page of somewhere else, and no name that was made to point here', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    const headers = { origin: 'http://elsewhere.example' };
    const { io } = await import('socket.io-client');
    const stranger = io(bench.url(), {
      transports: ['websocket'],
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    onTestFinished(() => void stranger.close());
    await until('turned away', () => new Promise((resolve) => stranger.once('connect_error', () => resolve(true))));
    expect(stranger.connected).toBe(false);
    expect(page.socket.connected).toBe(true);
  });

  it('the hall says who may, and without it only who was let in before', async () => {
    const bench = await relayBench();
    await expect(bench.join({ role: 'kiosk', key: 'wrong', protocol: 0 })).rejects.toEqual({ code: 'client-too-old' });
    await withoutHall(bench);
    const known = await bench.join();
    onTestFinished(() => void known.close());
    await known.view('kiosk:view', ({ offline }) => offline !== null);
    await expect(bench.join({ role: 'kiosk', name: 'kiosk-1', key: 'wrong' })).rejects.toEqual({ code: 'not-paired' });
    await expect(bench.join({ role: 'kiosk', protocol: 0 })).rejects.toEqual({ code: 'client-too-old' });
    await expect(bench.join({ role: 'display' })).rejects.toEqual({ code: 'wrong-role' });
    await expect(bench.join({ role: 'manager', token: 'x' })).rejects.toThrow('it alone knows its staff');
  });

  it('in a hall with keys, the key that opened the page opens it without the hall, and no other does', async () => {
    const keys = { kiosk: 'the-key-of-the-kiosk', device: 'the-key-of-its-device' };
    const bench = await relayBench({ keys });
    const join = (key?: string) => bench.join({ role: 'kiosk', name: 'kiosk-1', ...(key && { key }) });
    for (const wrong of [undefined, 'a-key-that-nobody-gave'])
      await expect(join(wrong)).rejects.toEqual({ code: 'not-paired' });
    await expect(join(keys.device)).rejects.toEqual({ code: 'wrong-role' });
    const page = await join(keys.kiosk);
    await page.view('kiosk:view', ({ printer }) => printer.canPrint);
    await until('numbers are held', () => bench.hall.leases().length === 10);
    page.close();
    await bench.hall.close();
    for (const wrong of [undefined, keys.device, 'a-key-that-nobody-gave'])
      await expect(join(wrong)).rejects.toEqual({ code: 'not-paired' });
    const again = await join(keys.kiosk);
    onTestFinished(() => void again.close());
    expect((await accepted(takeA(again))).number).toBe('A501');
    expect(readFileSync(bench.folder.file('kiosk-1.db'), 'latin1')).not.toContain(keys.kiosk);
  });

  it('everybody whom the hall let in lately is let in without it, whoever came last', async () => {
    const bench = await relayBench();
    const front = { role: 'kiosk', name: 'kiosk-1' } as const;
    const manager = { role: 'manager', token: await signIn(bench.hall.url, '9001') } as const;
    for (const auth of [front, { role: 'kiosk' }, manager] as const) (await bench.join(auth)).close();
    await bench.page();
    (await bench.join({ role: 'kiosk' })).close();
    (await bench.join(manager)).close();
    await bench.hall.close();
    for (const auth of [front, { role: 'kiosk' }] as const) {
      const page = await bench.join(auth);
      onTestFinished(() => void page.close());
      await page.view('kiosk:view', ({ offline }) => offline !== null);
    }
    await expect(bench.join({ role: 'kiosk', name: 'kiosk-1', key: 'wrong' })).rejects.toEqual({ code: 'not-paired' });
  });

  it('a box that has never seen the hall has nothing to show, and says nothing false', async () => {
    const bench = await relayBench();
    await bench.hall.close();
    const refused = await bench.join().catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(refused).toMatchObject({ data: undefined });
  });
});

describe('[O4] a disk that refuses', () => {
  it('from the start: with the hall all is well, without it nobody gets a number that could be given twice', async () => {
    const bench = await relayBench({
      storePath: (folder) => {
        mkdirSync(`${folder}/kiosk-1.db`, { recursive: true });
        return `${folder}/kiosk-1.db`;
      },
    });
    const page = await bench.join();
    onTestFinished(() => void page.close());
    await page.view('kiosk:view', ({ offline }) => offline === null);
    expect((await accepted(takeA(page))).number).toBe('A001');
    expect(bench.hall.leases()).toEqual([]);
    await bench.hall.close();
    const view = await page.view('kiosk:view', ({ offline }) => offline !== null);
    expect(view.hall.canSave).toBe(false);
    expect(view.services.every(({ open }) => !open)).toBe(true);
    expect(await refusal(takeA(page))).toMatchObject({ code: 'storage-fault' });
  });

  it('in the middle: a clear refusal, and what was given stays given', async () => {
    const bench = await relayBench({ storeLimits: { mostBytes: 40 * 4_096 } });
    const page = await withoutHall(bench);
    const given: string[] = [];
    let code: string | null = null;
    while (code === null && given.length < 250) {
      const serviceId = ['A', 'B', 'C', 'D', 'E'][given.length % 5] as ServiceId;
      const reply = await page.send('ticket:take', { serviceId, slip: false });
      if (reply.ok) given.push(reply.number);
      else code = reply.refusal.code;
    }
    expect(code).toBe('storage-fault');
    expect(given.length).toBeGreaterThan(0);
    await until('the page closes', () => serviceIn(page, 'A')?.open === false);
    await bench.hall.open();
    await until('all are known', () => bench.hall.tickets().length === given.length);
    expect(new Set(given).size).toBe(given.length);
  });
});

describe('a page that comes through the box', () => {
  it('is handed on with the headers of the hall, and is there without it', async () => {
    const bench = await relayBench();
    const ofHall = await fetch(`${bench.hall.url}/kiosk`);
    const mine = await fetch(`${bench.url()}/kiosk?name=kiosk-1`);
    expect(mine.status).toBe(200);
    const csp = ofHall.headers.get('content-security-policy');
    expect(mine.headers.get('content-security-policy')).toBe(csp);
    const html = await mine.text();
    expect(html).toBe(await ofHall.text());
    const [script = ''] = /\/assets\/kiosk-[\w-]+\.js/.exec(html) ?? [];
    await until('all of it is kept', () => existsSync(bench.folder.file('pages/page-kiosk')));
    await bench.hall.close();
    const there = await fetch(`${bench.url()}/kiosk`);
    expect([there.status, there.headers.get('content-security-policy'), await there.text()]).toEqual([200, csp, html]);
    const part = await fetch(`${bench.url()}${script}`);
    expect([part.status, part.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
  });

  it.each(['/', '/manager', '/api/session', '/health', '/assets/../secret', '/assets/%2e%2e/x', '/kiosk/x', '/t/ABC'])(
    '%s is none of its business',
    async (path) => {
      const bench = await relayBench();
      expect((await fetch(`${bench.url()}${path}`)).status).toBe(404);
    },
  );

  it('takes no other method and no foreign host', async () => {
    const bench = await relayBench();
    expect((await fetch(`${bench.url()}/kiosk`, { method: 'POST' })).status).toBe(405);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${bench.url()}/kiosk`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
