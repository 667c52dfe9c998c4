import { DayEntry } from '../common/desk/DayEntry.tsx';
import { Choice } from '../common/desk/fields.tsx';
import { nameOf, PERIODS, type PeriodName, periodOf } from './periods.ts';
import type { Shown } from './report-address.ts';
import type { ReportsScreen } from './useReports.ts';

/** Which days: by name, or from one to another. */
export function PeriodChoice({ reports, shown }: { reports: ReportsScreen; shown: Shown }) {
  const { t, show, today } = reports;
  if (today === null) return null;
  const turnTo = (period: { from: string; to: string }) => show({ ...shown, ...period, page: 1 });
  const choose = (name: PeriodName) => name !== 'own' && turnTo(periodOf(name, today));
  return (
    <div className="report-period">
      <Choice
        label={t('days')}
        value={nameOf(shown, today)}
        onChange={choose}
        options={PERIODS.map((id) => ({ id, text: t(`period.${id}`) }))}
        placeholder=""
      />
      <DayEntry label={t('from')} value={shown.from} onChange={(from) => turnTo({ from, to: shown.to })} />
      <DayEntry label={t('to')} value={shown.to} onChange={(to) => turnTo({ from: shown.from, to })} />
    </div>
  );
}
