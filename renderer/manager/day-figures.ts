import type { ManagerView } from '#protocol/views';
import { clockDuration } from '../common/staff-session/duration.ts';

/** `isShort`: the figure falls short of what the hall promises. */
export type DayFigure = { key: string; value: string; isShort: boolean };

/** So many of ten waits are to be within the promise. */
const PROMISED_SHARE = 0.9;

const time = (seconds: number | null) => (seconds === null ? '—' : clockDuration(seconds * 1000));
const share = (part: number, of: number) => (of === 0 ? '—' : `${Math.round((100 * part) / of)}%`);

/** The day in figures, in the order of a visit, the waits beside the promise. */
export function dayFigures(today: ManagerView['today'], promiseMinutes: number): DayFigure[] {
  const { issued, waiting, finished, missed, averageWaitSeconds, p90WaitSeconds, waits, withinPromise } = today;
  const isLong = (seconds: number | null) => seconds !== null && seconds > promiseMinutes * 60;
  const plain = (key: string, value: string | number): DayFigure => ({ key, value: String(value), isShort: false });
  return [
    plain('issued', issued),
    plain('waiting', waiting),
    plain('finished', finished),
    plain('missed', missed),
    { key: 'averageWait', value: time(averageWaitSeconds), isShort: isLong(averageWaitSeconds) },
    { key: 'p90Wait', value: time(p90WaitSeconds), isShort: isLong(p90WaitSeconds) },
    { key: 'withinPromise', value: share(withinPromise, waits), isShort: withinPromise < waits * PROMISED_SHARE },
    plain('averageService', time(today.averageServiceSeconds)),
    plain('rated', `${today.rated} / ${today.invited}`),
    plain('badRatings', today.badRatings),
  ];
}

/** How many of the forecast waits came true, in percent; a dash before the first is over. */
export function forecastShare({
  forecasts,
  forecastsRight,
}: Pick<ManagerView['today'], 'forecasts' | 'forecastsRight'>) {
  return share(forecastsRight, forecasts);
}
