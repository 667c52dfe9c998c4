import type { OpeningHours } from '#protocol/timetable';
import type { Translate } from '../../common/i18n/index.ts';

/** Hours with their breaks: `08:30–17:00，12:00–13:00 休息`. */
export function hoursWords(t: Translate, { from, to, breaks }: OpeningHours): string {
  const pauses = breaks.map((pause) => t('breakFromTo', { from: pause.from, to: pause.to }));
  return [`${from}–${to}`, ...pauses].join(t('listComma'));
}
