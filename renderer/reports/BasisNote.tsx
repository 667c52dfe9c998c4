import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Difference, Report } from '#protocol/reports';
import { hallTime } from '../common/hall-time.ts';
import { localized } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import { Icon } from '../common/ui/index.ts';
import { sayCell, sayDate, sayDays } from './say-cell.ts';
import type { ReportsScreen } from './useReports.ts';

type BasisProps = { reports: ReportsScreen; report: Report };

/** What the figures rest on, in a line; what may still change them, or has, in others. */
export function BasisNote({ reports, report: { basis, definitions } }: BasisProps) {
  const { t, speech } = reports;
  const { days, told, isRunning, outageSeconds, endAssumed, definition, checked, failed, late, differences } = basis;
  const { withoutOvertime, withoutIdle, notCompared } = basis;
  const facts = [
    t('basis.days', { days, told }),
    t('basis.definition', { definition }),
    outageSeconds > 0 ? t('basis.outage', { time: clockDuration(outageSeconds * 1000) }) : t('basis.noOutage'),
    withoutOvertime > 0 ? t('basis.withoutOvertime', { days: withoutOvertime }) : null,
    withoutIdle > 0 ? t('basis.withoutIdle', { days: withoutIdle }) : null,
    endAssumed > 0 ? t('basis.endAssumed', { count: endAssumed }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="report-basis">
      <p>{facts.join(' · ')}</p>
      {notCompared.map((period) => (
        <p key={period.from}>
          {t('basis.notCompared', { days: sayDays(period, speech), first: sayDate(period.first, speech.locale) })}
        </p>
      ))}
      {isRunning && <p className="report-basis-note">{t('basis.running')}</p>}
      {checked > 0 && failed.length === 0 && (
        <p className="report-basis-good">
          <Icon of={CircleCheck} /> {t('basis.checked', { checked })}
        </p>
      )}
      {failed.map(({ day, findings }) => (
        <p key={day} className="report-basis-bad" role="alert">
          <Icon of={TriangleAlert} />
          <span>
            {t('basis.failed', { day: sayDate(day, speech.locale) })}{' '}
            {findings.map((finding) => t(`check.${finding.code}`, { ...finding })).join(t('listComma'))}
          </span>
        </p>
      ))}
      {late.length > 0 && (
        <p className="report-basis-note">
          {t('basis.late', { days: late.map((day) => sayDate(day, speech.locale)).join(t('listComma')) })}
        </p>
      )}
      {differences.map((difference) => (
        <Differs key={difference.day} reports={reports} definitions={definitions} difference={difference} />
      ))}
    </div>
  );
}

function Differs({
  reports: { t, speech },
  difference: { day, because, changes, readAt },
  definitions,
}: Pick<BasisProps, 'reports'> & { difference: Difference; definitions: Report['definitions'] }) {
  const say = (_figure: string, value: Difference['changes'][number]['told']) => {
    const isShare = typeof value === 'number' && value % 1 !== 0;
    return sayCell(value, isShare ? 'share' : 'count', speech);
  };
  const nameOf = (figure: string) => {
    const known = definitions.find(({ id }) => id === figure);
    return known ? localized(known.name, speech.language) : figure;
  };
  const words = changes.map(
    ({ figure, told, read }) => `${nameOf(figure)} ${say(figure, told)} → ${say(figure, read)}`,
  );
  return (
    <p className="report-basis-note">
      {t(`basis.differs.${because}`, { day: sayDate(day, speech.locale), time: hallTime(readAt, speech.timeZone) })}{' '}
      {words.join(t('listComma'))}
    </p>
  );
}
