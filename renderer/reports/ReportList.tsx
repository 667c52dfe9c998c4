import type { ReportName } from '#protocol/reports';
import type { Shown } from './report-address.ts';
import type { ReportsScreen } from './useReports.ts';

/** In the order in which they are asked for; the tickets are reached through a figure. */
const LISTED: readonly ReportName[] = [
  ...(['day', 'days', 'months', 'services', 'clerks', 'counters', 'attendance', 'heat'] as const),
  ...(['waits', 'ratings', 'devices', 'fairness', 'tickets'] as const),
];

/** Which report: changing it keeps the days. */
export function ReportList({ reports: { t, show }, shown }: { reports: ReportsScreen; shown: Shown }) {
  return (
    <nav className="report-list" aria-label={t('which')}>
      <ul>
        {LISTED.map((report) => (
          <li key={report}>
            <button
              type="button"
              aria-current={report === shown.report ? 'page' : undefined}
              onClick={() => show({ ...shown, report, narrowed: {}, page: 1 })}
            >
              {t(`report.${report}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
