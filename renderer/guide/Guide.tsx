import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Attention } from './Attention.tsx';
import { HallNow } from './HallNow.tsx';
import { TakenDialog } from './TakenDialog.tsx';
import { TakeTicket } from './TakeTicket.tsx';
import { useGuide } from './useGuide.ts';
import './guide.css';

/** The guide's tablet: take a ticket for somebody, help at the kiosk, see where to send people. */
export function Guide({ client, signOut }: StaffScreenProps) {
  const guide = useGuide(client);
  const { view, link, language, t, notice } = guide;
  return (
    <main className="guide">
      <StaffHead title={t('take')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        {view && localized(view.hall.name, language)}
      </StaffHead>
      {view && (
        <div className="guide-desk">
          <TakeTicket guide={guide} services={view.queues} />
          <div className="guide-side">
            <Attention guide={guide} view={view} />
            <HallNow guide={guide} view={view} />
          </div>
        </div>
      )}
      <TakenDialog guide={guide} />
      <Notice text={notice} />
    </main>
  );
}
