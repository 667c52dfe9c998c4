import { type HallSettings, SettingsFinding } from '../protocol/hall-settings.ts';
import type { QuotaSegment } from '../protocol/queue-rules.ts';
import type { OpeningHours, Timetable } from '../protocol/timetable.ts';
import type { CounterId, ServiceId } from '../protocol/vocabulary.ts';
import { isLikeCall, isReadableAccent } from './accent.ts';
import { clerkFindings } from './clerk-settings-check.ts';
import { deviceFindings } from './device-settings-check.ts';
import { guidanceFindings } from './guidance-check.ts';
import { playlistFindings } from './playlist.ts';
import { hoursOn, type MinuteSpan, spanOf } from './timetable.ts';
import { voiceFindings } from './voice-settings-check.ts';
import { zoneFindings } from './zones-check.ts';

type Code = SettingsFinding['code'];
type Findings = [code: Code, about: string][];

export type CheckedHall = {
  settings: HallSettings;
  services: readonly { serviceId: ServiceId; isOpen: boolean }[];
  counters: readonly { counterId: CounterId; own: readonly ServiceId[]; helped: readonly ServiceId[] }[];
  /** `own` null: whatever the counter offers. */
  staff: readonly { badge: string; own: readonly ServiceId[] | null; helped: readonly ServiceId[] }[];
  /** Names of device hosts that were ever here. */
  printers: readonly string[];
  /** The counters and badges that a change speaks of; `counters` and `staff` say which there are. */
  named: { counters: readonly string[]; staff: readonly string[] };
  /** Closed for good: what is set for them stays, and nothing is found about it. */
  archived: { services: readonly ServiceId[]; counters: readonly CounterId[] };
};

/** What some hall may want; everything else contradicts itself. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  'service-without-counter',
  'service-only-helped',
  'counter-without-service',
  'never-open',
  'service-outside-hall-hours',
  'quota-outside-hours',
  'longest-wait-below-credit',
  'unknown-notice',
  'unknown-printer',
  'logo-is-slow',
  'too-few-numbers',
  'counter-without-zone',
  'volumes-overlap',
  'voice-said-twice',
  'accent-like-call',
]);

const CODES = SettingsFinding.shape.code.options;
const LONGEST_ABOUT = 80;
const DAY_MINUTES = 1_440;

/**
 * [H6] What a person should know about the settings, each thing once: errors first, then in the order of the codes in
 * the contract, then by what it is about.
 */
export function checkSettings(hall: CheckedHall): SettingsFinding[] {
  const everyService = [...hall.services, ...hall.archived.services.map((serviceId) => ({ serviceId }))];
  const found = [...offerFindings(hall), ...coverFindings(hall), ...classFindings(hall.settings)];
  found.push(...timetableFindings(hall.settings.timetable, ''));
  found.push(...guidanceFindings(hall.settings, everyService));
  found.push(...deviceFindings(hall.settings, everyService, hall.printers));
  found.push(...playlistFindings(hall.settings.playlist, hall.settings.zones));
  found.push(
    ...zoneFindings(hall.settings.zones, hall.counters, hall.archived.counters),
    ...voiceFindings(hall.settings.voice),
  );
  found.push(...brandFindings(hall.settings), ...clerkFindings(hall.settings));
  for (const [serviceId, rules] of Object.entries(hall.settings.services)) {
    found.push(...timetableFindings(rules.timetable, `${serviceId} `));
    found.push(...outsideHall(serviceId, rules.timetable, hall.settings.timetable));
    found.push(...quotaFindings(serviceId, rules.quotas, rules.timetable ?? hall.settings.timetable));
  }
  const findings = found.map(([code, about]) => toFinding(code, about));
  const once = new Map(findings.map((finding) => [`${finding.code} ${finding.about}`, finding]));
  return [...once.values()].sort((one, other) => rank(one) - rank(other) || (one.about < other.about ? -1 : 1));
}

function toFinding(code: Code, about: string): SettingsFinding {
  return { level: WARNINGS.has(code) ? 'warning' : 'error', code, about: about.slice(0, LONGEST_ABOUT) };
}

function rank({ level, code }: SettingsFinding): number {
  return CODES.indexOf(code) + (level === 'warning' ? CODES.length : 0);
}

/** Names that nobody bears, and services that are a place's own and helped at once. */
function offerFindings({ settings, services, counters, staff, named, archived }: CheckedHall): Findings {
  const serviceIds = services.map(({ serviceId }) => serviceId);
  const places = [
    ...counters.map(({ counterId, own, helped }) => ({ place: `counter ${counterId}`, own, helped })),
    ...staff.map(({ badge, own, helped }) => ({ place: `staff ${badge}`, own: own ?? [], helped })),
  ];
  const unknown = (names: readonly string[], there: readonly string[]) => names.filter((name) => !there.includes(name));
  const counterIds = counters.map(({ counterId }) => counterId);
  const badges = staff.map(({ badge }) => badge);
  return [
    ...places.flatMap(
      ({ place, own, helped }): Findings => [
        ...unknown([...own, ...helped], serviceIds).map((id): Findings[number] => [
          'unknown-service',
          `${place} ${id}`,
        ]),
        ...own.filter((id) => helped.includes(id)).map((id): Findings[number] => ['own-and-helped', `${place} ${id}`]),
      ],
    ),
    ...unknown(Object.keys(settings.services), [...serviceIds, ...archived.services]).map((id): Findings[number] => [
      'unknown-service',
      id,
    ]),
    ...unknown(named.counters, counterIds).map((id): Findings[number] => ['unknown-counter', id]),
    ...unknown(named.staff, badges).map((badge): Findings[number] => ['unknown-staff', badge]),
  ];
}

/** Open services that no counter does, and counters that do nothing. */
function coverFindings({ services, counters }: CheckedHall): Findings {
  const open = services.filter(({ isOpen }) => isOpen).map(({ serviceId }) => serviceId);
  const notOwned = open.filter((id) => !counters.some(({ own }) => own.includes(id)));
  const isHelped = (id: ServiceId) => counters.some(({ helped }) => helped.includes(id));
  const idle = counters.filter(({ own, helped }) => own.length + helped.length === 0);
  return [
    ...notOwned.map((id): Findings[number] => [isHelped(id) ? 'service-only-helped' : 'service-without-counter', id]),
    ...idle.map(({ counterId }): Findings[number] => ['counter-without-service', counterId]),
  ];
}

function classFindings({ rules, appointments, services }: HallSettings): Findings {
  const ids = rules.classes.map(({ classId }) => classId);
  const above = (longestWaitMinutes: number, prefix: string) =>
    rules.classes
      .filter(({ creditMinutes }) => creditMinutes > longestWaitMinutes)
      .map(({ classId }): Findings[number] => ['longest-wait-below-credit', `${prefix}${classId}`]);
  return [
    ...repeated(ids).map((id): Findings[number] => ['two-classes-with-one-id', id]),
    ...(ids.includes(appointments.classId) ? [] : ([['unknown-class', appointments.classId]] satisfies Findings)),
    ...above(rules.longestWaitMinutes, ''),
    ...Object.entries(services).flatMap(([serviceId, own]) =>
      own.longestWaitMinutes === null ? [] : above(own.longestWaitMinutes, `${serviceId} `),
    ),
  ];
}

/** [B1] */
function brandFindings({ branding: { accent } }: HallSettings): Findings {
  if (accent === null) return [];
  return [
    ...(isReadableAccent(accent) ? [] : ([['accent-too-pale', accent]] satisfies Findings)),
    ...(isLikeCall(accent) ? ([['accent-like-call', accent]] satisfies Findings) : []),
  ];
}

/** `prefix` names the service whose timetable it is; the hall's has none. */
function timetableFindings(timetable: Timetable | null, prefix: string): Findings {
  if (!timetable) return [];
  const weekdays = Object.entries(timetable.weekly ?? {}).map(([weekday, hours]) => ({
    hours,
    when: `weekday ${weekday}`,
  }));
  const days = [...weekdays, ...timetable.exceptions.map(({ date, hours }) => ({ hours, when: date }))];
  const found = days.flatMap(({ hours, when }) =>
    (hours ? hoursCodes(hours) : []).map((code) => [code, when] as const),
  );
  const dates = repeated(timetable.exceptions.map(({ date }) => date));
  return [
    ...found.map(([code, when]): Findings[number] => [code, `${prefix}${when}`]),
    ...dates.map((date): Findings[number] => ['two-exceptions-for-one-day', `${prefix}${date}`]),
    ...(timetable.weekly === null || days.some(({ hours }) => hours)
      ? []
      : ([['never-open', prefix.trim() || 'hall']] satisfies Findings)),
  ];
}

/** A break whose end is not after its begin may pass midnight only where the hours do so as well. */
function hoursCodes(hours: OpeningHours): Code[] {
  if ([hours, ...hours.breaks].some(({ from, to }) => from === to)) return ['ends-before-it-begins'];
  const span = spanOf(hours);
  const outside = hours.breaks.filter((pause) => !areWithin(spanOf({ ...hours, breaks: [pause] }).breaks, span));
  const codes = outside.map(({ from, to }): Code => (to < from ? 'ends-before-it-begins' : 'break-outside-hours'));
  const hasOverlap = span.breaks.some((pause, index) => pause.from < (span.breaks[index - 1]?.to ?? 0));
  return hasOverlap ? [...codes, 'breaks-overlap'] : codes;
}

function areWithin(inner: readonly MinuteSpan[], outer: MinuteSpan): boolean {
  return inner.every(({ from, to }) => from >= outer.from && to <= outer.to);
}

type Weekday = keyof NonNullable<Timetable['weekly']>;

const ALL_DAY: OpeningHours = { from: '00:00', to: '24:00', breaks: [] };

/** [H2] A service's own hours replace the hall's, its own exceptions also the hall's holidays: that is said aloud. */
function outsideHall(serviceId: string, own: Timetable | null, hall: Timetable | null): Findings {
  if (!own || !hall) return [];
  const isOutside = (hours: OpeningHours | null, hallHours: OpeningHours | null) =>
    hours !== null && (hallHours === null || !areWithin([spanOf(hours)], spanOf(hallHours)));
  const weekdays = Object.entries(own.weekly ?? {}) as [Weekday, OpeningHours][];
  const week = hall.weekly;
  const dates = own.exceptions.map(({ date }) => date);
  const dayHours = (timetable: Timetable, date: string) => {
    const hours = hoursOn(timetable, date);
    return hours === 'always' ? ALL_DAY : hours;
  };
  return [
    ...weekdays
      .filter(([weekday, hours]) => week !== null && isOutside(hours, week[weekday] ?? null))
      .map(([weekday]) => `weekday ${weekday}`),
    ...dates.filter((date) => isOutside(dayHours(own, date), dayHours(hall, date))),
  ].map((when) => ['service-outside-hall-hours', `${serviceId} ${when}`]);
}

/** A quota for the whole day may stand beside quotas for its parts; two of the same kind may not share a minute. */
function quotaFindings(serviceId: string, quotas: readonly QuotaSegment[], timetable: Timetable | null): Findings {
  const name = ({ from, to }: QuotaSegment) => `${serviceId} ${from}–${to}`;
  const empty = quotas.filter(({ from, to }) => from === to);
  const spans = quotas
    .filter(({ from, to }) => from !== to)
    .map((quota) => ({ quota, span: spanOf({ ...quota, breaks: [] }) }));
  const isWhole = ({ from, to }: MinuteSpan) => to - from === DAY_MINUTES;
  const overlapping = spans.filter(({ span }, index) =>
    spans.slice(0, index).some((earlier) => isWhole(earlier.span) === isWhole(span) && shareTime(earlier.span, span)),
  );
  const hours =
    timetable?.weekly === null
      ? []
      : Object.values(timetable?.weekly ?? {}).concat(timetable?.exceptions.flatMap((day) => day.hours ?? []) ?? []);
  const open = hours.map(spanOf);
  const outside = spans.filter(({ span }) => open.length > 0 && !open.some((each) => shareTime(each, span)));
  return [
    ...empty.map((quota): Findings[number] => ['ends-before-it-begins', name(quota)]),
    ...overlapping.map(({ quota }): Findings[number] => ['quota-segments-overlap', name(quota)]),
    ...outside.map(({ quota }): Findings[number] => ['quota-outside-hours', name(quota)]),
  ];
}

/** Whether two spans share a minute of the clock, whichever midnight they pass. */
function shareTime(one: MinuteSpan, other: MinuteSpan): boolean {
  return [-DAY_MINUTES, 0, DAY_MINUTES].some((days) => one.from + days < other.to && other.from < one.to + days);
}

function repeated<Name extends string>(names: readonly Name[]): Name[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
