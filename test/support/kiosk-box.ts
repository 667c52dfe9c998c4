import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connect } from './client.ts';
import { plugPrinter } from './printer-bench.ts';
import { run } from './server-process.ts';
import { until } from './until.ts';

/** A port of this machine that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/**
 * A kiosk's own box: a device host in its own process with a printer's twin at its serial port, and the relay through
 * which the kiosk's page is opened. It can be killed and started again on the same disk.
 */
export async function openKioskBox(hallUrl: string, name: string, folder: string, more: string[] = []) {
  const { cable, twin } = plugPrinter();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    ...['--hall', hallUrl, '--printer', `serial:${cable.path}`, '--name', name],
    ...['--journal', join(folder, `${name}.jsonl`), '--kiosk-port', String(port), ...more],
  ];
  const start = () => run('hardware/main.ts', args, { HALLCALL_LOG: 'info' });
  let program = start();
  onTestFinished(() => void program.child.kill('SIGKILL'));
  return {
    name,
    url,
    twin,
    store: join(folder, `${name}.db`),
    said: () => program.said.stderr,
    isOpen: () =>
      until(`the relay of ${name} is open`, () =>
        fetch(`${url}/kiosk`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    page: () => connect(url, { role: 'kiosk', name }),
    /** A page that has the hall before it, at a box that holds numbers. */
    async openPage() {
      await this.isOpen();
      const page = await this.page();
      onTestFinished(() => void page.close());
      await page.view('kiosk:view', ({ offline, printer }) => offline === null && printer.canPrint);
      await until(`${name} holds numbers`, () => program.said.stderr.includes('numbers in reserve'));
      return page;
    },
    async kill(): Promise<void> {
      program.child.kill('SIGKILL');
      await program.ended;
    },
    startAgain(): void {
      program = start();
    },
  };
}
export type KioskBox = Awaited<ReturnType<typeof openKioskBox>>;
