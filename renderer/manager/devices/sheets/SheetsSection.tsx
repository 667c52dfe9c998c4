import { Printer } from 'lucide-react';
import { useState } from 'react';
import { DayEntry } from '../../../common/desk/DayEntry.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { RecentPrints } from '../../../common/staff-session/RecentPrints.tsx';
import { Button } from '../../../common/ui/index.ts';
import type { HealthProps } from '../health/HealthSection.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';

/** What may be printed any time: the day's figures, notices to hand out, a test slip. */
export function SheetsSection({ manager, view, devices }: HealthProps) {
  const { t, language, desk } = manager;
  const [printer, setPrinter] = useState<string | null>(null);
  const [day, setDay] = useState(desk.today);
  return (
    <>
      <h2>{t('devicePart.sheets')}</h2>
      <div className="sheets-printer">
        <PrinterChoice manager={manager} view={view} value={printer} onChange={setPrinter} />
        <Button disabled={desk.isLocked} onClick={() => void devices.print({ about: 'test' }, printer)}>
          {t('testSlip')}
        </Button>
      </div>
      <RecentPrints t={t} view={view} />
      <section className="card part">
        <h2>{t('sheet.day')}</h2>
        <div className="part-entry">
          <DayEntry label={t('day')} value={day} onChange={setDay} />
          <Button
            tone="primary"
            icon={Printer}
            disabled={desk.isLocked || day === '' || day > desk.today}
            onClick={() => void devices.print({ about: 'day', day }, printer)}
          >
            {t('print')}
          </Button>
        </div>
      </section>
      <section className="card part">
        <h2>{t('sheet.notices')}</h2>
        {view.oneTimeNotices.length === 0 && <p className="part-hint">{t('sheet.noNotices')}</p>}
        <ul>
          {view.oneTimeNotices.map(({ noticeId, serviceId, title }) => {
            const service = view.queues.find((queue) => queue.serviceId === serviceId);
            return (
              <li key={noticeId} className="desk-row">
                <div className="desk-row-text">
                  <strong>{localized(title, language)}</strong>
                  {service && <span>{localized(service.name, language)}</span>}
                </div>
                {(['zh', 'en'] as const).map((each) => (
                  <Button
                    key={each}
                    icon={Printer}
                    disabled={desk.isLocked}
                    onClick={() => void devices.print({ about: 'notice', noticeId, language: each }, printer)}
                  >
                    {t(`language.${each}`)}
                  </Button>
                ))}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
