import type { Report } from '#protocol/reports';
import { Button } from '../common/ui/index.ts';
import type { Shown } from './report-address.ts';
import type { ReportsScreen } from './useReports.ts';

type PageTurnerProps = { reports: ReportsScreen; shown: Shown; report: Report };

/** Tickets come a hundred at a time. */
export function PageTurner({ reports: { t, show }, shown, report: { pages } }: PageTurnerProps) {
  if (!pages) return null;
  const { page, of, tickets } = pages;
  return (
    <div className="report-pages">
      <p>{t('found', { tickets })}</p>
      {of > 1 && (
        <>
          <Button disabled={page <= 1} onClick={() => show({ ...shown, page: page - 1 })}>
            {t('pageBefore')}
          </Button>
          <p>{t('page', { page, of })}</p>
          <Button disabled={page >= of} onClick={() => show({ ...shown, page: page + 1 })}>
            {t('pageAfter')}
          </Button>
        </>
      )}
    </div>
  );
}
