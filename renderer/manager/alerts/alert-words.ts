import type { AlertCard } from '#protocol/alerts';
import type { ManagerView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { localized } from '../../common/i18n/index.ts';
import { deviceName } from '../../common/staff-session/device-words.ts';
import { clockDuration, minutesSince } from '../../common/staff-session/duration.ts';
import { placeName } from '../../common/staff-session/place-name.ts';
import { workWords } from '../today/work-words.ts';
import type { ManagerScreen } from '../useManager.ts';

export type AlertSaid = { title: string; details: string[] };
type Said = Pick<ManagerScreen, 't' | 'language' | 'now'>;
type About = { said: Said; view: ManagerView; alert: AlertCard };
type Words = { where: string; figure: number; details: (string | null | undefined)[] };

const nothing: Words = { where: '', figure: 0, details: [] };

function aboutQueue({ said: { t, language, now }, view, alert }: About): Words {
  const queue = view.queues.find(({ serviceId }) => serviceId === alert.about);
  if (!queue) return { ...nothing, where: alert.about };
  const waited = queue.oldestSince === null ? 0 : minutesSince(queue.oldestSince, now);
  const oldest = queue.oldestSince === null ? null : t('oldest', { minutes: waited });
  const open = queue.openCounters === 0 ? t('noCounter') : t('openCounters', { count: queue.openCounters });
  const isWait = alert.code === 'wait';
  return {
    where: localized(queue.name, language),
    figure: isWait ? Math.max(waited, alert.figure ?? 0) : queue.waiting,
    details: isWait ? [t('people', { count: queue.waiting }), open] : [oldest, open],
  };
}

function aboutCounter({ said: { language, now }, view, alert }: About): Words {
  const counter = view.counters.find(({ counterId }) => counterId === alert.about);
  if (!counter) return { ...nothing, where: alert.about };
  const { clerk, number, since, servedMs, pause } = counter;
  const time = clockDuration(now - since + servedMs);
  return { ...nothing, where: localized(counter.name, language), details: [clerk?.name, number, pause?.reason, time] };
}

function aboutRating({ said: { t, language }, view, alert }: About): Words {
  const rating = view.badRatings.find(({ invitationId }) => invitationId === alert.about);
  if (!rating) return { ...nothing, where: t('morning.alert.bad-rating') };
  const { number, score, counter, clerk, reasons, comment, ratedAt, wantsCall } = rating;
  const why = reasons.map((reason) => t(`ratingReason.${reason}`)).join(t('listComma'));
  return {
    ...nothing,
    where: `${number} ${t(`score.${score}`)}`,
    details: [
      ...[wantsCall ? t('badRating.wantsCall') : null, localized(counter, language), clerk?.name],
      ...[hallTime(ratedAt, view.hall.timeZone), why, comment && t('badRating.said', { comment })],
    ],
  };
}

/** The device that an alert is about, and its fault that is open. */
export function deviceOf(view: ManagerView, { about }: Pick<AlertCard, 'about'>) {
  const isIt = ({ role, name }: { role: string; name: string }) => `${role} ${name}` === about;
  const fault = view.faults.find((each) => isIt(each) && each.repaired === null) ?? null;
  return { device: view.devices.find(isIt) ?? null, fault };
}

function aboutDevice({ said: { t }, view, alert }: About): Words {
  const { device, fault } = deviceOf(view, alert);
  const problem = fault?.problem ?? device?.problem;
  const told = fault?.told
    ? t('record.toldAt', { ...fault.told, time: hallTime(fault.told.at, view.hall.timeZone) })
    : null;
  return {
    ...nothing,
    where: device ? deviceName(t, device) : alert.about,
    details: [fault?.text ?? (problem && t(`problem.${problem}`)), told],
  };
}

function aboutIncident({ said: { t, now }, view, alert }: About): Words {
  const incident = view.duty.incidents.find(({ incidentId }) => incidentId === alert.about);
  if (!incident) return nothing;
  const isLate = now - incident.levelSince >= 300_000;
  return {
    ...nothing,
    where: t(`incident.kind.${incident.kind}`),
    details: [incident.text, t(`alerts.level.${incident.level}`), isLate ? t('alerts.late') : null],
  };
}

/** When the last good copy was made, wherever it is. */
function newestCopy({ said: { t }, view }: About): string {
  const all = view.backup.places.flatMap(({ newest }) => newest ?? []);
  const newest = all.toSorted((one, other) => other.madeAt - one.madeAt)[0];
  return newest
    ? t('backup.newestIs', { file: newest.file, time: hallTime(newest.madeAt, view.hall.timeZone) })
    : t('backup.none');
}

function aboutCopy({ said: { t }, view, alert }: About): Words {
  const card = view.backup.places.find(({ place }) => place === alert.about);
  const problem = card?.trouble?.problem;
  return {
    ...nothing,
    where: t(`backup.place.${card?.place ?? 'here'}`),
    details: [problem && t(`backup.problem.${problem}`)],
  };
}

function about(of: About): Words {
  const { said, view, alert } = of;
  switch (alert.code) {
    case 'wait':
    case 'queue':
    case 'unserved':
      return aboutQueue(of);
    case 'idle':
    case 'over-limit':
    case 'pause':
      return aboutCounter(of);
    case 'bad-rating':
      return aboutRating(of);
    case 'printer':
    case 'voice':
    case 'screen':
    case 'device':
      return aboutDevice(of);
    case 'closing':
      return { ...nothing, figure: view.closing.waiting, details: [workWords(said.t, view.closing)] };
    case 'help': {
      const call = view.helpCalls.find(({ helpCallId }) => helpCallId === alert.about);
      return { ...nothing, where: call ? placeName(said, view, call) : '' };
    }
    case 'incident':
      return aboutIncident(of);
    case 'inspection':
      return { ...nothing, where: said.t('duty.round', { point: said.t(`duty.point.${alert.about}`) }) };
    case 'backup-old':
      return { ...nothing, figure: alert.figure ?? 0, details: [newestCopy(of)] };
    case 'backup-failed':
      return aboutCopy(of);
    case 'damaged':
      return { ...nothing, details: [newestCopy(of), said.t('backup.restoreHint')] };
    default:
      return alert.code satisfies never;
  }
}

/** An alert as a person says it, with the figures of now. */
export function alertWords(said: Said, view: ManagerView, alert: AlertCard): AlertSaid {
  const { where, figure, details } = about({ said, view, alert });
  const minutes = minutesSince(alert.since, said.now);
  const since = minutes === 0 ? said.t('alerts.now') : said.t('alerts.since', { minutes });
  return {
    title: said.t(`alerts.what.${alert.code}`, { where, figure }),
    details: [...details.filter((detail): detail is string => Boolean(detail)), since],
  };
}

/** Somebody stands there and waits for the duty manager in person. */
const IN_PERSON: readonly string[] = ['closing', 'incident', 'help', 'bad-rating'];

function rank({ code, noted, level }: AlertCard): number {
  if (noted) return 3;
  if (IN_PERSON.includes(code)) return 0;
  return level === 'alarm' ? 1 : 2;
}

/** What nobody has seen comes first, of that where somebody waits in person, then alarms; the newest on top. */
export function inOrder(alerts: readonly AlertCard[]): AlertCard[] {
  return alerts.toSorted((one, other) => rank(one) - rank(other) || other.since - one.since);
}
