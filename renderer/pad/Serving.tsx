import './serving.css';
import type { PadView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { ClerkCard } from './ClerkCard.tsx';

/** More lines than this stand in two columns, in smaller type. */
const ONE_COLUMN = 7;

type ServingProps = { view: PadView; serving: NonNullable<PadView['serving']> };

/** The customer's side of the counter: whose turn it is, for what, by whom, and what belongs to it. */
export function Serving({ view, serving }: ServingProps) {
  const { t, language } = useWords('pad');
  const { number, service, item, state, documents, steps } = serving;
  const lists = [
    { title: t('documents'), lines: documents, As: 'ul' as const },
    { title: t('steps'), lines: steps, As: 'ol' as const },
  ].filter(({ lines }) => lines.length > 0);
  const isMuch = documents.length + steps.length > ONE_COLUMN;
  return (
    <section className={`pad-serving pad-serving--${state} ${isMuch ? 'pad-serving--much' : ''}`}>
      <div className="serving-now">
        <p className="serving-word">{t(`serving.${view.hall.outage ? 'outage' : state}`)}</p>
        <NumberPlate number={number} className="serving-number" />
        {state === 'calling' && <p className="serving-word">{t('serving.here')}</p>}
        <p className="serving-service">{localized(item ?? service, language)}</p>
        {view.clerk && <ClerkCard clerk={view.clerk} />}
      </div>
      {lists.length > 0 && (
        <div className="serving-lists">
          {lists.map(({ title, lines, As }) => (
            <section key={title}>
              <h2>{title}</h2>
              <As>
                {lines.map((line) => (
                  <li key={line.zh + line.en}>{localized(line, language)}</li>
                ))}
              </As>
            </section>
          ))}
        </div>
      )}
    </section>
  );
}
