import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './test/support/browser.ts';
import { startHall, temporaryFolder } from './test/support/server-process.ts';
const PAGES = 'electron/pages';
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, ignoreHTTPSErrors: true, locale: 'zh-CN' });
const page = await context.newPage();
await page.route('http://frame.localhost/**', (route) => {
  const path = new URL(route.request().url()).pathname;
  if (path.startsWith('/font/')) { try { return route.fulfill({ path: join('node_modules/@fontsource-variable/noto-sans-sc', path.slice(6)), contentType: path.endsWith('.css') ? 'text/css' : 'font/woff2' }); } catch { return route.abort(); } }
  return route.fulfill({ path: join(PAGES, ({ '/staff': 'staff.html', '/waiting': 'waiting.html' } as any)[path] ?? path) });
});
const mark = 'E103 9A70 C6CA 86B4 BB5D 69DC D488 DB0D';
const say = (reason: string) => `http://frame.localhost/waiting#${new URLSearchParams({ address: 'https://10.0.0.5:7070/kiosk?name=kiosk-1', reason, tries: '3', waited: '9000', next: '8000', mark })}`;
for (const [name, size] of [['kiosk', [1080, 1920]], ['wall', [1920, 1080]], ['window', [800, 480]], ['strip', [1920, 360]]] as const) {
  await page.setViewportSize({ width: size[0], height: size[1] });
  for (const reason of ['hall-unknown', 'hall-changed']) {
    await page.goto('about:blank'); await page.goto(say(reason)); await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/tls-${name}-${reason}.png` });
  }
}
await page.addInitScript(`window.hallcallStaff = { lock: async () => ({ lockedForMs: 0, triesLeft: 5 }), open: async () => true, look: async () => ({ screen: 'kiosk-kiosk-1', address: 'https://10.0.0.5:7070/kiosk?name=kiosk-1', version: '0.1.0', state: 'waiting', upForMs: 600000, hasDevices: true, stranger: '${mark}' }), act: async () => null, leave: async () => null };`);
await page.setViewportSize({ width: 1080, height: 1920 });
for (const [n, s] of [['a', [1080, 1920]], ['b', [800, 480]]] as const) {
  await page.setViewportSize({ width: s[0], height: s[1] });
  await page.goto('about:blank'); await page.goto('http://frame.localhost/staff');
  await page.locator('#pin').fill('1'); await page.locator('#lock [type=submit]').click(); await page.locator('#open').waitFor(); await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/tls-staff-${n}.png` });
}
const folder = temporaryFolder();
const hall = await startHall(['--port', '0', '--data', folder.path, '--tls'], 'server/start.ts');
const m = await context.newPage();
m.on('console', (x) => x.type() === 'error' && console.log('console', x.text()));
await m.setViewportSize({ width: 1366, height: 768 });
await m.goto(`${hall.url}/manager`);
await m.getByLabel('工号').fill('9001'); await m.getByLabel('密码').fill('2468'); await m.keyboard.press('Enter');
await m.getByRole('tab', { name: '设备' }).click();
await m.waitForTimeout(800);
const list = await m.getByText('配对', { exact: true }).all(); console.log(list.length);
await list[0]?.click(); await m.waitForTimeout(800);
await m.screenshot({ path: '/tmp/tls-manager.png' });
await m.setViewportSize({ width: 683, height: 384 }); await m.waitForTimeout(400); await m.getByText('本大厅的标识').scrollIntoViewIfNeeded();
await m.screenshot({ path: '/tmp/tls-manager-200.png' });
console.log(hall.said.stdout);
await browser.close(); await hall.stop(); folder.remove();
