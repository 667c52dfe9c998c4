import type { KioskView } from '#protocol/views';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { Service, Shown } from '../stages.ts';
import type { KioskScreen } from '../useKiosk.ts';
import { AnnouncedPage } from './AnnouncedPage.tsx';
import { ChoicePage } from './ChoicePage.tsx';
import { NoticePage } from './NoticePage.tsx';
import { askingOf, itemOf } from './next-step.ts';

type GuideStageProps = { kiosk: KioskScreen; view: KioskView; now: number; shown: Shown };

/** The screen between a wish and its number on which the customer stands; nothing on the first page. */
export function GuideStage({ kiosk, view, now, shown }: GuideStageProps) {
  const { t, language } = useWords('kiosk');
  if (shown.at === 'home') return null;
  if (shown.at === 'announced') return <AnnouncedPage kiosk={kiosk} view={view} now={now} order={shown.order} />;
  const service = view.services.find(({ serviceId }) => serviceId === shown.serviceId);
  const asking = askingOf(service);
  if (!service || !asking) return <Gone kiosk={kiosk} />;
  const { serviceId } = service;
  const over = localized(service.name, language);
  if (shown.at === 'question' && asking.ask === 'question') {
    const { text, answers } = asking.question;
    const choices = answers.map((answer) => ({
      key: answer.text.zh,
      name: answer.text,
      term: null,
      code: answer.itemCode,
    }));
    const title = localized(text, language);
    return <ChoicePage kiosk={kiosk} service={service} over={over} title={title} hint={null} choices={choices} />;
  }
  if (shown.at === 'notice') {
    const item = itemOf(view.services, serviceId, shown.itemCode);
    return item?.notice ? (
      <NoticePage {...{ kiosk, view, service, item, notice: item.notice }} />
    ) : (
      <Gone kiosk={kiosk} />
    );
  }
  const choices = asking.items.map(({ code, name, term }) => ({ key: code, name, term, code }));
  const words = { title: t('guide.items'), hint: t('guide.itemsHint') };
  return <ChoicePage kiosk={kiosk} service={service} over={over} {...words} choices={choices} />;
}

/** The hall has changed what it asks while somebody stood here. */
function Gone({ kiosk }: { kiosk: KioskScreen }) {
  const { t } = useWords('kiosk');
  return (
    <section className="home-closed">
      <h2>{t('guide.gone')}</h2>
      <Button tone="primary" onClick={kiosk.goBack}>
        {t('entry.back')}
      </Button>
    </section>
  );
}

export type Choice = { key: string; name: Service['name']; term: Service['term']; code: string | null };
