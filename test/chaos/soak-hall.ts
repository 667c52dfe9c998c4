import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { leanNode } from '../../server/start/lean-node.ts';
import { createPrinterLine } from '../faults/printer-line.ts';
import { freePort } from '../support/kiosk-box.ts';
import { ROOT, run, temporaryFolder } from '../support/server-process.ts';
import { untilWithin } from '../support/until.ts';
import { createLan } from './lan.ts';
import { createSoakClock, Measured, type SoakOrder, type SoakTime } from './soak-orders.ts';

export const KIOSK = 'kiosk-1';
const OPEN_WITHIN_MS = 60_000;

function startServer(data: string, port: number, time: SoakTime) {
  const args = ['--data', data, '--port', String(port), '--time', JSON.stringify(time)];
  const script = join(ROOT, 'test/chaos/soak-server.ts');
  const child = spawn(process.execPath, [...leanNode.args, '--expose-gc', script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...leanNode.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.stderr += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    said,
    ended,
    order: (order: SoakOrder) => void child.send(order, () => undefined),
    isOpen: () =>
      untilWithin(OPEN_WITHIN_MS, `the server is open: ${said.stderr.slice(-400)}`, () =>
        said.stdout.includes('is open at'),
      ),
  };
}

/** A server with a clock of its own speed, a device host with a printer's twin, and the network between all. */
export async function openSoakHall(startsAt: number) {
  const clock = createSoakClock({ at: startsAt, speed: 1, notAfter: startsAt });
  const folder = temporaryFolder();
  const port = await freePort();
  const lan = await createLan(port);
  let slips = 0;
  const line = createPrinterLine(() => {
    slips += 1;
  });
  line.plug();
  const data = folder.file('data');
  let server = startServer(data, port, clock.time());
  await server.isOpen();

  const printer = `serial:${line.path}?baud=115200&profile=generic-80&flow=xon`;
  const hostArgs = [
    '--hall',
    lan.url,
    '--name',
    KIOSK,
    '--printer',
    printer,
    '--journal',
    folder.file('journal.jsonl'),
  ];
  let host: ReturnType<typeof run> | null = null;
  let isClosing = false;

  const hall = {
    url: lan.url,
    lan,
    line,
    slips: () => slips,
    database: join(data, 'hall.db'),
    complaints: () => server.said.stderr.trim(),
    /** What the device host of this day has said. */
    hostSaid: () => (host ? `${host.said.stdout}${host.said.stderr}`.trim() : 'not running'),
    order: (order: SoakOrder) => server.order(order),
    setClock(time: SoakTime): void {
      clock.set(time);
      server.order({ do: 'set-clock', ...time });
    },
    /** The clock is wrong by so much from now on. */
    moveClock(byMs: number): void {
      const { at, ...pace } = clock.time();
      hall.setClock({ at: at + byMs, ...pace });
    },
    startHost(): void {
      host ??= run('hardware/main.ts', hostArgs);
    },
    async stopHost(): Promise<void> {
      const stopped = host;
      host = null;
      stopped?.child.kill('SIGKILL');
      await stopped?.ended;
    },
    /** Killed and started again at once; its clock goes on. */
    async killServer(): Promise<void> {
      server.child.kill('SIGKILL');
      await server.ended;
      if (isClosing) return;
      server = startServer(data, port, clock.time());
      await server.isOpen();
    },
    async measure(): Promise<Measured> {
      const answer = new Promise<unknown>((resolve) => server.child.once('message', resolve));
      server.order({ do: 'measure' });
      return Measured.parse(await answer);
    },
    /** What the server ends with when it is asked to. */
    stopServer(): Promise<number | null> {
      server.order({ do: 'stop' });
      return server.ended;
    },
    async close(): Promise<void> {
      isClosing = true;
      await hall.stopHost();
      server.child.kill('SIGKILL');
      await server.ended;
      await line.remove();
      await lan.close();
      folder.remove();
    },
  };
  return hall;
}
export type SoakHall = Awaited<ReturnType<typeof openSoakHall>>;
