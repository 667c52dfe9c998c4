import './phone.css';
import './words.ts';
import type { PhoneView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { hallTime } from '../common/hall-time.ts';
import { localized, refusalWords, useWords } from '../common/i18n/index.ts';
import { Button, LinkBanner, NumberPlate, Sheet } from '../common/ui/index.ts';
import { Standing } from './Standing.tsx';
import { type PhoneScreen, usePhone } from './usePhone.ts';

/** A ticket in one's own hand. */
export function Phone({ client }: { client: HallClient }) {
  const { t, language, setLanguage } = useWords('phone');
  const phone = usePhone(client);
  const { view, link } = phone;
  const isUnknown = link.state === 'refused' && (link.code === 'ticket-unknown' || link.code === 'bad-request');
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <main className={`phone ${view?.status === 'called' ? 'phone--called' : ''}`}>
      {!isUnknown && <LinkBanner link={link} />}
      <header className="phone-head">
        <span>{view && localized(view.hall.name, language)}</span>
        <Button tone="bare" onClick={() => setLanguage(other)}>
          {t(`language.${other}`)}
        </Button>
      </header>
      {isUnknown && (
        <section className="phone-unknown" role="alert">
          <h1>{t('unknown.title')}</h1>
          <p>{t('unknown.hint')}</p>
        </section>
      )}
      {view && !isUnknown && (
        <>
          <section className="phone-ticket">
            <p>{t('yours')}</p>
            <h1>
              <NumberPlate number={view.number} />
            </h1>
            <p>{localized(view.service, language)}</p>
          </section>
          <Standing view={view} progress={phone.progress} />
          <Foot view={view} phone={phone} />
          <CancelSheet view={view} phone={phone} />
        </>
      )}
    </main>
  );
}

function Foot({ view, phone }: { view: PhoneView; phone: PhoneScreen }) {
  const { t } = useWords('phone');
  const { takenAt, hall } = view;
  const canCancel = view.status === 'waiting' || view.status === 'reserved';
  return (
    <footer className="phone-foot">
      {canCancel && (
        <Button disabled={phone.isStale} onClick={phone.askToCancel}>
          {t('cancel')}
        </Button>
      )}
      <p>
        {t('takenAt', { time: hallTime(takenAt, hall.timeZone) })} ·{' '}
        <a href={`tel:${hall.hotline}`}>{t('hotline', { hotline: hall.hotline })}</a>
      </p>
    </footer>
  );
}

function CancelSheet({ view, phone }: { view: PhoneView; phone: PhoneScreen }) {
  const { t } = useWords('phone');
  const { cancelling } = phone;
  if (cancelling.at === 'no') return null;
  const title = t('cancelAsk', { number: view.number });
  return (
    <Sheet label={title} onClose={phone.keep}>
      <div className="phone-cancel">
        <h2>{title}</h2>
        {cancelling.at === 'failed' ? (
          <p role="alert">{cancelling.refusal ? refusalWords(t, cancelling.refusal) : t('unreachable')}</p>
        ) : (
          <p>{t('cancelHint')}</p>
        )}
        <Button tone="primary" onClick={phone.keep}>
          {t('cancelNo')}
        </Button>
        <Button tone="danger" disabled={cancelling.at === 'sending'} onClick={phone.cancel}>
          {t('cancelYes')}
        </Button>
      </div>
    </Sheet>
  );
}
