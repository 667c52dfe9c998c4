import type { Draft, Pins, StepId } from './setup-draft.ts';

/** What keeps a step from being whole. */
export type ProblemCode =
  | 'noName'
  | 'timeZone'
  | 'noDays'
  | 'hours'
  | 'dayOff'
  | 'twoDaysOff'
  | 'noServices'
  | 'serviceName'
  | 'prefix'
  | 'prefixTwice'
  | 'limit'
  | 'counterIdle'
  | 'serviceNowhere'
  | 'person'
  | 'badge'
  | 'badgeTwice'
  | 'pin';
/** `isUrgent`: said at once, and not only when somebody wants to go on. */
export type Problem = { code: ProblemCode; about: string; isUrgent: boolean };

export const PIN_AT_LEAST = 6;

const problem = (code: ProblemCode, about = '', isUrgent = false): Problem => ({ code, about, isUrgent });

function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => value !== '' && values.indexOf(value) !== index))];
}

function ofHall({ name, timeZone, days, hours, daysOff }: Draft): Problem[] {
  const isOvernight = hours.to < hours.from;
  const pauses = hours.breaks.every(({ from, to }) => isOvernight || (hours.from < from && from < to && to < hours.to));
  return [
    ...(name.zh.trim() || name.en.trim() ? [] : [problem('noName')]),
    ...(isTimeZone(timeZone) ? [] : [problem('timeZone', timeZone)]),
    ...(days.length > 0 ? [] : [problem('noDays')]),
    ...(hours.from !== hours.to && pauses ? [] : [problem('hours', '', true)]),
    ...(daysOff.every(({ date }) => date !== '') ? [] : [problem('dayOff')]),
    ...twice(daysOff.map(({ date }) => date)).map((date) => problem('twoDaysOff', date, true)),
  ];
}

function ofServices({ services }: Draft): Problem[] {
  const bad = services.filter(({ code }) => !/^[A-Z]{1,3}$/.test(code));
  return [
    ...(services.length > 0 ? [] : [problem('noServices')]),
    ...(services.some(({ zh, en }) => !zh.trim() && !en.trim()) ? [problem('serviceName')] : []),
    ...bad.map(({ zh, en }) => problem('prefix', zh || en)),
    ...twice(services.map(({ code }) => code)).map((code) => problem('prefixTwice', code, true)),
    ...services
      .filter(({ limitMinutes }) => limitMinutes < 1 || limitMinutes > 240)
      .map(({ zh, en }) => problem('limit', zh || en)),
  ];
}

function ofCounters({ counters, services }: Draft): Problem[] {
  const isOffered = (key: string) => counters.some(({ offers }) => offers.includes(key));
  return [
    ...counters.filter(({ offers }) => offers.length === 0).map(({ name }) => problem('counterIdle', name.zh, true)),
    ...services.filter(({ key }) => !isOffered(key)).map(({ zh, en }) => problem('serviceNowhere', zh || en, true)),
  ];
}

function ofStaff({ staff }: Draft, pins: Pins): Problem[] {
  const wrong = staff.filter(({ badge }) => !/^\w{1,20}$/.test(badge));
  return [
    ...(staff.every(({ name }) => name.trim()) ? [] : [problem('person')]),
    ...wrong.map(({ badge, name }) => problem('badge', badge || name)),
    ...twice(staff.map(({ badge }) => badge)).map((badge) => problem('badgeTwice', badge, true)),
    ...((pins.manager ?? '').length >= PIN_AT_LEAST ? [] : [problem('pin', String(PIN_AT_LEAST))]),
  ];
}

/** Everything that keeps a step from being whole, in the order of its fields. */
export function problemsOf(step: StepId, draft: Draft, pins: Pins): Problem[] {
  if (step === 'hall') return ofHall(draft);
  if (step === 'services') return ofServices(draft);
  if (step === 'counters') return ofCounters(draft);
  return step === 'staff' ? ofStaff(draft, pins) : [];
}
