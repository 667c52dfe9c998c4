import { Megaphone } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Order } from '../stages.ts';
import type { KioskScreen } from '../useKiosk.ts';
import { GuidePage } from './GuidePage.tsx';
import { announcedFor } from './next-step.ts';
import { untilWords } from './until-words.ts';

type AnnouncedPageProps = { kiosk: KioskScreen; view: KioskView; now: number; order: Order };

/** What many come for is said calmly before a number is taken; some need none then. */
export function AnnouncedPage({ kiosk, view, now, order }: AnnouncedPageProps) {
  const { t, language, locale } = useWords('kiosk');
  const said = announcedFor(view.announcements, order.serviceIds, now);
  return (
    <GuidePage
      kiosk={kiosk}
      name="announced"
      over={t('announced.over')}
      title={t('announced.title')}
      hint={null}
      clips="guide-announced"
      isPressed={false}
      actions={
        <div className="guide-actions">
          <Button tone="primary" disabled={kiosk.isLocked} onClick={() => kiosk.goOnAnyway(order)}>
            {t(kiosk.stage.at === 'taking' ? 'taking' : 'announced.takeAnyway')}
          </Button>
          <Button onClick={kiosk.goHome}>{t('announced.noNumber')}</Button>
        </div>
      }
    >
      {said.map(({ announcementId, title, text, until }) => (
        <article key={announcementId} className="announced">
          <h2>
            <Icon of={Megaphone} />
            <span>{localized(title, language)}</span>
          </h2>
          <p>{localized(text, language)}</p>
          <p className="announced-until">{t('announced.until', { time: untilWords(until, view.hall, locale) })}</p>
        </article>
      ))}
    </GuidePage>
  );
}
