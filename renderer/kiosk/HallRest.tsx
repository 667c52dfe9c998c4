import { CalendarX2, Coffee, DoorClosed, type LucideIcon, Sunrise, TriangleAlert } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { type Translate, useWords } from '../common/i18n/index.ts';
import { Banner, Icon } from '../common/ui/index.ts';
import { holidayReason, type Rest } from './hall-rest.ts';

const ICONS: Record<Rest, LucideIcon> = {
  'outage-long': TriangleAlert,
  'outage-short': TriangleAlert,
  'pre-open': Sunrise,
  break: Coffee,
  'last-ticket': DoorClosed,
  draining: DoorClosed,
  closed: DoorClosed,
  'no-services': CalendarX2,
};

/** The whole page when the hall gives no numbers: what is so, and what to do. */
export function HallRest({ view, rest }: { view: KioskView; rest: Rest }) {
  const { t } = useWords('kiosk');
  const { hall, services } = view;
  const reason = rest === 'closed' ? holidayReason(services) : (hall.outage?.reason ?? null);
  return (
    <div className={`home-closed ${rest.startsWith('outage') ? 'home-closed--outage' : ''}`} role="status">
      <Icon of={ICONS[rest]} />
      <h2>{t(`rest.${rest}.title`)}</h2>
      {reason && <p className="home-reason">{reason}</p>}
      <p>{hintOf(t, hall, rest)}</p>
    </div>
  );
}

function hintOf(t: Translate, { hours, opensAt, hotline }: KioskView['hall'], rest: Rest): string {
  const hint = t(`rest.${rest}.hint`, { hotline });
  const opens = opensAt !== null && (rest === 'pre-open' || rest === 'break' || rest === 'closed');
  if (opens)
    return `${t(rest === 'break' ? 'rest.resumesAt' : 'rest.opensAt', { opensAt })}${t('rest.between')}${hint}`;
  return rest === 'closed' && hours
    ? `${t('rest.hours', { from: hours.from, to: hours.to })}${t('rest.between')}${hint}`
    : hint;
}

/** The same in one line above the services, where some of them can still be taken. */
export function RestLine({ rest, hall }: { rest: Rest; hall: KioskView['hall'] }) {
  const { t } = useWords('kiosk');
  const line = t(`rest.${rest}.line`);
  const reason = hall.outage?.reason;
  return (
    <Banner icon={ICONS[rest]} tone={rest.startsWith('outage') ? 'danger' : 'calm'} className="home-notice">
      {reason ? t('rest.because', { line, reason }) : line}
    </Banner>
  );
}
