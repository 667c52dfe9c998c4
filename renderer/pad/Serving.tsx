import './serving.css';
import type { PadView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { widthOf } from '../common/long-name.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { ClerkCard } from './ClerkCard.tsx';

/** What one column holds; more than that stands in two, in smaller type. */
const [COLUMN_ROWS, ROW_EM] = [10, 15];

type ServingProps = { view: PadView; serving: NonNullable<PadView['serving']> };

/** The customer's side of the counter: whose turn it is, for what, by whom, and what belongs to it. */
export function Serving({ view, serving }: ServingProps) {
  const { t, language } = useWords('pad');
  const { number, service, item, state, documents, steps } = serving;
  const lists = [
    { title: t('documents'), lines: documents, As: 'ul' as const },
    { title: t('steps'), lines: steps, As: 'ol' as const },
  ].filter(({ lines }) => lines.length > 0);
  const rows = [...documents, ...steps].map((line) => Math.ceil(widthOf(localized(line, language)) / ROW_EM));
  const isMuch = rows.reduce((sum, count) => sum + count, 0) > COLUMN_ROWS;
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
