import type { PhoneView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { waitWords } from '../common/wait-words.ts';

/** Where this ticket stands: how many are ahead, or where to go. */
export function Standing({ view, progress }: { view: PhoneView; progress: number }) {
  const { t, language } = useWords('phone');
  const { status, ahead, wait, counter } = view;
  if (status === 'waiting') {
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
        {wait && <p className="standing-wait">{waitWords(t, wait)}</p>}
        <p>{t(ahead === 0 ? 'nextHint' : 'waitHint')}</p>
      </section>
    );
  }
  const place = counter ? localized(counter.name, language) : '';
  return (
    <section className={`standing standing--${status}`} aria-live="assertive">
      {status === 'called' && place ? (
        <h2 className="standing-call">
          <span>{t('goTo')}</span>
          <NumberPlate number={place} />
        </h2>
      ) : (
        <h2>{t(`status.${status}`, { counter: place })}</h2>
      )}
      <p>{t(`hint.${status}`)}</p>
    </section>
  );
}
