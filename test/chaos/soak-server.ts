import { readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { createApp } from '../../server/app.ts';
import { SELF_TEST_LIMITS } from '../../server/application/self-test.ts';
import { COPY_WITHIN_MS, createCopier } from '../../server/backup/copier.ts';
import { RESERVE_BYTES } from '../../server/backup/copy-order.ts';
import { createShipper } from '../../server/backup/shipper.ts';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { WEBHOOK_ANSWER_MS } from '../../server/http/webhook-carrier.ts';
import { ensureHall } from '../../server/new-hall.ts';
import { DISPATCH_LIMITS } from '../../server/printing/slip-dispatcher.ts';
import type { EpochMs } from '../../server/protocol/vocabulary.ts';
import { createSealer, sealerKeyAt } from '../../server/sealer.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { TRAINING_LIMITS } from '../../server/training/training.ts';
import { createSoakClock, type Measured, SoakOrder, SoakTime } from './soak-orders.ts';

/**
 * The hall's server as `server/main.ts` composes it, save for its clock, which runs as its parent says, and its disk,
 * which is full when the parent says so. Started with `--expose-gc`.
 */

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, time: { type: 'string' } },
});
const data = String(values.data);
const time = createSoakClock(SoakTime.parse(JSON.parse(String(values.time))));
const clock = { now: () => time.now() as EpochMs };

/** Copies are made when a day begins and when it ends; hours of this clock are seconds. */
const template = HallTemplate.parse({
  ...powerHall,
  hall: {
    ...powerHall.hall,
    backup: { everyMinutes: 1_440, keepHours: 1, keepDays: 1, keepWeeks: 0, keepMonths: 0 },
  },
});

const db = openDatabase(join(data, 'hall.db'));
await ensureHall(db, template, true, clock);
const app = await createApp({
  db,
  clock,
  logger: pino({ level: process.env.HALLCALL_LOG ?? 'error' }, pino.destination(2)),
  version: 'soak',
  hasLimits: true,
  dispatch: DISPATCH_LIMITS,
  selfTest: SELF_TEST_LIMITS,
  freeBytes: () => statfs(data).then(({ bavail, bsize }) => bavail * bsize),
  mediaFolder: join(data, 'media'),
  updatesFolder: join(data, 'updates'),
  sealer: createSealer(sealerKeyAt(join(data, 'hall.key'))),
  voiceFolder: join(data, 'voice'),
  webhookAnswerMs: WEBHOOK_ANSWER_MS,
  training: { folder: join(data, 'training'), host: '127.0.0.1', tls: null, limits: TRAINING_LIMITS },
  tls: null,
  copier: createCopier({ database: db.name, reserveBytes: RESERVE_BYTES, withinMs: COPY_WITHIN_MS }),
  spare: { ship: createShipper(db.name), onSpare: () => undefined },
});

const connections = () =>
  new Promise<number>((resolve) => app.http.server.getConnections((_, count) => resolve(count ?? 0)));

async function measure(): Promise<Measured> {
  for (let times = 0; times < 3; times++) {
    globalThis.gc?.();
    await nextTurn();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapBytes: heapUsed,
    residentBytes: rss,
    handles: readdirSync('/proc/self/fd').length,
    connections: await connections(),
    children: process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length,
    businessDay: app.stores.hall.businessDay(),
    closedUpTo: app.stores.reports.newest()?.day ?? null,
  };
}

const LARGEST_DATABASE = 4_294_967_294;

async function obey(order: SoakOrder): Promise<void> {
  switch (order.do) {
    case 'set-clock':
      time.set(order);
      return;
    case 'fill-disk':
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
      return;
    case 'free-disk':
      db.pragma(`max_page_count = ${LARGEST_DATABASE}`);
      return;
    case 'measure':
      process.send?.(await measure());
      return;
    case 'stop':
      await app.close();
      process.exit(0);
      break;
    default:
      order satisfies never;
  }
}

process.on('message', (said) => void obey(SoakOrder.parse(said)));
process.once('disconnect', () => process.exit(1));
await app.http.listen({ port: Number(values.port), host: '127.0.0.1' });
process.stdout.write(`Hallcall is open at http://127.0.0.1:${values.port}\n`);
