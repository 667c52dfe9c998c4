import { FileSpreadsheet, FileText, Printer, RefreshCw } from 'lucide-react';
import type { Report } from '#protocol/reports';
import { Button } from '../common/ui/index.ts';
import { BasisNote } from './BasisNote.tsx';
import { Chart } from './Chart.tsx';
import { chartsOf } from './charts.ts';
import { Definitions } from './Definitions.tsx';
import { NarrowedTo } from './NarrowedTo.tsx';
import { PageTurner } from './PageTurner.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { ReportTable } from './ReportTable.tsx';
import type { Shown } from './report-address.ts';
import { sayDate } from './say-cell.ts';
import type { ReportsScreen } from './useReports.ts';

type SheetProps = { reports: ReportsScreen; shown: Shown };

/** One report: the days it is about, what it rests on, its pictures, its tables, and what its words mean. */
export function ReportSheet({ reports, shown }: SheetProps) {
  const { t, speech, report, failure, fault, isReading } = reports;
  const days = [...new Set([shown.from, shown.to])].filter(Boolean).map((day) => sayDate(day, speech.locale));
  return (
    <section className={`report-sheet report-sheet--${shown.report}`} aria-busy={isReading}>
      <div className="report-bar">
        <PeriodChoice reports={reports} shown={shown} />
        <Doings reports={reports} />
      </div>
      <header className="report-title">
        <h2>{t(`report.${shown.report}`)}</h2>
        <p>{days.join(' – ')}</p>
      </header>
      {fault && (
        <p className="report-nothing" role="alert">
          {t(`fault.${fault}`)}
        </p>
      )}
      {failure && (
        <p className="report-nothing" role="alert">
          {failure}
        </p>
      )}
      {isReading && !fault && <p className="report-nothing">{t('reading')}</p>}
      {report && <Filled reports={reports} shown={shown} report={report} />}
    </section>
  );
}

function Doings({ reports: { t, save, recompute, isRecomputing, report } }: { reports: ReportsScreen }) {
  return (
    <div className="report-doings">
      <Button icon={Printer} disabled={!report} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button icon={FileText} disabled={!report} onClick={() => save('csv')}>
        CSV
      </Button>
      <Button icon={FileSpreadsheet} disabled={!report} onClick={() => save('xlsx')}>
        Excel
      </Button>
      <Button icon={RefreshCw} disabled={!report || isRecomputing} onClick={recompute}>
        {t(isRecomputing ? 'recomputing' : 'recompute')}
      </Button>
    </div>
  );
}

function Filled({ reports, shown, report }: SheetProps & { report: Report }) {
  const { t, speech } = reports;
  if (report.basis.days === 0) return <p className="report-nothing">{t('empty')}</p>;
  const charts = chartsOf(report, speech);
  return (
    <>
      <NarrowedTo reports={reports} shown={shown} />
      <BasisNote reports={reports} report={report} />
      {charts.length > 0 && (
        <div className="report-charts">
          {charts.map((spec) => (
            <Chart key={spec.id} spec={spec} label={t('chartLabel', { title: spec.title })} />
          ))}
        </div>
      )}
      {report.tables.map((table) => (
        <ReportTable key={table.id} reports={reports} shown={shown} report={report} table={table} />
      ))}
      <PageTurner reports={reports} shown={shown} report={report} />
      <Definitions reports={reports} report={report} />
    </>
  );
}
