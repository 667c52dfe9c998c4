import type { ManagerView } from '#protocol/views';
import { clockDuration } from '../common/staff-session/duration.ts';

/** The day in figures, in the order of a visit. */
export function dayFigures(today: ManagerView['today']): { key: string; value: string }[] {
  const time = (seconds: number | null) => (seconds === null ? '—' : clockDuration(seconds * 1000));
  return [
    { key: 'issued', value: String(today.issued) },
    { key: 'waiting', value: String(today.waiting) },
    { key: 'finished', value: String(today.finished) },
    { key: 'missed', value: String(today.missed) },
    { key: 'averageWait', value: time(today.averageWaitSeconds) },
    { key: 'averageService', value: time(today.averageServiceSeconds) },
    { key: 'rated', value: `${today.rated} / ${today.invited}` },
    { key: 'badRatings', value: String(today.badRatings) },
    { key: 'forecasts', value: forecastShare(today) },
  ];
}

/** How many of the forecast waits came true, in percent; a dash before the first is over. */
export function forecastShare({
  forecasts,
  forecastsRight,
}: Pick<ManagerView['today'], 'forecasts' | 'forecastsRight'>) {
  return forecasts === 0 ? '—' : `${Math.round((100 * forecastsRight) / forecasts)}%`;
}
