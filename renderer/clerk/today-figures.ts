import type { ClerkView } from '#protocol/views';
import type { Translate } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';

export type Figure = { id: string; name: string; figure: string };

/** The clerk's own day, figure by figure; what nobody can know yet is a dash. */
export function todayFigures(t: Translate, today: ClerkView['today']): Figure[] {
  const { finished, missed, averageServiceSeconds, averageWaitSeconds, overLimit, rated, satisfied } = today;
  const time = (seconds: number | null) => (seconds === null ? '–' : clockDuration(seconds * 1000));
  const figures = {
    finished: String(finished),
    service: time(averageServiceSeconds),
    wait: time(averageWaitSeconds),
    overLimit: String(overLimit),
    missed: String(missed),
    rated: rated === 0 ? '0' : t('figure.ratedOf', { rated, satisfied }),
  };
  return Object.entries(figures).map(([id, figure]) => ({ id, name: t(`figure.${id}`), figure }));
}
