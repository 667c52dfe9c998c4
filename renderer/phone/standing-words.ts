import type { PhoneView } from '#protocol/views';
import type { EpochMs } from '#protocol/vocabulary';
import { sayDay } from '../common/desk/time-of-day.ts';
import { hallTime } from '../common/hall-time.ts';
import type { Translate } from '../common/i18n/index.ts';

/** Whether a missed number may join the line again now, and by what rule. */
export function comeBack({ status, rejoin }: Pick<PhoneView, 'status' | 'rejoin'>, now: EpochMs): PhoneView['rejoin'] {
  if (status !== 'missed' || rejoin === null) return null;
  return rejoin.timesLeft > 0 && now < rejoin.until ? rejoin : null;
}

/** The rule in words: until when, behind whom, how often. */
export function comeBackRule(t: Translate, rejoin: NonNullable<PhoneView['rejoin']>, timeZone: string): string {
  const { placesBehind, timesLeft, until } = rejoin;
  const place = placesBehind === 0 ? t('back.first') : t('back.behind', { count: placesBehind });
  return t('back.rule', { time: hallTime(until, timeZone), place, often: t('back.often', { count: timesLeft }) });
}

export type EndSaid = { title: string; when: { day: string; time: string } | null; hint: string };

/** What somebody is told whose number the hall has ended; null where its status says enough. */
export function endSaid(t: Translate, locale: string, { ended }: Pick<PhoneView, 'ended'>): EndSaid | null {
  if (ended === null) return null;
  const { reason, appointment } = ended;
  const said = (key: string) => ({ title: t(`ended.${key}.title`), when: null, hint: t(`ended.${key}.hint`) });
  switch (reason) {
    case 'appointment-offered': {
      if (!appointment) return said('appointment-gone');
      const { day, time } = appointment;
      return { ...said('appointment'), when: { day: sayDay(day, locale), time } };
    }
    case 'service-closed':
    case 'closed':
      return said(reason);
    case 'customer':
    case 'not-confirmed':
    case 'day-over':
      return null;
    default:
      return reason satisfies never;
  }
}

/** What keeps the hall from calling, for those who wait; null while it calls, or where it no longer matters. */
export function hallLine(t: Translate, { hall, status }: Pick<PhoneView, 'hall' | 'status'>): string | null {
  if (status !== 'waiting' && status !== 'missed' && status !== 'held') return null;
  if (hall.outage) return t(`hall.outage-${hall.outage.grade}`);
  if (hall.state === 'break' && hall.opensAt) return t('hall.breakUntil', { time: hall.opensAt });
  return hall.state === 'open' || hall.state === 'last-ticket' ? null : t(`hall.${hall.state}`);
}
