import { List } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { Icon, keepFocus } from '../common/ui/index.ts';
import { KEY_OF } from './clerk-actions.ts';
import { HeldRow, TicketRow } from './QueueRows.tsx';
import { queueShown } from './queue-shown.ts';
import type { Clerk } from './useClerk.ts';

/** Who comes next, who is kept aside and who did not come; a press on a number says what can be done with it. */
export function Queue({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, act, possible } = clerk;
  const { next, held, missed } = queueShown(view);
  return (
    <aside className="queue">
      <header className="queue-head">
        <h2>{view.waitingCount > 0 ? t('waiting', { count: view.waitingCount }) : t('nobodyWaiting')}</h2>
        <button
          type="button"
          className="button button--bare"
          disabled={!possible.has('list')}
          onMouseDown={keepFocus}
          onClick={() => act('list')}
          aria-keyshortcuts={KEY_OF.list}
        >
          <Icon of={List} /> {t('action.list')} <kbd>{KEY_OF.list}</kbd>
        </button>
      </header>
      <ol className="queue-tickets queue-tickets--next">
        {next.map((ticket) => (
          <TicketRow key={ticket.ticketId} clerk={clerk} view={view} ticket={ticket} />
        ))}
      </ol>
      {held.length > 0 && <h3>{t('held')}</h3>}
      <ol className="queue-tickets">
        {held.map((ticket) => (
          <HeldRow key={ticket.ticketId} clerk={clerk} ticket={ticket} />
        ))}
      </ol>
      {missed.length > 0 && <h3>{t('missed')}</h3>}
      <ol className="queue-tickets">
        {missed.map((ticket) => (
          <TicketRow key={ticket.ticketId} clerk={clerk} view={view} ticket={ticket} />
        ))}
      </ol>
    </aside>
  );
}
