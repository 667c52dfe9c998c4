import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { AnnouncementQuestion } from './AnnouncementQuestion.tsx';

/** What many come for today, said at kiosks before a number is taken; it ends by itself, or is taken back here. */
export function AnnouncementsCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, language, desk } = manager;
  const [isWriting, setWriting] = useState(false);
  const { announcements, hall, queues } = view;
  const about = (services: readonly string[]) => {
    const named = queues.filter(({ serviceId }) => services.includes(serviceId));
    return named.length === 0
      ? t('announce.everybody')
      : named.map(({ name }) => localized(name, language)).join(' · ');
  };
  return (
    <section className="card part">
      <h2>{t('announce.card')}</h2>
      {announcements.length === 0 && <p className="part-hint">{t('announce.none')}</p>}
      <ul className="announcements">
        {announcements.map(({ announcementId, title, services, until }) => (
          <li key={announcementId}>
            <span>
              <strong>{localized(title, language)}</strong>
              <small>
                {about(services)} · {t('announce.until', { time: hallTime(until, hall.timeZone) })}
              </small>
            </span>
            <Button disabled={desk.isLocked} onClick={() => void desk.wish('notice:withdraw', { announcementId })}>
              {t('announce.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="part-actions">
        <Button disabled={desk.isLocked} onClick={() => setWriting(true)}>
          {t('announce.new')}
        </Button>
      </div>
      {isWriting && <AnnouncementQuestion manager={manager} view={view} onClose={() => setWriting(false)} />}
    </section>
  );
}
