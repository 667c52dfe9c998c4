import type { PhoneView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { isLongName } from '../common/long-name.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { waitWords } from '../common/wait-words.ts';
import { comeBackRule, type EndSaid, endSaid } from './standing-words.ts';
import type { PhoneScreen } from './usePhone.ts';

/** Where this ticket stands: how many are ahead, or where to go. */
export function Standing({ view, phone }: { view: PhoneView; phone: PhoneScreen }) {
  const { t, language, locale } = useWords('phone');
  const { status, counter } = view;
  if (status === 'waiting') return <InLine view={view} progress={phone.progress} />;
  const end = endSaid(t, locale, view);
  if (end) return <Ended {...end} />;
  const place = counter ? localized(counter.name, language) : '';
  const rule = phone.comeBack && comeBackRule(t, phone.comeBack, view.hall.timeZone);
  return (
    <section className={`standing standing--${status}`} aria-live="assertive">
      {status === 'called' && place ? (
        <h2 className="standing-call">
          <span>{t('goTo')}</span>
          <NumberPlate number={place} className={isLongName(place) ? 'standing-place--long' : ''} />
        </h2>
      ) : (
        <h2>{t(place ? [`statusAt.${status}`, `status.${status}`] : `status.${status}`, { counter: place })}</h2>
      )}
      <p>{rule ?? t(`hint.${status}`)}</p>
    </section>
  );
}

/** The hall has ended the number: why, and when the customer is expected instead. */
function Ended({ title, when, hint }: EndSaid) {
  return (
    <section className="standing" aria-live="assertive">
      <h2>{title}</h2>
      {when && (
        <p className="standing-when">
          <span>{when.day}</span>
          <NumberPlate number={when.time} />
        </p>
      )}
      <p>{hint}</p>
    </section>
  );
}

function InLine({ view, progress }: { view: PhoneView; progress: number }) {
  const { t, language } = useWords('phone');
  const { ahead, wait, hall } = view;
  const isCalling = hall.outage === null; // in an outage nobody can say how long
  return (
    <section className="standing" aria-live="polite">
      {ahead === 0 ? (
        <h2 className="standing-next">{t('next')}</h2>
      ) : (
        <p className="standing-ahead">
          <span>{t('aheadLabel')}</span>
          <NumberPlate number={String(ahead)} />
          {language === 'zh' && <span>{t('people')}</span>}
        </p>
      )}
      <div className="standing-line" aria-hidden>
        <span style={{ transform: `scaleX(${Math.max(0.04, progress)})` }} />
      </div>
      {wait && isCalling && <p className="standing-wait">{waitWords(t, wait)}</p>}
      <p>{t(ahead === 0 && isCalling ? 'nextHint' : 'waitHint')}</p>
    </section>
  );
}
