import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { trustToo } from '../trust/hall-trust.ts';
import { createApp } from './app.ts';
import type { Clock } from './application/desk.ts';
import { SELF_TEST_LIMITS } from './application/self-test.ts';
import { COPY_WITHIN_MS, createCopier } from './backup/copier.ts';
import { RESERVE_BYTES } from './backup/copy-order.ts';
import { takeRestoredNote } from './backup/restored-note.ts';
import { createShipper } from './backup/shipper.ts';
import { noteSpare, refuseTakenOver, TakenOverError } from './backup/spare-note.ts';
import { ConfigError, readServerConfig, type ServerConfig } from './config.ts';
import { WEBHOOK_ANSWER_MS } from './http/webhook-carrier.ts';
import { ensureHall } from './new-hall.ts';
import { DISPATCH_LIMITS } from './printing/slip-dispatcher.ts';
import { shownMark } from './protocol/hall-mark.ts';
import type { KeyId } from './protocol/programs.ts';
import { PULSE, type PulseAnswer } from './protocol/pulse.ts';
import type { EpochMs } from './protocol/vocabulary.ts';
import { createSealer, sealerKeyAt, UnusableKeyError } from './sealer.ts';
import { createSetup } from './set-up.ts';
import {
  closeDatabase,
  type Database,
  DatabaseUnusableError,
  newestVersion,
  offerCopy,
  openDatabase,
} from './storage/database.ts';
import { newestCopyBeside } from './storage/hall-copy.ts';
import { makeRoomInLog } from './storage/log-room.ts';
import { LONGEST_LOG_BYTES } from './storage/log-tidier.ts';
import { createStores } from './storage/stores.ts';
import { checkTemplate } from './template-check.ts';
import { type HallTls, UnusableTlsError } from './tls/hall-tls.ts';
import { calledAs, openTls } from './tls/open-tls.ts';
import type { PracticeTls } from './training/practice-process.ts';
import { TRAINING_LIMITS } from './training/training.ts';

const logger = pino({ level: process.env.HALLCALL_LOG ?? 'warn' }, pino.destination(2));
/** A hall that cannot close in time is ended all the same: what it acknowledged is on disk. */
const CLOSE_WITHIN_MS = 2_000;
/** [F14] So soon a hall that was away learns that its spare is the hall now. */
const SPARE_CHECK_MS = 10_000;
/** [S16] So often it is looked whether the certificate is still good for this box and this day. */
const CERTIFICATE_CHECK_MS = 600_000;
const clock: Clock = { now: () => Date.now() as EpochMs };

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/** What may lie in a data folder before its hall is made. */
const MAY_LIE_THERE = /^(hall\.db.*|tls|media|voice|updates|devices|slip-journal.*|lost\+found|\..*)$/;

/** A folder that holds something else was not meant, or has lost its hall: a new one must not begin in it. */
function refuseForeignFolder({ data, template }: ServerConfig): void {
  if (template || existsSync(join(data, 'hall.db')) || !existsSync(data)) return;
  const foreign = readdirSync(data).filter((name) => !MAY_LIE_THERE.test(name));
  if (foreign.length > 0)
    throw new ConfigError(
      `The data folder ${data} holds no hall, but other files (${foreign.slice(0, 3).join(', ')}). Choose an empty one with --data, or put its hall.db back.${offerCopy(newestCopyBeside(join(data, 'hall.db'), newestVersion), data)}`,
    );
}

async function openHall({ data, template, isDemo }: ServerConfig) {
  const db = openDatabase(join(data, 'hall.db'));
  const { hall } = createStores(db);
  if (!hall.isNew() && template && !isDemo)
    process.stderr.write('The hall file was not read: this data folder already holds a hall.\n');
  if (template && hall.isNew())
    for (const { code, about } of checkTemplate(template))
      process.stderr.write(
        `Note on the hall file: ${code}: ${about}. It is taken as it is; the manager sees it too.\n`,
      );
  if (template) await ensureHall(db, template, isDemo, clock);
  if (hall.isNew()) return { db, isNew: true };
  if (hall.isDemo() && !isDemo)
    throw new ConfigError(`The data folder ${data} holds the demo hall. Choose another with --data.`);
  if (!hall.isDemo() && isDemo)
    throw new ConfigError(`The data folder ${data} holds a real hall. Add --no-demo, or choose another with --data.`);
  return { db, isNew: false };
}

/** Waits until somebody has set up the hall; the port on which the hall then opens in its place. */
async function waitForHall(db: Database, { host, port }: ServerConfig, tls: HallTls | null): Promise<number> {
  const setup = await createSetup({ db, clock, logger, tls });
  const stop = () => {
    closeDatabase(db);
    process.exit(0);
  };
  const signals = ['SIGTERM', 'SIGINT', 'disconnect'] as const;
  for (const signal of signals) process.once(signal, stop);
  const ownPort = await setup.listen({ host, port });
  const address = addressOf(['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host, ownPort, tls);
  process.stdout.write(`Hallcall waits to be set up at ${address}/setup#code=${setup.code}\n`);
  await setup.created;
  await setup.close();
  for (const signal of signals) process.off(signal, stop);
  return ownPort;
}

function addressOf(host: string, port: number, tls: HallTls | null): string {
  const called = tls ? calledAs(tls, host) : host;
  return `${tls ? 'https' : 'http'}://${called.includes(':') ? `[${called}]` : called}:${port}`;
}

/** How the hall speaks TLS, and what this process itself believes from then on: its own spare, its own programs. */
async function openHallTls({ tls: wish, data, host }: ServerConfig): Promise<HallTls | null> {
  if (!wish) return null;
  const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const tls = await openTls({ wish, data, host, now: clock.now, warn });
  trustToo(tls.pair().cert);
  process.stdout.write(`The mark of this hall is ${shownMark(tls.mark())}\n`);
  const check = () => tls.renewIfDue().catch((error: unknown) => logger.error({ err: error }, 'no newer certificate'));
  setInterval(check, CERTIFICATE_CHECK_MS).unref();
  return tls;
}

/** The practice hall speaks TLS as this one does; its players know this hall's own authority. */
function practiceTls(tls: HallTls | null): PracticeTls | null {
  return tls && { ...tls.files, trust: tls.kind === 'hall-made' ? tls.files.cert : null };
}

/** A frame asks whether this process still does anything. */
function answerPulse(): void {
  process.on('message', (said) => {
    if (said === PULSE)
      process.send?.({ memoryKb: Math.round(process.memoryUsage.rss() / 1024) } satisfies PulseAnswer);
  });
}

/** What cannot be noted is tried again when the spare asks next; meanwhile it gets what it asks for. */
const noteOfSpare = (data: string) => (address: string, key: KeyId) => {
  try {
    noteSpare(data, address, key);
  } catch (error) {
    logger.error({ err: error }, 'where the spare is could not be noted');
  }
};

async function run(): Promise<void> {
  answerPulse();
  const config = readServerConfig(process.argv.slice(2));
  refuseForeignFolder(config);
  const { db, isNew } = await openHall(config);
  const tls = await openHallTls(config);
  const port = isNew ? await waitForHall(db, config, tls) : config.port;
  const stores = createStores(db);
  const { isTraining } = stores.hall.settings();
  await refuseTakenOver(config.data, stores);
  if (!isTraining) makeRoomInLog(db, LONGEST_LOG_BYTES);
  const app = await createApp({
    db,
    clock,
    logger,
    version: version(),
    hasLimits: config.hasLimits,
    dispatch: DISPATCH_LIMITS,
    selfTest: SELF_TEST_LIMITS,
    freeBytes: () => statfs(config.data).then(({ bavail, bsize }) => bavail * bsize),
    mediaFolder: join(config.data, 'media'),
    updatesFolder: join(config.data, 'updates'),
    sealer: createSealer(sealerKeyAt(join(config.data, 'hall.key'))),
    voiceFolder: join(config.data, 'voice'),
    webhookAnswerMs: WEBHOOK_ANSWER_MS,
    training: {
      folder: join(config.data, 'training'),
      host: config.host,
      tls: practiceTls(tls),
      limits: TRAINING_LIMITS,
    },
    tls,
    copier: isTraining
      ? null
      : createCopier({ database: db.name, reserveBytes: RESERVE_BYTES, withinMs: COPY_WITHIN_MS }),
    spare: { ship: createShipper(db.name), onSpare: noteOfSpare(config.data) },
  });
  takeRestoredNote(config.data, (note) => app.desk.act('hall:restored', note));
  const stop = () => {
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the hall did not close cleanly');
        process.exit(1);
      },
    );
  };
  const spareWatch = setInterval(() => {
    refuseTakenOver(config.data, app.stores).catch((error: unknown) => {
      process.stderr.write(`${explain(error)}\n`);
      stop();
    });
  }, SPARE_CHECK_MS);
  spareWatch.unref();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop); // the program that started this one is gone
  await app.http.listen({ port, host: config.host });
  const address = app.http.server.address();
  const openPort = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`Hallcall is open at ${addressOf(config.host, openPort, tls)}\n`);
}

/** What a person can mend is said in a sentence; everything else is a fault with its stack. */
function explain(error: unknown): string {
  if (
    error instanceof ConfigError ||
    error instanceof DatabaseUnusableError ||
    error instanceof UnusableKeyError ||
    error instanceof UnusableTlsError ||
    error instanceof TakenOverError
  )
    return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop the other program, or choose another with --port.`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL') return `This computer has no address ${address}. Choose another with --host.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Starting again would not help: somebody has to do something first. */
function isForPerson(error: unknown): boolean {
  return error instanceof ConfigError || error instanceof TakenOverError || error instanceof UnusableTlsError;
}

run().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(isForPerson(error) ? 2 : 1);
});
