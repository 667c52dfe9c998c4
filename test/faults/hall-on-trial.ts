import { writeFileSync } from 'node:fs';
import type { Socket } from 'socket.io-client';
import { createCommandSender } from '../../renderer/common/send-command.ts';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn } from '../support/client.ts';
import { run, startHall, temporaryFolder } from '../support/server-process.ts';
import { untilWithin } from '../support/until.ts';
import { createPrinterLine } from './printer-line.ts';

const KIOSK = 'kiosk-1';
const KIOSK_KEY = 'kiosk-key-of-the-fault-run';
const DEVICE_KEY = 'device-key-of-the-fault-run';
const PIN = 'pin-of-the-fault-run';
/** Somebody who knows that the hall comes back. */
const PATIENCE = { ackMs: 1_500, giveUpMs: 60_000 };
const WELL_WITHIN_MS = 40_000;

/** Its day does not end while the run goes on, and numbers that nobody confirms lapse as soon as a hall may want. */
function writeHall(path: string): void {
  const { hall, services } = powerHall;
  const template: HallTemplate = HallTemplate.parse({
    hall: {
      ...hall,
      oneTimeNotices: [],
      guidance: {},
      timeZone: 'UTC',
      rollOverHour: (new Date().getUTCHours() + 12) % 24,
      confirmSeconds: 20,
    },
    services: services.filter(({ code }) => code === 'A'),
    counters: [{ counterId: '1', name: { zh: '1 号窗口', en: 'Counter 1' }, services: ['A'] }],
    staff: [
      { badge: '2001', name: 'Clerk', role: 'clerk', pin: PIN },
      { badge: '8001', name: 'Guide', role: 'guide', pin: PIN },
    ],
    devices: [
      { name: KIOSK, role: 'kiosk', key: KIOSK_KEY },
      { name: KIOSK, role: 'device', key: DEVICE_KEY },
    ],
  });
  writeFileSync(path, JSON.stringify(template));
}

async function join(url: string, auth: Parameters<typeof connect>[1]) {
  const client = await connect(url, auth);
  return { ...client, insist: createCommandSender(client.socket as Socket, PATIENCE) };
}
export type Person = Awaited<ReturnType<typeof join>>;

/**
 * A whole hall of real processes: the server and a device host, each of which can be killed and started again on the
 * same disk, a printer's twin on a pseudo-terminal, and people at the kiosk, the guide's and the clerk's screens.
 */
export async function openHallOnTrial(onPaper: (slip: Uint8Array) => void) {
  const folder = temporaryFolder();
  writeHall(folder.file('hall.json'));
  const line = createPrinterLine(onPaper);
  line.plug();
  const startServer = (port: string) =>
    startHall(['--no-demo', '--setup', folder.file('hall.json'), '--data', folder.path, '--port', port]);
  let server = await startServer('0');
  const { url, port } = server;
  const printer = `serial:${line.path}?baud=115200&profile=generic-80&flow=xon`;
  const hostArgs = ['--hall', url, '--name', KIOSK, '--printer', printer, '--journal', folder.file('journal.jsonl')];
  const startHost = () => run('hardware/main.ts', hostArgs, { HALLCALL_DEVICE_KEY: DEVICE_KEY });
  let host = startHost();
  const kiosk = await join(url, { role: 'kiosk', key: KIOSK_KEY });
  const clerk = await join(url, { role: 'clerk', token: await signIn(url, '2001', PIN) });
  const guide = await join(url, { role: 'guide', token: await signIn(url, '8001', PIN) });
  await accepted(clerk.insist('counter:open', { counterId: '1' as CounterId }));

  let isClosing = false;
  let restart = Promise.resolve();
  const serverAgain = async () => {
    await server.ended;
    server = await startServer(port);
    const areBack = () => [kiosk, clerk, guide].every(({ socket }) => socket.connected);
    await untilWithin(WELL_WITHIN_MS, 'everybody is back', areBack);
  };
  const canPrint = () => kiosk.socket.connected && kiosk.latest('kiosk:view')?.printer.canPrint === true;
  return {
    line,
    kiosk,
    clerk,
    guide,
    database: folder.file('hall.db'),
    canPrint,
    isWell: () => untilWithin(WELL_WITHIN_MS, 'the kiosk says that slips come again', canPrint),
    killServer: () => void server.child.kill('SIGKILL'),
    startServerAgain(): Promise<void> {
      restart = serverAgain();
      return restart;
    },
    killHost: () => void host.child.kill('SIGKILL'),
    async startHostAgain(): Promise<void> {
      await host.ended;
      if (!isClosing) host = startHost();
    },
    /** The latest complaints of both programs. */
    complaints: () => `${server.said.stderr}${host.said.stderr}`.trim().split('\n').slice(-20),
    async close(): Promise<void> {
      isClosing = true;
      await restart.catch(() => undefined); // a server that is just starting would be left behind
      for (const person of [kiosk, clerk, guide]) person.close();
      host.child.kill('SIGKILL');
      server.child.kill('SIGKILL');
      await Promise.all([host.ended, server.ended]);
      await line.remove();
      folder.remove();
    },
  };
}
export type HallOnTrial = Awaited<ReturnType<typeof openHallOnTrial>>;
