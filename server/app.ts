import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { type Backups, type Copier, createBackups, type OnSpare, type Ship } from './application/backups.ts';
import type { Sealer } from './application/context.ts';
import { type Clock, createDesk } from './application/desk.ts';
import { createDeviceWatch } from './application/device-watch.ts';
import { createDiskWatch } from './application/disk-watch.ts';
import { createDoorkeeper } from './application/doorkeeper.ts';
import { createHallExperience } from './application/hall-experience.ts';
import { createHousekeeping } from './application/housekeeping.ts';
import { practiceHallOf } from './application/practice-hall.ts';
import { createProjector } from './application/projector.ts';
import { createPublisher, PACES, type Pace, RHYTHMS } from './application/publisher.ts';
import { createSelfTest, type SelfTestLimits } from './application/self-test.ts';
import { createStaffSessions } from './application/staff-sessions.ts';
import { createForecaster } from './application/wait-forecast.ts';
import { createWebhooks } from './application/webhooks.ts';
import type { HallTemplate } from './catalogue/hall-template.ts';
import { hallDayAt } from './domain/hall-day.ts';
import { isLocalAddress } from './domain/webhook.ts';
import { registerHealth } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { registerPages, registerTrainingPages } from './http/pages.ts';
import { createHttpServer } from './http/server.ts';
import { registerTraining } from './http/training.ts';
import { createHttpCarrier } from './http/webhook-carrier.ts';
import { createWhereFrom } from './http/where-from.ts';
import { pinHasher } from './pins.ts';
import { composeSheet } from './printing/sheet-content.ts';
import { composeSlip, describeMissed } from './printing/slip-content.ts';
import { createSlipDispatcher, type DispatchLimits } from './printing/slip-dispatcher.ts';
import { createDeviceLink } from './realtime/device-link.ts';
import { createGateway } from './realtime/gateway.ts';
import { createKeypadBoard } from './realtime/keypad-board.ts';
import { allowSameOrigin } from './realtime/same-origin.ts';
import { createScreenLink } from './realtime/screen-link.ts';
import { createSignBoard } from './realtime/sign-board.ts';
import { registerRoutes } from './routes.ts';
import { soundsLikeDamage } from './storage/damage.ts';
import {
  closeDatabase,
  type Database,
  forgetLog,
  inOneReading,
  inTransaction,
  openDatabase,
} from './storage/database.ts';
import { seedHall } from './storage/hall-seed.ts';
import { createLogTidier } from './storage/log-tidier.ts';
import { createStores, type Stores } from './storage/stores.ts';
import { newTicketCode } from './ticket-code.ts';
import type { HallTls } from './tls/hall-tls.ts';
import type { PracticeTls } from './training/practice-process.ts';
import { createTraining, type TrainingLimits } from './training/training.ts';

/** After these nothing that was deleted may be left in the log beside the database ([A5]). */
const FORGETTING = ['call-back-done', 'persons-forgotten'];

/** After these somebody may have to leave at once, before the next view is drawn ([S2], [S11]). */
const EXPELLING = [
  ...['settings-changed', 'staff-signed-out', 'staff-session-taken-over', 'staff-pin-set'],
  ...['device-approved', 'device-moved', 'device-revoked'],
];

const HOUSEKEEPING_MS = 1_000;
const WRITE_PROBE_MS = 2_000;
/** Well above what a person or a device does, well below what hurts. */
const COMMAND_LIMIT = { burst: 300, perSeconds: 5 };
/** A larger packet closes its connection: nothing that large is a command. */
const PACKET_BYTES = 393_216;

export type AppDeps = {
  db: Database;
  clock: Clock;
  logger: Logger;
  version: string;
  hasLimits: boolean;
  dispatch: DispatchLimits;
  selfTest: SelfTestLimits;
  /** Null where nobody can say. */
  freeBytes: () => Promise<number | null>;
  /** Where the walls' pictures and videos lie. */
  mediaFolder: string;
  /** Where the releases lie that boxes may be given. */
  updatesFolder: string;
  sealer: Sealer;
  /** Where the hall's own recordings lie, if it has any. */
  voiceFolder: string;
  /** So long a program that is told something may take to answer. */
  webhookAnswerMs: number;
  /** Where the practice hall lies while there is one, and the address that it listens on. */
  training: { folder: string; host: string; tls: PracticeTls | null; limits: TrainingLimits };
  /** Null where there is nothing to copy: a database in memory, a hall to practise in. */
  copier: Copier | null;
  /** Null: it speaks plain HTTP. */
  tls: HallTls | null;
  /** What a spare is given, and what it says of itself. */
  spare: { ship: Ship; onSpare: OnSpare };
};

/** Fills a new database with a hall. Does nothing to one that has a hall already. */
export async function ensureHall(db: Database, template: HallTemplate, isDemo: boolean, clock: Clock): Promise<void> {
  const stores = createStores(db);
  if (!stores.hall.isNew()) return;
  const pinHashes = await Promise.all(template.staff.map(({ pin }) => pinHasher.hash(pin)));
  const now = clock.now();
  seedHall(db, template, { pinHashes, isDemo, businessDay: hallDayAt(now, template.hall).day, now });
}

/** A hall to practise in, in a new database in a folder; this hall is only read. */
async function seedPracticeHall(
  { stores, clock }: { stores: Stores; clock: Clock },
  folder: string,
  { badges, pin }: { badges: readonly string[]; pin: string },
): Promise<void> {
  const pinHash = await pinHasher.hash(pin);
  const players = badges.map((badge) => ({ badge, pin, pinHash }));
  const { template, pinHashes } = practiceHallOf(stores, players);
  const db = openDatabase(join(folder, 'hall.db'));
  const now = clock.now();
  seedHall(db, template, { pinHashes, isDemo: false, businessDay: hallDayAt(now, template.hall).day, now });
  closeDatabase(db);
}

/** The hall server, composed: read this and you have read the architecture. `app.listen` opens it, `close` ends it. */
export async function createApp(deps: AppDeps) {
  const { db, clock, logger, version, hasLimits, dispatch, sealer } = deps;
  const stores = createStores(db);
  const isDemo = stores.hall.isDemo();
  const { isTraining } = stores.hall.settings();

  /** What a client hears of a fault is this reference; the rest is in the log. */
  const faultReporter = (what: string) => (error: unknown) => {
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: error, reference }, what);
    return reference;
  };
  const reportFault = faultReporter('a command failed');

  let isOpen = true;
  /** What a timer does must not end the hall. */
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      reportFault(error);
    }
  };

  let isLogToBeForgotten = false;
  /** [A5] While a copy is being made it cannot be done; the next tick tries again. */
  const forgetDeleted = () => {
    if (isLogToBeForgotten) isLogToBeForgotten = !forgetLog(db);
  };

  const later = (work: () => void, ms: number) => void setTimeout(() => isOpen && guarded(work), ms).unref();

  const http = await createHttpServer(logger, isTraining ? registerTrainingPages : registerPages, {
    tls: deps.tls,
    isTraining,
    isCapped: hasLimits,
  });
  const io = new Server(http.server, {
    maxHttpBufferSize: PACKET_BYTES,
    serveClient: false,
    allowRequest: allowSameOrigin,
  });
  let hasGone = false;
  /** Whoever has to leave does so before the others see it: what they looked at may be gone. */
  function* publish(pace: Pace): Generator<void> {
    const steps = gateway.publish(pace);
    for (;;) {
      if (hasGone) guarded(gateway.expelGone);
      hasGone = false;
      if (steps.next().done) return;
      yield;
    }
  }
  const publishers = PACES.map((pace) =>
    createPublisher(() => publish(pace), RHYTHMS[pace], performance.now.bind(performance)),
  );
  const changed = () => {
    projector.changed();
    for (const publisher of publishers) publisher.changed();
  };
  const disk = createDiskWatch(() => inTransaction(db, () => stores.commands.probe()), changed);
  const probeNow = throttled(disk.probe);
  const present = () => ({
    now: clock.now(),
    businessDay: stores.hall.businessDay(),
    settings: stores.hall.settings(),
  });
  const usualOn = createHallExperience(stores);
  const forecastAt = createForecaster({
    stores,
    usualOn,
    monotonicMs: performance.now.bind(performance),
    present,
    later,
    onRenewed: changed,
  });
  const metrics = createMetrics();
  const desk = metrics.measured(
    createDesk({
      db,
      stores,
      clock,
      forecastAt,
      sealer,
      composeSlip,
      composeSheet,
      describeMissed,
      newCode: newTicketCode,
      onChanged: (events) => {
        if (events.some(({ kind }) => EXPELLING.includes(kind))) hasGone = true;
        changed();
        if (events.some(({ kind }) => kind === 'slip-queued')) slips.wake();
        selfTest.hear(events);
        backups?.hear(events);
        webhooks.wake();
        if (events.some(({ kind }) => FORGETTING.includes(kind))) {
          isLogToBeForgotten = true;
          setImmediate(() => isOpen && guarded(forgetDeleted));
        }
      },
      onStorageFault: (error) => {
        disk.refused();
        if (soundsLikeDamage(error)) backups?.suspectDamage();
      },
      reportFault,
    }),
  );
  const watch = createDeviceWatch();
  const projector = createProjector({
    stores,
    forecastAt,
    clock,
    canSave: disk.canSave,
    isBackingUp: () => backups?.isRunning() ?? false,
    watch,
  });
  const whereFrom = createWhereFrom(() => stores.hall.settings().signIn.networks);
  const sessions = createStaffSessions({ stores, clock });
  const doorkeeper = createDoorkeeper({ stores, sessions, isDemo, isTraining });
  const link = createDeviceLink();
  const screens = createScreenLink();
  const slips = createSlipDispatcher({
    desk,
    prints: stores.prints,
    template: () => stores.hall.settings().slip,
    carrier: link,
    clock,
    limits: dispatch,
    reportFault,
  });
  const gateway = createGateway({
    io,
    desk,
    projector,
    reading: (work) => inOneReading(db, work),
    doorkeeper,
    link,
    screens,
    watch,
    whereFrom,
    signs: createSignBoard(link),
    keypads: createKeypadBoard(link, stores.devices.keypadsOf),
    limit: hasLimits ? COMMAND_LIMIT : null,
    onDeviceJoined: () => slips.wake(),
    reportFault,
  });
  const selfTest = createSelfTest({
    desk,
    stores,
    canWrite: disk.probe,
    freeBytes: deps.freeBytes,
    upMinutes: () => Math.floor(process.uptime() / 60),
    checkScreen: (screen, speak, { testId, timeoutMs }) => screens.check(screen, { testId, speak }, timeoutMs),
    limits: deps.selfTest,
    reportFault,
  });
  const webhooks = createWebhooks({
    desk,
    stores,
    sealer,
    clock,
    carry: createHttpCarrier({ isLocal: isLocalAddress, answerMs: deps.webhookAnswerMs }),
    later,
    reportFault,
  });
  const backups: Backups | null =
    deps.copier &&
    createBackups({
      ...{ desk, stores, clock, copier: deps.copier },
      onTurned: changed,
      reportFault: faultReporter('the hall was not copied'),
    });
  const housekeeping = createHousekeeping({ desk, stores, clock, republish: changed });

  registerHealth(http, {
    isDemo,
    isTraining,
    version,
    standing: () => ({ revision: stores.hall.revision(), businessDay: stores.hall.businessDay() }),
    canWrite: () => disk.canSave() && probeNow(),
  });
  registerRoutes(http, {
    ...{
      deps,
      stores,
      desk,
      clock,
      logger,
      version,
      hasLimits,
      sessions,
      whereFrom,
      doorkeeper,
      gateway,
      link,
      screens,
      projector,
      webhooks,
      metrics,
    },
    ...{ usualOn, present, faultReporter },
  });

  const training = createTraining({
    ...deps.training,
    now: clock.now,
    counters: () => stores.counters.all().length,
    prepare: (folder, players) => seedPracticeHall({ stores, clock }, folder, players),
    reportFault: faultReporter('the practice hall'),
  });
  if (!isTraining) registerTraining(http, { doorkeeper, training });

  housekeeping.tick();
  desk.act('hall:recover', {});
  slips.wake();
  const log = createLogTidier(db);
  const tick = () => {
    guarded(() => {
      housekeeping.tick();
      sessions.endIdle(desk);
      gateway.expelGone();
      disk.tick();
      webhooks.tick();
      backups?.tick();
      forgetDeleted();
      log.tick();
    });
  };
  const ticking = setInterval(tick, HOUSEKEEPING_MS);

  /** [F11] One that was found damaged is not closed as if it were whole: the next start looks at it. */
  function isDamaged(): boolean {
    try {
      return stores.backups.isDamaged();
    } catch {
      return true;
    }
  }

  async function close(): Promise<void> {
    isOpen = false;
    clearInterval(ticking);
    slips.stop();
    selfTest.stop();
    webhooks.stop();
    backups?.stop();
    await training.stop();
    for (const publisher of publishers) publisher.stop();
    gateway.close();
    io.engine.close();
    await http.close();
    if (isDamaged()) db.close();
    else closeDatabase(db);
  }

  return { http, desk, stores, tick, close };
}
export type App = Awaited<ReturnType<typeof createApp>>;

/** The same answer for two seconds, however often it is asked. */
function throttled(probe: () => boolean): () => boolean {
  let last = { at: Number.NEGATIVE_INFINITY, answer: false };
  return () => {
    if (performance.now() - last.at > WRITE_PROBE_MS) last = { answer: probe(), at: performance.now() };
    return last.answer;
  };
}
