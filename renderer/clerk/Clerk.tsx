import { Ellipsis } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { addresseesOf } from '../common/desk/messages/addressees.ts';
import { MessagesButton } from '../common/desk/messages/MessagesButton.tsx';
import { MessagesQuestion } from '../common/desk/messages/MessagesQuestion.tsx';
import { unseenOf } from '../common/desk/messages/message-words.ts';
import { UnseenMessages } from '../common/desk/messages/UnseenMessages.tsx';
import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Button, keepFocus } from '../common/ui/index.ts';
import { Actions } from './Actions.tsx';
import { AutoCallBar } from './AutoCallBar.tsx';
import { CallBar } from './bar/CallBar.tsx';
import { FormSwitch } from './bar/FormSwitch.tsx';
import { type CallBar as Bar, useCallBar } from './bar/useCallBar.ts';
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
import './bar/bar.css';
import './bar/shortcuts.css';

/** The clerk's page: first a counter, then its terminal. */
export function Clerk({ client, signOut }: StaffScreenProps) {
  const clerk = useClerk(client, signOut);
  const { view, link, t, language, notice, dialog, leave, messages } = clerk;
  const bar = useCallBar(clerk);
  const counter = view?.counter;
  if (bar.isUnknown) return null;
  if (bar.form === 'bar' && view && counter) {
    return (
      <main className="clerk">
        <CallBar clerk={clerk} bar={bar} view={view} />
        <Asked clerk={clerk} bar={bar} view={view} />
      </main>
    );
  }
  return (
    <main className={bar.state ? 'clerk clerk--framed' : 'clerk'}>
      <StaffHead
        title={counter ? localized(counter.name, language) : t('choose')}
        link={link}
        canSave={view?.hall.canSave ?? true}
        onSignOut={leave}
      >
        {view && <HeadLine clerk={clerk} view={view} />}
        <FormSwitch clerk={clerk} bar={bar} />
      </StaffHead>
      {view && <OutageBanner clerk={clerk} hall={view.hall} />}
      {view && <UnseenMessages desk={messages} messages={view.messages} />}
      {view && !counter && <ChooseCounter clerk={clerk} counters={view.counters} />}
      {view && counter && <Terminal clerk={clerk} view={view} />}
      {view && <Asked clerk={clerk} bar={bar} view={view} />}
      <Notice text={dialog || messages.isOpen ? null : notice} />
    </main>
  );
}

type PartProps = { clerk: ClerkTerminal; view: ClerkView };

/** The one question that lies over the page. */
function Asked({ clerk, bar, view }: PartProps & { bar: Bar }) {
  return (
    <>
      <Dialogs clerk={clerk} bar={bar} view={view} />
      <MessagesQuestion desk={clerk.messages} messages={view.messages} addressees={addresseesOf(clerk, 'clerk', [])} />
    </>
  );
}

function HeadLine({ clerk, view }: PartProps) {
  const { t, isStale, openDialog, messages } = clerk;
  const { counter } = view;
  return (
    <>
      {counter && <span className={`state-chip state-chip--${counter.state}`}>{t(`state.${counter.state}`)}</span>}
      <HallChip clerk={clerk} hall={view.hall} />
      <span className="clerk-name">
        {view.clerk.name} {view.clerk.badge}
      </span>
      {view.help?.answeredBy && <span className="hall-chip">{t('helpComing', { name: view.help.answeredBy })}</span>}
      {!counter && <MessagesButton desk={messages} unseen={unseenOf(view.messages).length} />}
      {counter && (
        <Button
          tone="bare"
          icon={Ellipsis}
          aria-label={t('more')}
          disabled={isStale}
          onMouseDown={keepFocus}
          onClick={() => openDialog({ kind: 'more' })}
        >
          {t('more')}
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
      <AutoCallBar clerk={clerk} />
      {clerk.autoCall.seconds === null && <UndoBar clerk={clerk} undo={view.undo} />}
    </div>
  );
}
