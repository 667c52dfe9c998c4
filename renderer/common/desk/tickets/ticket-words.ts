import type { TicketCard } from '#protocol/ticket-card';
import { hallTime } from '../../hall-time.ts';
import { localized } from '../../i18n/index.ts';
import { minutesSince } from '../../staff-session/duration.ts';
import type { Desk, StaffView } from '../desk.ts';

/** Where a ticket stands: `正在等候 · 前面 3 人`. */
export function standingWords({ t, language, timeZone }: Desk, card: TicketCard): string {
  const { status, ahead, counter, boundTo, rejoin } = card;
  const only = boundTo && ('counter' in boundTo ? localized(boundTo.counter, language) : boundTo.clerk);
  return [
    t(`ticketStatus.${status}`),
    counter && localized(counter, language),
    ahead !== null && t('ticket.ahead', { count: ahead }),
    ahead !== null && only && t('ticket.only', { who: only }),
    status === 'missed' &&
      (rejoin
        ? t('ticket.mayRejoin', { count: rejoin.timesLeft, time: hallTime(rejoin.until, timeZone) })
        : t('ticket.mayNotRejoin')),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What it is for, how long ago it was taken, and who the customer is to the hall. */
export function placeWords({ t, language }: Desk, { now, classes }: StaffView, card: TicketCard): string {
  const { service, item, takenAt, care } = card;
  const granted = classes.find(({ classId }) => classId === card.class);
  return [
    localized(service, language),
    item && localized(item, language),
    t('ticket.taken', { minutes: minutesSince(takenAt, now) }),
    granted && localized(granted.name, language),
    care && t(`careKind.${care}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
