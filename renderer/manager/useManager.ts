import type { Desk } from '../common/desk/desk.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import './words.ts';

/** The hall as the duty manager sees it, with the hall's time, and what it takes to decide something. */
export function useManager(client: HallClient) {
  const { t, language, locale } = useWords('manager');
  const { view, link, isStale } = useLiveView(client, 'manager:view');
  const now = useHallClock(view) ?? 0;
  const { wish, ask, isBusy, notice, say } = useWish(client, t);
  const isLocked = isBusy || isStale;
  const desk: Desk = {
    ...{ t, language, locale, wish, say, notice, isLocked },
    role: 'manager',
    today: view?.hall.businessDay ?? '',
    timeZone: view?.hall.timeZone ?? 'UTC',
  };
  return { t, language, locale, view, link, now, desk, ask, notice };
}

export type ManagerScreen = ReturnType<typeof useManager>;
