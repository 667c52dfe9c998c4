import type { ManagerView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import type { Desk } from '../guide/desk/desk.ts';
import './words.ts';

/** The hall as the duty manager sees it, with the hall's time, and what it takes to decide something. */
export function useManager(client: HallClient) {
  const { t, language } = useWords('manager');
  const { view, link, isStale } = useLiveView(client, 'manager:view');
  const now = useHallClock(view) ?? 0;
  const { wish, ask, isBusy, notice, say } = useWish(client, t);
  const isLocked = isBusy || isStale;
  const desk: Desk = {
    ...{ t, language, wish, say, notice, isLocked },
    role: 'manager',
    today: view?.hall.businessDay ?? '',
    timeZone: view?.hall.timeZone ?? 'UTC',
  };
  return { t, language, view, link, now, desk, ask, notice };
}

export type ManagerScreen = ReturnType<typeof useManager>;

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
