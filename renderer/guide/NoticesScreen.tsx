import './devices/devices.css';
import { Printer } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized } from '../common/i18n/index.ts';
import { RecentPrints } from '../common/staff-session/RecentPrints.tsx';
import { Button } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** One-time notices, what to bring and what it costs, on paper in the customer's language. */
export function NoticesScreen({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, language, isLocked, wish, say } = guide;
  const print = async (noticeId: string, wanted: Language) => {
    const sent = await wish('sheet:print', { sheet: { about: 'notice', noticeId, language: wanted } });
    if (sent) say(t('notices.sent', { device: sent.device }));
  };
  return (
    <div className="sheets-screen">
      <RecentPrints t={t} view={view} />
      <section className="card">
        <h2>{t('notices.title')}</h2>
        {view.oneTimeNotices.length === 0 && <p className="desk-none">{t('notices.none')}</p>}
        <ul className="sheet-rows">
          {view.oneTimeNotices.map(({ noticeId, serviceId, title }) => {
            const service = view.queues.find((queue) => queue.serviceId === serviceId);
            return (
              <li key={noticeId}>
                {service && <span className="service-code">{service.code}</span>}
                <span>
                  {localized(title, language)}
                  {service && <small>{localized(service.name, language)}</small>}
                </span>
                {LANGUAGES.map((each) => (
                  <Button key={each} icon={Printer} disabled={isLocked} onClick={() => void print(noticeId, each)}>
                    {t(`language.${each}`)}
                  </Button>
                ))}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
