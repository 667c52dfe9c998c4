import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { AppDeps } from './app-deps.ts';
import { caseList } from './application/case-list.ts';
import { createCounterAdvice } from './application/counter-advice.ts';
import { deletionsOf } from './application/deletions.ts';
import type { Clock, Desk } from './application/desk.ts';
import type { Doorkeeper } from './application/doorkeeper.ts';
import { faultsOf } from './application/fault-list.ts';
import { brandOf } from './application/hall-branding.ts';
import type { HallExperience } from './application/hall-experience.ts';
import { changeOfFile, previewHallFile, readHallFile, writeHallFile } from './application/hall-file.ts';
import { hallGauges } from './application/hall-gauges.ts';
import { createAppointmentImport } from './application/import-appointments.ts';
import { incidentsOf } from './application/incident-list.ts';
import { dayBefore, morningSheet } from './application/morning-sheet.ts';
import { orderRecord } from './application/order-record.ts';
import { paperPrinter } from './application/printer-choice.ts';
import { createProgramDesk } from './application/program-desk.ts';
import { createProgramRequests } from './application/program-requests.ts';
import type { Projector } from './application/projector.ts';
import { replayPastDay } from './application/replay-past-day.ts';
import { figuresOfDays } from './application/reports/day-figures.ts';
import { createReports } from './application/reports/index.ts';
import { createSecondFactor } from './application/second-factor.ts';
import { partsNow } from './application/settings-now.ts';
import { shippedEvents, shippedHead } from './application/shipped-head.ts';
import { createSignIn } from './application/sign-in.ts';
import { proveTakeOvers } from './application/spare-proof.ts';
import type { StaffSessions } from './application/staff-sessions.ts';
import { findTicket, ticketById } from './application/ticket-card.ts';
import { createHallNowReader } from './application/wait-forecast.ts';
import type { Webhooks } from './application/webhooks.ts';
import type { WhereFrom } from './application/where-from.ts';
import { hallTime } from './domain/hall-day.ts';
import { filesOf } from './domain/playlist.ts';
import { registerAdvice } from './http/advice.ts';
import { registerAppointments } from './http/appointments.ts';
import { registerAudit } from './http/audit.ts';
import { registerBranding } from './http/branding.ts';
import { registerCallBacks } from './http/call-backs.ts';
import { registerCases } from './http/cases.ts';
import { registerDeletions } from './http/deletions.ts';
import { registerFaults } from './http/faults.ts';
import { registerHallFile } from './http/hall-file.ts';
import { registerHallMark } from './http/hall-mark.ts';
import { registerIncidents } from './http/incidents.ts';
import { registerMedia } from './http/media.ts';
import { createMediaFolder } from './http/media-folder.ts';
import type { Metrics } from './http/metrics.ts';
import { registerMorning } from './http/morning.ts';
import { registerPairing } from './http/pairing.ts';
import { createPinGuard } from './http/pin-guard.ts';
import { registerManagePrograms } from './http/programs/manage-programs.ts';
import { createProgramDoor } from './http/programs/program-door.ts';
import { registerPrograms } from './http/programs/program-routes.ts';
import { createReleaseFolder } from './http/release-folder.ts';
import { registerReplay } from './http/replay.ts';
import { registerReports } from './http/reports.ts';
import { registerScreenPictures } from './http/screen-pictures.ts';
import { registerSecondFactor } from './http/second-factor.ts';
import { registerSelfTests } from './http/self-tests.ts';
import { registerSession } from './http/session.ts';
import { registerSettingsVersions } from './http/settings-versions.ts';
import { registerHasBeenSetUp } from './http/setup.ts';
import { registerShipments } from './http/shipments.ts';
import { registerSlipPreview } from './http/slip-preview.ts';
import { registerStaffDoor } from './http/staff-door.ts';
import { registerStaffPins } from './http/staff-pins.ts';
import { registerTickets } from './http/tickets.ts';
import { registerUpdates } from './http/updates.ts';
import { registerVoice } from './http/voice.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { pinHasher } from './pins.ts';
import { sampleSlip } from './printing/sample-slips.ts';
import type { HallSettings } from './protocol/hall-settings.ts';
import type { EpochMs } from './protocol/vocabulary.ts';
import type { DeviceLink } from './realtime/device-link.ts';
import type { Gateway } from './realtime/gateway.ts';
import type { ScreenLink } from './realtime/screen-link.ts';
import { casesCsv } from './reports/case-report.ts';
import { definitionsOf } from './reports/definitions.ts';
import { faultsCsv } from './reports/fault-report.ts';
import { incidentsCsv } from './reports/incident-report.ts';
import { reportCsv } from './reports/report-csv.ts';
import { reportXlsx } from './reports/report-xlsx.ts';
import type { Stores } from './storage/stores.ts';
import { createVoiceFolder } from './voice/voice-folder.ts';

/** What the routes are made of: the hall's parts, as `createApp` has put them together. */
export type Parts = {
  deps: AppDeps;
  stores: Stores;
  desk: Desk;
  clock: Clock;
  logger: Logger;
  version: string;
  hasLimits: boolean;
  sessions: StaffSessions;
  whereFrom: WhereFrom;
  doorkeeper: Doorkeeper;
  gateway: Gateway;
  link: DeviceLink;
  screens: ScreenLink;
  projector: Projector;
  webhooks: Webhooks;
  metrics: Metrics;
  usualOn: HallExperience;
  present: () => { now: EpochMs; businessDay: string; settings: HallSettings };
  faultReporter: (what: string) => (error: unknown) => string;
};

/** Who comes in, and what any page may have. */
function registerDoor(
  http: FastifyInstance,
  { stores, desk, clock, sessions, whereFrom, gateway, hasLimits, deps, logger, faultReporter }: Parts,
): void {
  registerStaffDoor(http, { sessions, whereFrom });
  registerHasBeenSetUp(http);
  const { sealer } = deps;
  const reportFault = faultReporter('a second factor cannot be read');
  const factor = createSecondFactor({ desk, stores, clock, sealer, codes: oneTimeCodes, reportFault });
  const signIn = createSignIn({ desk, stores, sessions, factor, clock, pins: pinHasher, isHere: gateway.isHere });
  const guard = createPinGuard();
  registerSession(http, { desk: signIn, guard, whereFrom });
  registerSecondFactor(http, { desk: signIn, factor, guard });
  registerPairing(http, { desk, hasLimits });
  registerHallMark(http, { tls: deps.tls });
  registerBranding(http, () => brandOf(stores.hall.settings().branding).logo);
  registerVoice(
    http,
    createVoiceFolder(deps.voiceFolder, (pack, problem) =>
      logger.warn({ pack, problem }, 'a voice pack cannot be used as it is'),
    ),
  );
}

/** What the staff ask while the hall works. */
function registerDuty(
  http: FastifyInstance,
  { stores, desk, clock, doorkeeper, link, screens, usualOn, present }: Parts,
): void {
  registerCallBacks(http, { doorkeeper, desk });
  registerCases(http, {
    doorkeeper,
    casesOf: (wanted) => caseList(stores, wanted),
    toCsv: (list) => casesCsv(list, (at) => hallTime(at, stores.hall.settings().timeZone)),
  });
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
  registerSelfTests(http, { doorkeeper, newest: stores.selfTests.latest });
  registerScreenPictures(http, { doorkeeper, desk, isKnown: (key) => stores.devices.find(key) !== null, screens });
  registerTickets(http, {
    doorkeeper,
    find: (typed) => findTicket({ stores, now: clock.now() }, typed),
    byId: (ticketId) => ticketById({ stores, now: clock.now() }, ticketId),
  });
  registerSlipPreview(http, {
    doorkeeper,
    carrier: link,
    anyDevice: () => paperPrinter(stores, stores.hall.settings(), { usual: null }) ?? link.names()[0] ?? null,
    sample: (kind) => sampleSlip(stores.hall.settings(), kind),
  });
}

/** What the manager sets, beside the commands. */
function registerSettings(
  http: FastifyInstance,
  { stores, desk, clock, doorkeeper, faultReporter, deps, logger }: Parts,
): void {
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
  registerDeletions(http, { doorkeeper, deletions: () => deletionsOf(stores) });
  registerStaffPins(http, {
    doorkeeper,
    desk,
    hashPin: pinHasher.hash,
    isKnown: (badge) => stores.staff.byBadge(badge) !== null,
  });
  registerUpdates(http, {
    doorkeeper,
    folder: createReleaseFolder(deps.updatesFolder, (file, problem) =>
      logger.warn({ file, problem }, 'a release of the frame cannot be offered as it is'),
    ),
    released: stores.boxReleases,
  });
  registerMedia(http, {
    doorkeeper,
    folder: media,
    used: () => filesOf(stores.hall.settings().playlist),
  });
  registerReplay(http, { doorkeeper, replay: (request) => replayPastDay(stores, request) });
}

/** What other programs ask and are told. */
function registerOthers(
  http: FastifyInstance,
  { stores, desk, clock, doorkeeper, projector, webhooks, metrics, hasLimits, version, deps }: Parts,
): void {
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
}

/** [F13] For a box that stands by. */
function registerSpare(http: FastifyInstance, { stores, doorkeeper, hasLimits, desk, clock, deps }: Parts): void {
  const { noteUse } = createProgramDesk({ desk, stores, clock });
  registerShipments(http, {
    ...deps.spare,
    admit: createProgramDoor({ doorkeeper, hasLimits, noteUse }),
    head: () => shippedHead(stores),
    eventsAfter: (seq, limit) => shippedEvents(stores, seq, limit),
    prove: (query) => proveTakeOvers(stores, query),
    hasLimits,
  });
}

/** What can be proved afterwards. */
function registerFigures(http: FastifyInstance, { stores, desk, doorkeeper }: Parts): void {
  registerAudit(http, {
    doorkeeper,
    head: stores.audit.head,
    orderRecord: (from, to) => orderRecord(stores, from, to),
  });
  registerReports(http, {
    doorkeeper,
    reports: createReports({ stores, desk, definitionsOf }),
    timeOf: (at: EpochMs) => hallTime(at, stores.hall.settings().timeZone),
    toCsv: reportCsv,
    toXlsx: reportXlsx,
  });
}

/** Everything that is asked over HTTP, but for health and the practice hall, which belong to the process itself. */
export function registerRoutes(http: FastifyInstance, parts: Parts): void {
  registerDoor(http, parts);
  registerDuty(http, parts);
  registerSettings(http, parts);
  registerOthers(http, parts);
  registerFigures(http, parts);
  registerSpare(http, parts);
}
