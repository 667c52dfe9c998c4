import './phone.css';
import './words.ts';
import { Clock, TriangleAlert } from 'lucide-react';
import type { PhoneView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { hallTime } from '../common/hall-time.ts';
import { localized, refusalWords, useWords } from '../common/i18n/index.ts';
import { Banner, Button, HallLogo, LinkBanner, NumberPlate, Sheet, useBranding } from '../common/ui/index.ts';
import { Papers } from './Papers.tsx';
import { RatingCard } from './RatingCard.tsx';
import { ReminderCard } from './ReminderCard.tsx';
import { Standing } from './Standing.tsx';
import { hallLine } from './standing-words.ts';
import { type PhoneScreen, usePhone } from './usePhone.ts';
import { useRating } from './useRating.ts';
import { useReminder } from './useReminder.ts';

/** A ticket in one's own hand. */
export function Phone({ client }: { client: HallClient }) {
  const { t, language, next, setLanguage } = useWords('phone');
  const phone = usePhone(client);
  const reminder = useReminder(phone.view);
  const rating = useRating(client, phone.view);
  const { view, link } = phone;
  useBranding(view?.hall ?? null);
  const isUnknown = link.state === 'refused' && (link.code === 'ticket-unknown' || link.code === 'bad-request');
  return (
    <main className={`phone ${view?.status === 'called' ? 'phone--called' : ''}`}>
      {!isUnknown && <LinkBanner link={link} />}
      <header className="phone-head">
        <span>
          {view && <HallLogo address={view.hall.branding.logo} />}
          {view && localized(view.hall.name, language)}
        </span>
        <Button tone="bare" lang={next.locale} onClick={() => setLanguage(next.code)}>
          {next.name}
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
            <p>{localized(view.item ?? view.service, language)}</p>
          </section>
          <HallLine view={view} />
          <Standing view={view} phone={phone} />
          <RatingCard rating={rating} isStale={phone.isStale} />
          <ReminderCard reminder={reminder} />
          {isToCome(view) && <Papers notices={view.notices} />}
          <Foot view={view} phone={phone} />
          <WishSheet view={view} phone={phone} />
        </>
      )}
    </main>
  );
}

/** Whether there is still something to get ready for. */
const isToCome = ({ status }: PhoneView) =>
  status === 'reserved' || status === 'waiting' || status === 'called' || status === 'held' || status === 'missed';

/** Why nobody is called just now. */
function HallLine({ view }: { view: PhoneView }) {
  const { t } = useWords('phone');
  const words = hallLine(t, view);
  if (words === null) return null;
  return (
    <Banner icon={view.hall.outage ? TriangleAlert : Clock} tone={view.hall.outage ? 'danger' : 'calm'}>
      {words}
    </Banner>
  );
}

function Foot({ view, phone }: { view: PhoneView; phone: PhoneScreen }) {
  const { t } = useWords('phone');
  const { takenAt, hall, status } = view;
  const canCancel = status === 'waiting' || status === 'reserved';
  return (
    <footer className="phone-foot">
      {phone.comeBack && (
        <Button tone="primary" disabled={phone.isStale || phone.asking.at === 'sending'} onClick={phone.rejoin}>
          {t('back.rejoin')}
        </Button>
      )}
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

/** The question before a number is given up, and why a wish was not carried out. */
function WishSheet({ view, phone }: { view: PhoneView; phone: PhoneScreen }) {
  const { t } = useWords('phone');
  const { asking } = phone;
  if (asking.at === 'no' || (asking.at === 'sending' && asking.wish === 'ticket:rejoin')) return null;
  if (asking.at === 'failed') {
    const title = t(asking.wish === 'ticket:cancel' ? 'cancelFailed' : 'back.failed');
    return (
      <Sheet label={title} onClose={phone.keep}>
        <div className="phone-sheet">
          <h2>{title}</h2>
          <p role="alert">{asking.refusal ? refusalWords(t, asking.refusal) : t('unreachable')}</p>
          <Button tone="primary" onClick={phone.keep}>
            {t('ok')}
          </Button>
        </div>
      </Sheet>
    );
  }
  const title = t('cancelAsk', { number: view.number });
  return (
    <Sheet label={title} onClose={phone.keep}>
      <div className="phone-sheet">
        <h2>{title}</h2>
        <p>{t('cancelHint')}</p>
        <Button tone="primary" onClick={phone.keep}>
          {t('cancelNo')}
        </Button>
        <Button tone="danger" disabled={asking.at === 'sending'} onClick={phone.cancel}>
          {t('cancelYes')}
        </Button>
      </div>
    </Sheet>
  );
}
