import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const DASHBOARD = new URL('../../ops/grafana/hallcall.json', import.meta.url);

describe('what a monitoring program reads', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall({ freeBytes: () => Promise.resolve(5_000_000) });
  });
  afterEach(() => hall.close());
  const read = (headers: Record<string, string> = {}) => fetch(`${hall.url}/metrics`, { headers });

  it('[J7] says how the hall stands and what was asked of it', async () => {
    const kiosk = await hall.screen('kiosk');
    for (let taken = 0; taken < 2; taken++)
      await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    await kiosk.send('ticket:take', { serviceId: 'nothing' as never });
    hall.clock.advance(90_000);
    const text = await (await read()).text();
    const lines = [
      'hallcall_waiting{service="A"} 2',
      'hallcall_oldest_wait_seconds{service="A"} 90',
      'hallcall_service_open{service="A"} 1',
      'hallcall_counters{state="closed"} 6',
      'hallcall_devices{role="kiosk",state="here"} 1',
      'hallcall_commands_total{command="ticket:take",outcome="accepted"} 2',
      'hallcall_commands_total{command="ticket:take",outcome="service-unknown"} 1',
      'hallcall_command_seconds_count{command="ticket:take"} 3',
      'hallcall_storage_writable 1',
      'hallcall_disk_free_bytes 5000000',
      'hallcall_info{version="test",business_day="2026-03-02"} 1',
    ];
    expect(lines.filter((line) => !text.split('\n').includes(line))).toEqual([]);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('[J7] is for this box, and else for a key that is good for it', async () => {
    expect((await read()).status).toBe(200);
    const throughProxy = { 'x-forwarded-for': '10.0.0.7' };
    expect((await read(throughProxy)).status).toBe(401);
    const token = await signIn(hall.url, '9001');
    const makeKey = async (name: string, scope: string) => {
      const response = await fetch(`${hall.url}/api/integrations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name, scopes: [scope] }),
      });
      return { authorization: `Bearer ${((await response.json()) as { key: string }).key}` };
    };
    expect((await read({ ...throughProxy, ...(await makeKey('watch', 'metrics:read')) })).status).toBe(200);
    expect((await read({ ...throughProxy, ...(await makeKey('other', 'queue:read')) })).status).toBe(403);
  });

  it('[J7] every query of the dashboard names a metric that there is, and every panel has one', async () => {
    const names = new Set((await (await read()).text()).match(/^[a-z_]+(?=[ {])/gm));
    const known = new Set([
      ...names,
      ...[...(await (await read()).text()).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name ?? ''),
    ]);
    const dashboard = JSON.parse(readFileSync(DASHBOARD, 'utf8'));
    expect(dashboard).toMatchObject({ schemaVersion: 41, uid: 'hallcall', title: 'Hallcall' });
    type Panel = {
      id: number;
      type: string;
      title: string;
      gridPos: { x: number; w: number };
      targets?: { expr: string }[];
    };
    const panels = dashboard.panels as Panel[];
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { type, title, targets, gridPos } of panels.filter((panel) => panel.type !== 'row')) {
      expect([title, type, gridPos.x + gridPos.w <= 24]).toEqual([
        title,
        expect.stringMatching(/^(stat|timeseries|bargauge|table|state-timeline)$/),
        true,
      ]);
      expect([title, targets?.length]).not.toEqual([title, 0]);
      for (const { expr } of targets ?? []) {
        const used = [...expr.matchAll(/\b(?:hallcall|nodejs|process)_\w+/g)].map(([name]) =>
          name.replace(/_bucket$/, ''),
        );
        expect([title, used.length > 0, used.filter((name) => !known.has(name))]).toEqual([title, true, []]);
      }
    }
  });
});
