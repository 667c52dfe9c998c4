import { describe, expect, it, onTestFinished } from 'vitest';
import { accepted, refusal, signIn } from '../../support/client.ts';
import { relayBench } from '../../support/relay-bench.ts';
import { until } from '../../support/until.ts';

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const entry = (pin: string) => JSON.stringify({ badge: '8001', pin });

describe('[S2] staff at a kiosk that is opened through its own box', () => {
  it('[O6] sign in at the hall and speak with it as themselves; their commands are never answered by the box', async () => {
    const bench = await relayBench();
    await bench.page();
    const guide = await bench.join({ role: 'guide', token: await signIn(bench.url(), '8001') });
    onTestFinished(() => void guide.close());
    const { devices } = await guide.view('guide:view', (view) => view.devices.some(({ role }) => role === 'device'));
    expect(devices.find(({ role }) => role === 'device')?.name).toBe('kiosk-1');
    await accepted(guide.send('device:new-roll', { device: 'kiosk-1' }));
    expect(await refusal(guide.send('device:forget', { role: 'device', name: 'kiosk-1' }))).toEqual({
      code: 'not-allowed',
    });
    expect(guide.history.every(({ name }) => name === 'guide:view')).toBe(true);
  });

  it('hear what the hall says of a wrong PIN; another page may not ask, and nothing long is handed on', async () => {
    const bench = await relayBench();
    const wrong = await post(bench.url(), entry('0000'));
    expect([wrong.status, await wrong.json()]).toEqual([401, { code: 'wrong-badge-or-pin' }]);
    for (let attempt = 1; attempt < 5; attempt++) await post(bench.url(), entry('0000'));
    const locked = await post(bench.url(), entry('2468'));
    expect([locked.status, Number(locked.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect((await post(bench.url(), entry('2468'), { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(bench.url(), entry('2'.repeat(2_000)))).status).toBe(413);
  });

  it('[C18] [O6] sign out at the hall, where the token is worth nothing from then on', async () => {
    const bench = await relayBench();
    const token = await signIn(bench.url(), '8001');
    const headers = { authorization: `Bearer ${token}` };
    const signOut = () => fetch(`${bench.url()}/api/session`, { method: 'DELETE', headers });
    expect([(await signOut()).status, (await signOut()).status]).toEqual([204, 401]);
    await expect(bench.join({ role: 'guide', token })).rejects.toEqual({ code: 'signed-out' });
  });

  it('[O6] are let go while the hall is away, and told so; the page itself goes on alone', async () => {
    const bench = await relayBench();
    const page = await bench.page();
    const token = await signIn(bench.url(), '8001');
    const guide = await bench.join({ role: 'guide', token });
    guide.socket.io.reconnection(false);
    await bench.hall.close();
    await until('the guide is let go', () => !guide.socket.connected);
    await page.view('kiosk:view', ({ offline }) => offline !== null);
    const away = await post(bench.url(), entry('2468'));
    expect([away.status, await away.json()]).toEqual([503, { code: 'hall-away' }]);
    await expect(bench.join({ role: 'guide', token })).rejects.toThrow('the hall is away');
    expect(page.socket.connected).toBe(true);
  });
});
