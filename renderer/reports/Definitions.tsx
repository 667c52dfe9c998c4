import type { Definition, Report } from '#protocol/reports';
import { localized } from '../common/i18n/index.ts';
import type { ReportsScreen } from './useReports.ts';

/** The definition sheet: how each figure of this report is counted, and what is left out of it. */
export function Definitions({ reports, report }: { reports: ReportsScreen; report: Report }) {
  const { t } = reports;
  if (report.definitions.length === 0) return null;
  return (
    <section className="report-definitions" aria-label={t('definitions')}>
      <h3>{t('definitions')}</h3>
      <dl>
        {report.definitions.map((definition) => (
          <div key={definition.id}>
            <dt>{localized(definition.name, reports.speech.language)}</dt>
            <dd>
              <Meaning reports={reports} definition={definition} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What a figure means, in two lines. */
export function Meaning({
  reports: { t, speech },
  definition: { formula, leftOut, rule },
}: {
  reports: ReportsScreen;
  definition: Definition;
}) {
  return (
    <>
      {localized(formula, speech.language)}
      {leftOut && <> · {t('leftOut', { what: localized(leftOut, speech.language) })}</>}
      <span className="report-rule"> [{rule}]</span>
    </>
  );
}
