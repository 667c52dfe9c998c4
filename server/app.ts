import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { caseList } from './application/case-list.ts';
import type { Sealer } from './application/context.ts';
import { createCounterAdvice } from './application/counter-advice.ts';
import { figuresOfDays } from './application/day-figures.ts';
import { type Clock, createDesk } from './application/desk.ts';
import { createDeviceWatch } from './application/device-watch.ts';
import { createDiskWatch } from './application/disk-watch.ts';
import { createDoorkeeper } from './application/doorkeeper.ts';
import { faultsOf } from './application/fault-list.ts';
import { brandOf } from './application/hall-branding.ts';
import { createHallExperience } from './application/hall-experience.ts';
import { changeOfFile, previewHallFile, readHallFile, writeHallFile } from './application/hall-file.ts';
import { hallGauges } from './application/hall-gauges.ts';
import { createHousekeeping } from './application/housekeeping.ts';
import { createAppointmentImport } from './application/import-appointments.ts';
import { incidentsOf } from './application/incident-list.ts';
import { dayBefore, morningSheet } from './application/morning-sheet.ts';
import { orderRecord } from './application/order-record.ts';
import { practiceHallOf } from './application/practice-hall.ts';
import { paperPrinter } from './application/printer-choice.ts';
import { createProgramDesk } from './application/program-desk.ts';
import { createProgramRequests } from './application/program-requests.ts';
import { createProjector } from './application/projector.ts';
import { createPublisher } from './application/publisher.ts';
import { replayPastDay } from './application/replay-past-day.ts';
import { createReports } from './application/reports/index.ts';
import { createSelfTest, type SelfTestLimits } from './application/self-test.ts';
import { partsNow } from './application/settings-now.ts';
import { createSignIn } from './application/sign-in.ts';
import { findTicket, ticketById } from './application/ticket-card.ts';
import { createForecaster, createHallNowReader } from './application/wait-forecast.ts';
import { createWebhooks } from './application/webhooks.ts';
import type { HallTemplate } from './catalogue/hall-template.ts';
import { hallDayAt, hallTime } from './domain/hall-day.ts';
import { filesOf } from './domain/playlist.ts';
import { isLocalAddress } from './domain/webhook.ts';
import { registerAdvice } from './http/advice.ts';
import { registerAppointments } from './http/appointments.ts';
import { registerAudit } from './http/audit.ts';
import { registerBranding } from './http/branding.ts';
import { registerCallBacks } from './http/call-backs.ts';
import { registerCases } from './http/cases.ts';
import { registerFaults } from './http/faults.ts';
import { registerHallFile } from './http/hall-file.ts';
import { registerHealth } from './http/health.ts';
import { registerIncidents } from './http/incidents.ts';
import { registerMedia } from './http/media.ts';
import { createMediaFolder } from './http/media-folder.ts';
import { createMetrics } from './http/metrics.ts';
import { registerMorning } from './http/morning.ts';
import { registerPages, registerTrainingPages } from './http/pages.ts';
import { registerPairing } from './http/pairing.ts';
import { registerManagePrograms } from './http/programs/manage-programs.ts';
import { createProgramDoor } from './http/programs/program-door.ts';
import { registerPrograms } from './http/programs/program-routes.ts';
import { registerReplay } from './http/replay.ts';
import { registerReports } from './http/reports.ts';
import { registerSelfTests } from './http/self-tests.ts';
import { createHttpServer } from './http/server.ts';
import { registerSession } from './http/session.ts';
import { registerSettingsVersions } from './http/settings-versions.ts';
import { registerHasBeenSetUp } from './http/setup.ts';
import { registerSlipPreview } from './http/slip-preview.ts';
import { registerStaffPins } from './http/staff-pins.ts';
import { registerTickets } from './http/tickets.ts';
import { registerTraining } from './http/training.ts';
import { registerVoice } from './http/voice.ts';
import { createHttpCarrier } from './http/webhook-carrier.ts';
import { pinHasher } from './pins.ts';
import { sampleSlip } from './printing/sample-slips.ts';
import { composeSheet } from './printing/sheet-content.ts';
import { composeSlip, describeMissed } from './printing/slip-content.ts';
import { createSlipDispatcher, type DispatchLimits } from './printing/slip-dispatcher.ts';
import type { EpochMs } from './protocol/vocabulary.ts';
import { createDeviceLink } from './realtime/device-link.ts';
import { createGateway } from './realtime/gateway.ts';
import { createKeypadBoard } from './realtime/keypad-board.ts';
import { allowSameOrigin } from './realtime/same-origin.ts';
import { createScreenLink } from './realtime/screen-link.ts';
import { createSignBoard } from './realtime/sign-board.ts';
import { casesCsv } from './reports/case-report.ts';
import { definitionsOf } from './reports/definitions.ts';
import { faultsCsv } from './reports/fault-report.ts';
import { incidentsCsv } from './reports/incident-report.ts';
import { reportCsv } from './reports/report-csv.ts';
import { reportXlsx } from './reports/report-xlsx.ts';
import { closeDatabase, type Database, forgetLog, inTransaction, openDatabase } from './storage/database.ts';
import { seedHall } from './storage/hall-seed.ts';
import { createStores, type Stores } from './storage/stores.ts';
import { newTicketCode } from './ticket-code.ts';
import { createTraining, type TrainingLimits } from './training/training.ts';
import { createVoiceFolder } from './voice/voice-folder.ts';

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
  sealer: Sealer;
  /** Where the hall's own recordings lie, if it has any. */
  voiceFolder: string;
  /** So long a program that is told something may take to answer. */
  webhookAnswerMs: number;
  /** Where the practice hall lies while there is one, and the address that it listens on. */
  training: { folder: string; host: string; limits: TrainingLimits };
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

  const later = (work: () => void, ms: number) => void setTimeout(() => isOpen && guarded(work), ms).unref();

  const http = await createHttpServer(logger, isTraining ? registerTrainingPages : registerPages);
  const io = new Server(http.server, {
    maxHttpBufferSize: PACKET_BYTES,
    serveClient: false,
    allowRequest: allowSameOrigin,
  });
  const publisher = createPublisher(() => gateway.publish(), performance.now.bind(performance));
  const disk = createDiskWatch(
    () => inTransaction(db, () => stores.commands.probe()),
    () => publisher.changed(),
  );
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
    onRenewed: () => publisher.changed(),
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
        if (events.some(({ kind }) => EXPELLING.includes(kind))) setImmediate(() => isOpen && gateway.expelGone());
        publisher.changed();
        if (events.some(({ kind }) => kind === 'slip-queued')) slips.wake();
        selfTest.hear(events);
        webhooks.wake();
        if (events.some(({ kind }) => FORGETTING.includes(kind)))
          setImmediate(() => isOpen && guarded(() => forgetLog(db)));
      },
      onStorageFault: disk.refused,
      reportFault,
    }),
  );
  const watch = createDeviceWatch();
  const projector = createProjector({ stores, forecastAt, clock, canSave: disk.canSave, watch });
  const doorkeeper = createDoorkeeper({ stores, clock, isDemo, isTraining });
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
    doorkeeper,
    link,
    screens,
    watch,
    signs: createSignBoard(link),
    keypads: createKeypadBoard(link, stores.devices.keypadsOf),
    clock,
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
  const housekeeping = createHousekeeping({ desk, stores, clock, republish: () => publisher.changed() });

  registerHealth(http, {
    isDemo,
    isTraining,
    version,
    standing: () => ({ revision: stores.hall.revision(), businessDay: stores.hall.businessDay() }),
    canWrite: () => disk.canSave() && probeNow(),
  });
  registerHasBeenSetUp(http);
  registerSession(http, createSignIn({ desk, stores, clock, pins: pinHasher, isHere: gateway.isHere }));
  const programs = createProgramDesk({ desk, stores, clock });
  const admitProgram = createProgramDoor({ doorkeeper, hasLimits, noteUse: programs.noteUse });
  metrics.register(http, {
    version,
    gauges: () => hallGauges(stores, projector.takePicture()),
    freeBytes: deps.freeBytes,
    admit: admitProgram,
  });
  registerManagePrograms(http, { doorkeeper, programs, webhooks });
  registerPrograms(http, {
    admit: admitProgram,
    requests: createProgramRequests({ desk, stores, takePicture: projector.takePicture }),
    figuresOfDays: (from, to) => figuresOfDays(stores, from, to),
    version,
  });
  registerAppointments(http, {
    doorkeeper,
    admitProgram,
    importAppointments: createAppointmentImport({ desk, stores }),
  });
  registerBranding(http, () => brandOf(stores.hall.settings().branding).logo);
  registerCallBacks(http, { doorkeeper, desk });
  registerCases(http, {
    doorkeeper,
    casesOf: (wanted) => caseList(stores, wanted),
    toCsv: (list) => casesCsv(list, (at) => hallTime(at, stores.hall.settings().timeZone)),
  });
  registerPairing(http, { desk, hasLimits });
  registerReplay(http, { doorkeeper, replay: (request) => replayPastDay(stores, request) });
  registerSlipPreview(http, {
    doorkeeper,
    carrier: link,
    anyDevice: () => paperPrinter(stores, stores.hall.settings(), { usual: null }) ?? link.names()[0] ?? null,
    sample: (kind) => sampleSlip(stores.hall.settings(), kind),
  });
  registerVoice(
    http,
    createVoiceFolder(deps.voiceFolder, (pack, problem) =>
      logger.warn({ pack, problem }, 'a voice pack cannot be used as it is'),
    ),
  );
  registerFaults(http, { doorkeeper, faultsOf: (from, to) => faultsOf(stores, from, to), toCsv: faultsCsv });
  const advise = createCounterAdvice({ stores, usualOn, hallNowAt: createHallNowReader(stores) });
  registerAdvice(http, { doorkeeper, advise: (about) => advise(present(), about) });
  registerIncidents(http, {
    doorkeeper,
    incidentsOf: (from, to) => incidentsOf(stores, from, to),
    toCsv: incidentsCsv,
  });
  registerMorning(http, {
    doorkeeper,
    sheetOf(asked) {
      const day = asked ?? dayBefore(stores);
      return day === null ? null : morningSheet(stores, day, clock.now());
    },
  });
  const media = createMediaFolder({
    path: deps.mediaFolder,
    freeBytes: deps.freeBytes,
    reportFault: faultReporter('the media folder cannot be used'),
  });
  registerHallFile(http, {
    doorkeeper,
    desk,
    write: () => writeHallFile(stores, clock.now()),
    read: (text, anyHall) => readHallFile(text, { hallId: stores.hall.settings().hallId, anyHall }),
    preview: async (file) => {
      const names = (await media.list()).map(({ name }) => name);
      const here = { settings: stores.hall.settings(), now: clock.now(), businessDay: stores.hall.businessDay() };
      return previewHallFile(stores, file, { ...here, media: names });
    },
    changeOf: (file) => changeOfFile(stores, file),
  });
  registerSettingsVersions(http, {
    doorkeeper,
    versions: stores.versions,
    now: () => partsNow(stores, stores.hall.settings()),
  });
  registerStaffPins(http, {
    doorkeeper,
    desk,
    hashPin: pinHasher.hash,
    isKnown: (badge) => stores.staff.byBadge(badge) !== null,
  });
  registerMedia(http, {
    doorkeeper,
    folder: media,
    used: () => filesOf(stores.hall.settings().playlist),
  });
  registerSelfTests(http, { doorkeeper, newest: stores.selfTests.latest });
  registerAudit(http, {
    doorkeeper,
    head: stores.audit.head,
    orderRecord: (from, to) => orderRecord(stores, from, to),
  });
  registerTickets(http, {
    doorkeeper,
    find: (typed) => findTicket({ stores, now: clock.now() }, typed),
    byId: (ticketId) => ticketById({ stores, now: clock.now() }, ticketId),
  });
  registerReports(http, {
    doorkeeper,
    reports: createReports({ stores, desk, definitionsOf }),
    timeOf: (at: EpochMs) => hallTime(at, stores.hall.settings().timeZone),
    toCsv: reportCsv,
    toXlsx: reportXlsx,
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
  const tick = () => {
    guarded(() => {
      housekeeping.tick();
      gateway.expelGone();
      disk.tick();
      webhooks.tick();
    });
  };
  const ticking = setInterval(tick, HOUSEKEEPING_MS);

  async function close(): Promise<void> {
    isOpen = false;
    clearInterval(ticking);
    slips.stop();
    selfTest.stop();
    webhooks.stop();
    await training.stop();
    publisher.stop();
    gateway.close();
    io.engine.close();
    await http.close();
    closeDatabase(db);
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
