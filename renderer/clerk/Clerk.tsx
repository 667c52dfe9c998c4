import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Actions } from './Actions.tsx';
import { ChooseCounter } from './ChooseCounter.tsx';
import { CurrentTicket } from './CurrentTicket.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Queue } from './Queue.tsx';
import { Today } from './Today.tsx';
import { useClerk } from './useClerk.ts';
import './clerk.css';
import './now.css';
import './terminal.css';
import './compact.css';

/** The clerk's page: first a counter, then its terminal. */
export function Clerk({ client, signOut }: StaffScreenProps) {
  const clerk = useClerk(client, signOut);
  const { view, link, t, language, notice, leave } = clerk;
  const counter = view?.counter;
  return (
    <main className="clerk">
      <StaffHead
        title={counter ? localized(counter.name, language) : t('choose')}
        link={link}
        canSave={view?.hall.canSave ?? true}
        onSignOut={leave}
      >
        {counter && <span className={`state-chip state-chip--${counter.state}`}>{t(`state.${counter.state}`)}</span>}
        {counter && (
          <span className="clerk-services">
            {counter.services.map((name) => localized(name, language)).join(' · ')}
          </span>
        )}
        {view && (
          <span className="clerk-name">
            {view.clerk.name} {view.clerk.badge}
          </span>
        )}
      </StaffHead>
      {view && !counter && <ChooseCounter clerk={clerk} counters={view.counters} />}
      {view && counter && (
        <div className="terminal">
          <CurrentTicket clerk={clerk} view={view} />
          <Actions clerk={clerk} view={view} />
          <Queue clerk={clerk} view={view} />
          <Today t={t} today={view.today} />
        </div>
      )}
      <Dialogs clerk={clerk} />
      <Notice text={notice} />
    </main>
  );
}
