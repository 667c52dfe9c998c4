import { ArrowLeft } from 'lucide-react';
import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Icon } from '../common/ui/index.ts';
import { ReportList } from './ReportList.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { StoryDialog } from './StoryDialog.tsx';
import { useReports } from './useReports.ts';
import './reports.css';
import './report-table.css';
import './print.css';

/** What was, in figures: for the morning meeting, the month's assessment, and whoever wants to see a ticket behind one. */
export function Reports({ client, signOut }: StaffScreenProps) {
  const reports = useReports(client);
  const { t, view, link, shown, speech } = reports;
  return (
    <main className="reports">
      <StaffHead title={t('title')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        <a className="head-link" href="/manager">
          <Icon of={ArrowLeft} /> {t('toManager')}
        </a>
        {view && <span className="reports-hall">{localized(view.hall.name, speech.language)}</span>}
      </StaffHead>
      {shown && (
        <div className="reports-page">
          <ReportList reports={reports} shown={shown} />
          <ReportSheet reports={reports} shown={shown} />
        </div>
      )}
      <StoryDialog reports={reports} />
      <Notice text={reports.notice} />
    </main>
  );
}
