import { Check, Info, Printer, TicketCheck } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Item, Service } from '../stages.ts';
import type { KioskScreen } from '../useKiosk.ts';
import { GuidePage } from './GuidePage.tsx';

type Told = NonNullable<Item['notice']>;
type NoticePageProps = { kiosk: KioskScreen; view: KioskView; service: Service; item: Item; notice: Told };

/** What has to be told at once about an item: documents, steps, limit, and on what that rests. */
export function NoticePage({ kiosk, view, service, item, notice }: NoticePageProps) {
  const { t, language } = useWords('kiosk');
  return (
    <GuidePage
      kiosk={kiosk}
      name={`notice ${item.code}`}
      over={`${localized(service.name, language)} · ${t('told.over')}`}
      title={localized(notice.title, language)}
      hint={null}
      clips="guide-notice"
      isPressed={false}
      actions={<NoticeActions {...{ kiosk, view, service, item, notice }} />}
    >
      {notice.documents.length > 0 && (
        <section className="told told--documents">
          <h2>{t('told.documents')}</h2>
          <ul>
            {notice.documents.map((line) => (
              <li key={keyOf(line)}>
                <Icon of={Check} />
                <span>{localized(line, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notice.steps.length > 0 && (
        <section className="told told--steps">
          <h2>{t('told.steps')}</h2>
          <ol>
            {notice.steps.map((line) => (
              <li key={keyOf(line)}>
                <span>{localized(line, language)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="told told--limit">
        <h2>{t('told.limit')}</h2>
        <p>{localized(notice.limit, language)}</p>
        <p className="told-basis">
          {t('told.basis', { basis: localized(notice.basis, language), version: notice.version })}
        </p>
      </section>
    </GuidePage>
  );
}

const keyOf = ({ zh, en }: LocalizedText) => `${zh} ${en}`;

/** The number, or the list on paper first; the list takes no number. */
function NoticeActions({ kiosk, view, service, item, notice }: NoticePageProps) {
  const { t } = useWords('kiosk');
  const isTaking = kiosk.stage.at === 'taking';
  const print = kiosk.printOf(notice.noticeId);
  const { printer, offline } = view;
  const canPrint = printer.kind === 'paper' && printer.canPrint && !offline;
  return (
    <>
      {print && (
        <p className="guide-said" role="status">
          <Icon of={Info} />
          <span>{t(`told.print.${print}`)}</span>
        </p>
      )}
      <div className="guide-actions">
        <Button
          tone="primary"
          icon={TicketCheck}
          disabled={kiosk.isLocked || !service.open}
          aria-busy={isTaking}
          onClick={() => kiosk.takeItem(service.serviceId, item.code)}
        >
          {t(isTaking ? 'taking' : 'told.haveAll')}
        </Button>
        {printer.kind === 'paper' && (
          <Button
            icon={Printer}
            disabled={kiosk.isLocked || !canPrint || print === 'sending'}
            onClick={() => kiosk.printList(notice.noticeId)}
          >
            {t(print === 'printing' ? 'told.printAgain' : 'told.printFirst')}
          </Button>
        )}
      </div>
    </>
  );
}
