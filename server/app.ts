import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { AppDeps } from './app-deps.ts';
import { createDesk } from './application/desk.ts';
import { createDiskWatch } from './application/disk-watch.ts';
import { createForgetting } from './application/forgetting.ts';
import { createHallExperience } from './application/hall-experience.ts';
import { createHousekeeping } from './application/housekeeping.ts';
import { createTurns } from './application/turns.ts';
import { createForecaster } from './application/wait-forecast.ts';
import { createBackOffice } from './back-office.ts';
import { createFrontOffice } from './front-office.ts';
import { registerHealth } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { registerPages, registerTrainingPages } from './http/pages.ts';
import { createHttpServer } from './http/server.ts';
import { registerTraining } from './http/training.ts';
import { seedPracticeHall } from './new-hall.ts';
import { composeSheet } from './printing/sheet-content.ts';
import { composeSlip, describeMissed } from './printing/slip-content.ts';
import { registerRoutes } from './routes.ts';
import { closeDatabase, inTransaction } from './storage/database.ts';
import { createLogTidier } from './storage/log-tidier.ts';
import { createStores, type Stores } from './storage/stores.ts';
import { newTicketCode } from './ticket-code.ts';
import { createTimers } from './timers.ts';
import { createTraining } from './training/training.ts';

const HOUSEKEEPING_MS = 1_000;

/** What a client hears of a fault is this reference; the rest is in the log. */
const faultReporterOf = (logger: Logger) => (what: string) => (error: unknown) => {
  const reference = randomUUID().slice(0, 8);
  logger.error({ err: error, reference }, what);
  return reference;
};

/** [F11] One that was found damaged is not closed as if it were whole: the next start looks at it. */
function isDamaged(stores: Stores): boolean {
  try {
    return stores.backups.isDamaged();
  } catch {
    return true;
  }
}

/** The hall server, composed: read this and you have read the architecture. `app.listen` opens it, `close` ends it. */
export async function createApp(deps: AppDeps) {
  const { db, clock, logger, version, hasLimits, sealer } = deps;
  const stores = createStores(db);
  const isDemo = stores.hall.isDemo();
  const { isTraining } = stores.hall.settings();
  const faultReporter = faultReporterOf(logger);
  const reportFault = faultReporter('a command failed');
  const monotonicMs = performance.now.bind(performance);
  const timers = createTimers(createTurns(monotonicMs), reportFault);
  const { guarded, soon, later, putOff } = timers;
  const http = await createHttpServer(logger, isTraining ? registerTrainingPages : registerPages, {
    tls: deps.tls,
    isTraining,
    isCapped: hasLimits,
  });

  const changed = () => front.changed();
  const disk = createDiskWatch(() => inTransaction(db, () => stores.commands.probe()), changed);
  const forgetting = createForgetting(db, (work) => soon('others', work));
  const present = () => ({
    now: clock.now(),
    businessDay: stores.hall.businessDay(),
    settings: stores.hall.settings(),
  });
  const usualOn = createHallExperience(stores);
  const onRenewed = () => front.forecastRenewed();
  const forecastAt = createForecaster({ stores, usualOn, monotonicMs, present, later: putOff, onRenewed });
  const metrics = createMetrics();
  const desk = metrics.measured(
    createDesk({
      ...{ db, stores, clock, forecastAt, sealer, soon, reportFault },
      ...{ composeSlip, composeSheet, describeMissed, newCode: newTicketCode },
      onChanged(events) {
        front.hear(events);
        back.hear(events);
        forgetting.hear(events);
      },
      onStorageFault(error) {
        disk.refused();
        back.hearStorageFault(error);
      },
    }),
  );
  const front = createFrontOffice({
    ...{ db, http, stores, clock, desk, forecastAt, isDemo, isTraining, hasLimits, soon, guarded, reportFault },
    canSave: disk.canSave,
    isBackingUp: () => back.isBackingUp(),
    onDeviceJoined: () => back.slips.wake(),
  });
  const { doorkeeper, link, screens } = front.parts;
  const back = createBackOffice({
    ...{ ...deps, stores, desk, link, screens, later, reportFault },
    canWrite: disk.probe,
    onBackupTurned: changed,
    reportBackupFault: faultReporter('the hall was not copied'),
  });
  const housekeeping = createHousekeeping({ desk, stores, clock, republish: changed });

  registerHealth(http, {
    ...{ isDemo, isTraining, version, canSave: disk.canSave, probe: disk.probe },
    standing: () => ({ revision: stores.hall.revision(), businessDay: stores.hall.businessDay() }),
  });
  registerRoutes(http, {
    ...{ deps, stores, desk, clock, logger, version, hasLimits, metrics, usualOn, present, faultReporter },
    ...front.parts,
    webhooks: back.webhooks,
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
  back.slips.wake();
  const log = createLogTidier(db);
  const tick = () => {
    guarded(() => {
      housekeeping.tick();
      front.tick();
      disk.tick();
      back.tick();
      forgetting.tick();
      log.tick();
    });
  };
  const ticking = setInterval(tick, HOUSEKEEPING_MS);

  async function close(): Promise<void> {
    timers.stop();
    clearInterval(ticking);
    back.stop();
    await training.stop();
    front.close();
    await http.close();
    if (isDamaged(stores)) db.close();
    else closeDatabase(db);
  }

  return { http, desk, stores, tick, close };
}
export type App = Awaited<ReturnType<typeof createApp>>;
