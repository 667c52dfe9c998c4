import { ArrowLeftRight, HandHelping, Siren } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Button, keepFocus } from '../common/ui/index.ts';
import { Actions } from './Actions.tsx';
import { ChooseCounter } from './ChooseCounter.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { HallChip, OutageBanner } from './HallState.tsx';
import { CurrentTicket } from './now/CurrentTicket.tsx';
import { Queue } from './Queue.tsx';
import { Today } from './Today.tsx';
import { UndoBar } from './UndoBar.tsx';
import { type Clerk as ClerkTerminal, useClerk } from './useClerk.ts';
import './clerk.css';
import './now/now.css';
import './now/ring.css';
import './terminal.css';
import './queue.css';
import './dialogs/dialogs.css';
import './dialogs/finder.css';
import './compact.css';

/** The clerk's page: first a counter, then its terminal. */
export function Clerk({ client, signOut }: StaffScreenProps) {
  const clerk = useClerk(client, signOut);
  const { view, link, t, language, notice, dialog, leave } = clerk;
  const counter = view?.counter;
  return (
    <main className="clerk">
      <StaffHead
        title={counter ? localized(counter.name, language) : t('choose')}
        link={link}
        canSave={view?.hall.canSave ?? true}
        onSignOut={leave}
      >
        {view && <HeadLine clerk={clerk} view={view} />}
      </StaffHead>
      {view && <OutageBanner clerk={clerk} hall={view.hall} />}
      {view && !counter && <ChooseCounter clerk={clerk} counters={view.counters} />}
      {view && counter && <Terminal clerk={clerk} view={view} />}
      {view && <Dialogs clerk={clerk} view={view} />}
      <Notice text={dialog ? null : notice} />
    </main>
  );
}

type PartProps = { clerk: ClerkTerminal; view: ClerkView };

function HeadLine({ clerk, view }: PartProps) {
  const { t, language, isStale, isBusy, openDialog, moves } = clerk;
  const { counter } = view;
  return (
    <>
      {counter && <span className={`state-chip state-chip--${counter.state}`}>{t(`state.${counter.state}`)}</span>}
      <HallChip clerk={clerk} hall={view.hall} />
      {counter && (
        <span className="clerk-services">{counter.services.map((name) => localized(name, language)).join(' · ')}</span>
      )}
      <span className="clerk-name">
        {view.clerk.name} {view.clerk.badge}
      </span>
      {counter && (
        <Button
          tone="bare"
          icon={HandHelping}
          className="clerk-help"
          disabled={isStale || isBusy}
          onMouseDown={keepFocus}
          onClick={moves.callHelp}
        >
          {t('callHelp')}
        </Button>
      )}
      <Button
        tone="bare"
        icon={Siren}
        className="clerk-incident"
        disabled={isStale}
        onMouseDown={keepFocus}
        onClick={() => openDialog({ kind: 'incident' })}
      >
        {t('incident.report')}
      </Button>
      {counter && (
        <Button
          tone="bare"
          icon={ArrowLeftRight}
          disabled={isStale}
          onMouseDown={keepFocus}
          onClick={() => openDialog({ kind: 'move' })}
        >
          {t('move')}
        </Button>
      )}
    </>
  );
}

function Terminal({ clerk, view }: PartProps) {
  return (
    <div className="terminal">
      <CurrentTicket clerk={clerk} view={view} />
      <Actions clerk={clerk} view={view} />
      <Queue clerk={clerk} view={view} />
      <Today t={clerk.t} today={view.today} />
      <UndoBar clerk={clerk} undo={view.undo} />
    </div>
  );
}
