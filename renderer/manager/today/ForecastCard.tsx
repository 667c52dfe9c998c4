import type { ManagerView } from '#protocol/views';
import { forecastShare } from '../day-figures.ts';
import type { ManagerScreen } from '../useManager.ts';

/** How far the waits that customers were told came true today. */
export function ForecastCard({ manager: { t }, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { forecasts, forecastsRight } = view.today;
  return (
    <section className="card part">
      <h2>{t('forecastCard')}</h2>
      <p className="part-figure">{forecastShare(view.today)}</p>
      <p className="part-hint">
        {forecasts === 0 ? t('forecastNone') : t('forecastOf', { forecasts, right: forecastsRight })}
      </p>
    </section>
  );
}
