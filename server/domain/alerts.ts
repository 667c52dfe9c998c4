import type { AlertCode, AlertLevel } from '../protocol/alerts.ts';
import type { BackupPlace } from '../protocol/backup.ts';
import { INCIDENT_STEP_MS, type IncidentLevel, type InspectionPoint } from '../protocol/duty.ts';
import type { Thresholds } from '../protocol/thresholds.ts';
import {
  type CounterId,
  type DeviceProblem,
  type DeviceRole,
  type EpochMs,
  PrinterFault,
  type ServiceId,
} from '../protocol/vocabulary.ts';

/** Something that the duty manager should see now; `about` and `code` together say which. */
export type Alert = { code: AlertCode; about: string; level: AlertLevel; since: EpochMs; figure: number | null };

type Since = { since: EpochMs };
type WatchedQueue = {
  serviceId: ServiceId;
  waiting: number;
  openCounters: number;
  /** How long the first of them has waited, less what everything stood still. */
  oldestWaitMs: number;
};
type WatchedCounter = { counterId: CounterId } & (
  | { state: 'quiet' }
  /** Free while somebody waits who may be called there. */
  | ({ state: 'idle' } & Since)
  | { state: 'serving'; servedMs: number; limitMs: number }
  | ({ state: 'paused'; until: EpochMs | null } & Since)
);

/** All that the alerts rest on: the hall as it stands at `now`. */
export type WatchedHall = {
  now: EpochMs;
  thresholds: Thresholds;
  /** The hall is open for business: what is missing is missed. */
  isOpen: boolean;
  /** Nobody is called anyway ([H8]). */
  isStandstill: boolean;
  queues: readonly WatchedQueue[];
  counters: readonly WatchedCounter[];
  badRatings: readonly ({ invitationId: string } & Since)[];
  faults: readonly ({ role: DeviceRole; name: string; problem: DeviceProblem } & Since)[];
  /** People wait after closing time and nobody has decided; since the hall closed. */
  undecided: ({ waiting: number } & Since) | null;
  helpCalls: readonly ({ helpCallId: string } & Since)[];
  /** Not closed, and not acknowledged at their level. */
  incidents: readonly ({ incidentId: string; level: IncidentLevel } & Since)[];
  /** Rounds that were not made by when they were due. */
  missedRounds: readonly ({ point: InspectionPoint } & Since)[];
  backup: {
    /** When the newest good copy was made; where there is none, since when there should be one. */
    newestAt: EpochMs;
    failing: readonly ({ place: BackupPlace; isDamage: boolean } & Since)[];
  };
};

const MINUTE = 60_000;
/** So many times its threshold is no warning any more. */
const FAR_BEYOND = 2;

const before = (now: EpochMs, ms: number) => Math.max(0, now - ms) as EpochMs;
const minutes = (ms: number) => Math.max(0, Math.floor(ms / MINUTE));
const levelOf = (value: number, threshold: number): AlertLevel =>
  value >= threshold * FAR_BEYOND ? 'alarm' : 'warning';

function queueAlerts({ now, thresholds, isOpen, isStandstill, queues }: WatchedHall): Alert[] {
  const limitMs = thresholds.longWaitMinutes * MINUTE;
  return queues.flatMap(({ serviceId: about, waiting, openCounters, oldestWaitMs }): Alert[] => {
    if (waiting === 0) return [];
    const wait: Alert = {
      ...{ code: 'wait', about, level: levelOf(oldestWaitMs, limitMs) },
      ...{ since: before(now, oldestWaitMs - limitMs), figure: minutes(oldestWaitMs) },
    };
    const level = levelOf(waiting, thresholds.queueLength);
    return [
      ...(oldestWaitMs >= limitMs ? [wait] : []),
      ...(waiting >= thresholds.queueLength
        ? [{ code: 'queue', about, level, since: now, figure: waiting } satisfies Alert]
        : []),
      ...(openCounters === 0 && isOpen && !isStandstill
        ? [{ code: 'unserved', about, level: 'alarm', since: now, figure: waiting } satisfies Alert]
        : []),
    ];
  });
}

function counterAlert(counter: WatchedCounter, { now, thresholds, isStandstill }: WatchedHall): Alert | null {
  const about = counter.counterId;
  switch (counter.state) {
    case 'quiet':
      return null;
    case 'idle': {
      const idleMs = now - counter.since;
      const limitMs = thresholds.idleSeconds * 1000;
      if (isStandstill || idleMs < limitMs) return null;
      const since = (counter.since + limitMs) as EpochMs;
      return { code: 'idle', about, level: 'warning', since, figure: minutes(idleMs) };
    }
    case 'serving': {
      const { servedMs, limitMs } = counter;
      const overMs = servedMs - limitMs - thresholds.overLimitMinutes * MINUTE;
      if (isStandstill || overMs <= 0) return null;
      const level = levelOf(servedMs, limitMs + thresholds.overLimitMinutes * MINUTE);
      return { code: 'over-limit', about, level, since: before(now, overMs), figure: minutes(servedMs) };
    }
    case 'paused': {
      const limitMs = thresholds.pauseMinutes * MINUTE;
      const overMs = now - (counter.until ?? counter.since) - limitMs;
      if (overMs < 0) return null;
      const level = levelOf(overMs + limitMs, limitMs);
      return { code: 'pause', about, level, since: before(now, overMs), figure: minutes(now - counter.since) };
    }
    default:
      return counter satisfies never;
  }
}

const PRINTER_FAULTS: readonly string[] = PrinterFault.options;

function deviceCode(role: DeviceRole, problem: DeviceProblem): AlertCode {
  if (problem === 'sound-blocked') return 'voice';
  if (PRINTER_FAULTS.includes(problem)) return 'printer';
  if (role !== 'device' && (problem === 'away' || problem === 'not-visible')) return 'screen';
  return 'device';
}

/** How a device is named in what an alert is about. */
export const deviceAbout = ({ role, name }: { role: DeviceRole; name: string }) => `${role} ${name}`;

/** What is true of several things at once is said once. */
const eachOnce = (alerts: readonly Alert[]): Alert[] =>
  alerts.filter(
    ({ code, about }, index) => alerts.findIndex((each) => each.code === code && each.about === about) === index,
  );

function faultAlerts({ faults, now }: WatchedHall): Alert[] {
  const alerts = faults.map((fault): Alert => {
    const code = deviceCode(fault.role, fault.problem);
    const figure = minutes(now - fault.since);
    return { code, about: deviceAbout(fault), level: 'warning', since: fault.since, figure };
  });
  return eachOnce(alerts);
}

function incidentAlerts({ incidents, now }: WatchedHall): Alert[] {
  return incidents.map(({ incidentId: about, level: step, since }) => {
    const level = now - since >= INCIDENT_STEP_MS || step > 1 ? 'alarm' : 'warning';
    return { code: 'incident', about, level, since, figure: step };
  });
}

const HOUR = 3_600_000;

/** [F10] [F11] Copies that are missing, and a database that is damaged. */
function backupAlerts({ backup, thresholds, now }: WatchedHall): Alert[] {
  const limitMs = thresholds.backupHours * HOUR;
  const ageMs = now - backup.newestAt;
  const since = (backup.newestAt + limitMs) as EpochMs;
  const level = levelOf(ageMs, limitMs);
  const old: Alert = { code: 'backup-old', about: '', level, since, figure: Math.max(0, Math.floor(ageMs / HOUR)) };
  const failing = backup.failing.map(({ place, isDamage, since }): Alert => {
    return isDamage
      ? { code: 'damaged', about: '', level: 'alarm', since, figure: null }
      : { code: 'backup-failed', about: place, level: 'warning', since, figure: null };
  });
  return [...eachOnce(failing), ...(ageMs >= limitMs ? [old] : [])];
}

/**
 * [I1] Everything that needs the duty manager now, from the state of the hall and its thresholds alone. What stands
 * still by decision is nobody's fault; what is twice beyond its threshold is an alarm.
 */
export function alertsOf(hall: WatchedHall): Alert[] {
  const { badRatings, undecided, helpCalls, missedRounds, now } = hall;
  const closing: Alert[] = undecided
    ? [{ code: 'closing', about: '', level: 'alarm', since: undecided.since, figure: undecided.waiting }]
    : [];
  return [
    ...closing,
    ...incidentAlerts(hall),
    ...helpCalls.map(({ helpCallId: about, since }): Alert => {
      return { code: 'help', about, level: 'alarm', since, figure: minutes(now - since) };
    }),
    ...badRatings.map(({ invitationId: about, since }): Alert => {
      return { code: 'bad-rating', about, level: 'alarm', since, figure: null };
    }),
    ...queueAlerts(hall),
    ...hall.counters.flatMap((counter) => counterAlert(counter, hall) ?? []),
    ...faultAlerts(hall),
    ...backupAlerts(hall),
    ...missedRounds.map(({ point: about, since }): Alert => {
      return { code: 'inspection', about, level: 'warning', since, figure: null };
    }),
  ];
}
