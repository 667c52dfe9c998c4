import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createDeviceHost, HOST_TIMING } from '../../hardware/device-host.ts';
import { openRelay, RELAY_TIMING } from '../../hardware/relay/relay.ts';
import { STORE_LIMITS } from '../../hardware/relay/relay-store.ts';
import { rememberCondition } from '../../hardware/relay/remembering-printer.ts';
import { openSlipJournal } from '../../hardware/slip-journal.ts';
import { createApp } from '../../server/app.ts';
import { SELF_TEST_LIMITS } from '../../server/application/self-test.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { ensureHall } from '../../server/new-hall.ts';
import { DISPATCH_LIMITS } from '../../server/printing/slip-dispatcher.ts';
import type { SlipOrder, SlipOutcome } from '../../server/protocol/device-orders.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { TRAINING_LIMITS } from '../../server/training/training.ts';
import { connect } from './client.ts';
import { heldClock } from './hall.ts';
import { printerBench, quiet } from './printer-bench.ts';
import { temporaryFolder } from './server-process.ts';
import { until } from './until.ts';

const timing = {
  ...RELAY_TIMING,
  tickMs: 20,
  line: { ...RELAY_TIMING.line, graceMs: 100, firstRetryMs: 20, longestRetryMs: 60 },
  merge: { ...RELAY_TIMING.merge, againMs: 50, refusedAgainMs: 100 },
};

/** Of a hall that lets in nobody without a key: the kiosk's, and its device host's. */
type Keys = { kiosk: string; device: string };

const pairedDevices = (keys: Keys) =>
  (['kiosk', 'device'] as const).map((role) => ({ name: 'kiosk-1', role, key: keys[role], counterId: null }));

/** A real hall on a disk and a held clock, which can be closed and opened again at the same address. */
async function openReturningHall(folder: string, clock: ReturnType<typeof heldClock>, keys: Keys | null) {
  const sealer = createSealer(newSealerKey());
  let port = 0;
  const open = async () => {
    const db = openDatabase(`${folder}/hall.db`);
    await ensureHall(
      db,
      { ...powerHall, devices: keys ? pairedDevices(keys) : powerHall.devices },
      keys === null,
      clock,
    );
    const logger = pino({ level: 'silent' });
    const app = await createApp({
      ...{ db, clock, logger, version: 'test', hasLimits: false, sealer },
      ...{
        dispatch: DISPATCH_LIMITS,
        selfTest: SELF_TEST_LIMITS,
        freeBytes: () => Promise.resolve(null),
        voiceFolder: '/nowhere/voice',
        mediaFolder: `${folder}/media`,
        updatesFolder: `${folder}/updates`,
        webhookAnswerMs: 1_000,
        training: { folder: `${folder}/training`, host: '127.0.0.1', tls: null, limits: TRAINING_LIMITS },
        copier: null,
        tls: null,
        spare: { ship: () => Promise.resolve(null), onSpare: () => undefined },
      },
    });
    await app.http.listen({ port, host: '127.0.0.1' });
    port = (app.http.server.address() as AddressInfo).port;
    return { ...app, db };
  };
  let app: Awaited<ReturnType<typeof open>> | null = await open();
  const close = async () => {
    await app?.close();
    app = null;
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${port}`,
    close,
    async open(): Promise<void> {
      app = await open();
    },
    /** Every ticket that the hall knows. */
    tickets: () =>
      (app?.db.prepare('SELECT number, status, since FROM ticket ORDER BY rowid').all() ?? []) as {
        number: string;
        status: string;
        since: number;
      }[],
    /** The blocks that were given to kiosks. */
    leases: () => app?.db.prepare('SELECT device, prefix, first FROM number_lease').all() ?? [],
  };
}

type Options = {
  keys?: Keys;
  storeLimits?: Partial<typeof STORE_LIMITS>;
  storePath?: (folder: string) => string;
  /** Stands before the box's own queue. */
  print?: (order: SlipOrder, really: (order: SlipOrder) => Promise<SlipOutcome>) => Promise<SlipOutcome>;
};

/** A hall, and a kiosk's box with its printer's twin, its device host and its relay, on one clock that a test holds. */
export async function relayBench({
  keys,
  storeLimits = {},
  storePath = (folder) => `${folder}/kiosk-1.db`,
  print = (order, really) => really(order),
}: Options = {}) {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const clock = heldClock();
  const hall = await openReturningHall(folder.path, clock, keys ?? null);
  const bench = printerBench('generic-80', { readyMs: 4_000, replyMs: 1_500, proofMs: 8_000 });

  const openBox = () => {
    const journal = openSlipJournal(folder.file('kiosk-1.jsonl'));
    const { printer, lastCondition } = rememberCondition(bench.printer);
    const host = createDeviceHost({
      ...{
        hallUrl: hall.url,
        name: 'kiosk-1',
        keys: { current: () => keys?.device ?? null, renew: null },
        version: 'test',
        journal,
        printer,
      },
      ...{ signs: [], keypads: [], otherParts: [], log: quiet },
      timing: { ...HOST_TIMING, statusEveryMs: 20, retryMs: 60 },
      onJoined: () => relay.joined(),
      isAnsweredHere: (wish) => relay.hasAnswered(wish),
    });
    const relay = openRelay({
      port: 0,
      hallUrl: hall.url,
      storePath: storePath(folder.path),
      pagesFolder: folder.file('pages'),
      storeLimits: { ...STORE_LIMITS, ...storeLimits },
      clock: { wallMs: clock.now, monotonicMs: clock.now },
      timing,
      printer: { kind: printer.kind, lastCondition },
      host: {
        ask: host.ask,
        isJoined: host.isJoined,
        print: (order) => print(order, host.print),
        outcomeOf: journal.outcomeOf,
      },
      log: quiet,
    });
    const close = async () => {
      await relay.close();
      await host.close();
    };
    return { relay, host, close };
  };

  let box = openBox();
  onTestFinished(() => box.close());
  let url = `http://127.0.0.1:${await box.relay.listening}`;
  return {
    ...{ folder, clock, hall, twin: bench.twin },
    url: () => url,
    join: (auth: Parameters<typeof connect>[1] = { role: 'kiosk', name: 'kiosk-1' }) => connect(url, auth),
    /** A page that has the hall before it, at a box that holds numbers. */
    async page() {
      const page = await this.join();
      onTestFinished(() => void page.close());
      await page.view('kiosk:view', ({ offline, printer }) => offline === null && printer.canPrint);
      await until('numbers are held', () => hall.leases().length >= 10);
      return page;
    },
    async closeBox(): Promise<void> {
      await box.close();
    },
    async openBoxAgain(): Promise<void> {
      box = openBox();
      url = `http://127.0.0.1:${await box.relay.listening}`;
    },
  };
}
export type RelayBench = Awaited<ReturnType<typeof relayBench>>;
