import { type CheckedHall, checkSettings } from '../../../server/domain/settings-check.ts';
import { HallSettings } from '../../../server/protocol/hall-settings.ts';
import { CounterId, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { hours } from './timetables.ts';

export const [A, B, UNKNOWN] = [ServiceId.parse('A'), ServiceId.parse('B'), ServiceId.parse('X')];
export const [ONE, TWO] = [CounterId.parse('1'), CounterId.parse('2')];
export const CLASSES = [{ classId: 'appointment', name: { zh: '预约', en: 'Appointment' }, creditMinutes: 30 }];

/** Settings of a hall with nothing to say about, but for what is given. */
export function settings(given: Record<string, unknown>): HallSettings {
  const text = { zh: '', en: '' };
  const base = { hallId: 'hall', name: text, timeZone: 'Asia/Shanghai', hotline: '', missedHint: text };
  return HallSettings.parse({ ...base, rules: { classes: CLASSES }, ...given });
}

/** A hall with two services, one counter and one clerk, and with nothing to say about, but for what is given. */
export const hall = (given: Partial<CheckedHall>): CheckedHall => ({
  settings: settings({}),
  services: [
    { serviceId: A, isOpen: true },
    { serviceId: B, isOpen: true },
  ],
  counters: [{ counterId: ONE, own: [A, B], helped: [] }],
  staff: [{ badge: '1001', own: null, helped: [] }],
  printers: [],
  named: { counters: [], staff: [] },
  archived: { services: [], counters: [] },
  ...given,
});

/** Findings as a person reads them. */
export const lines = (given: Partial<CheckedHall>) =>
  checkSettings(hall(given)).map(({ level, code, about }) => `${level} ${code}: ${about}`);
export const linesOf = (given: Record<string, unknown>) => lines({ settings: settings(given) });

export const OFFICE_WEEK = { weekly: { 3: hours('08:00-17:00', '12:00-13:00') } };
