import { openBrowser } from './test/support/browser.ts';
import { startHall, temporaryFolder } from './test/support/server-process.ts';
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ignoreHTTPSErrors: true, locale: 'zh-CN' });
const folder = temporaryFolder();
const hall = await startHall(['--port', '0', '--data', folder.path, '--tls'], 'server/start.ts');
console.log(hall.said.stdout);
try {
const m = await context.newPage();
m.on('console', (x) => x.type() === 'error' && console.log('console', x.text()));
m.on('requestfailed', (r) => console.log('failed', r.url(), r.failure()?.errorText));
await m.goto(`${hall.url}/manager`).catch((e) => { console.log(e.message.split('\n')[0]); return m.goto(`${hall.url}/manager`); });
await m.getByLabel('工号').fill('9001'); await m.getByLabel('密码').fill('2468'); await m.keyboard.press('Enter');
await m.getByRole('tab', { name: '设备' }).click();
await m.waitForTimeout(800);
await m.getByText('配对', { exact: true }).first().click(); await m.waitForTimeout(1200);
await m.screenshot({ path: '/tmp/tls-manager.png' });
await m.setViewportSize({ width: 683, height: 384 }); await m.waitForTimeout(400); await m.getByText('本大厅的标识').scrollIntoViewIfNeeded();
await m.screenshot({ path: '/tmp/tls-manager-200.png' });
} catch (e) { console.log(String(e).slice(0, 600)); } finally {
await browser.close(); await hall.stop(); folder.remove(); }
