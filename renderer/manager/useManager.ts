import type { ManagerView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import './words.ts';

/** The hall as the duty manager sees it, with the hall's time. */
export function useManager(client: HallClient) {
  const { t, language } = useWords('manager');
  const { view, link } = useLiveView(client, 'manager:view');
  const now = useHallClock(view) ?? 0;
  return { t, language, view, link, now };
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
  ];
}
