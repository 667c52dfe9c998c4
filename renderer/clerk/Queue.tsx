import { List } from 'lucide-react';
import { useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { Icon, keepFocus } from '../common/ui/index.ts';
import { keyOf } from './clerk-actions.ts';
import { OtherCounters } from './OtherCounters.tsx';
import { OwnQueues } from './OwnQueues.tsx';
import { HeldRow, TicketRow } from './QueueRows.tsx';
import { queueShown } from './queue-shown.ts';
import type { Clerk } from './useClerk.ts';

type QueueProps = { clerk: Clerk; view: ClerkView };
type Side = 'line' | 'counters';

/** Beside the ticket: who waits here, or who sits at the other counters. */
export function Queue({ clerk, view }: QueueProps) {
  const { t } = clerk;
  const [side, setSide] = useState<Side>('line');
  const { waitingCount, counters } = view;
  const open = counters.filter(({ clerk: user }) => user !== null).length;
  const choice = (id: Side, words: string) => (
    <button
      type="button"
      className="button button--bare"
      aria-pressed={side === id}
      onMouseDown={keepFocus}
      onClick={() => setSide(id)}
    >
      {words}
    </button>
  );
  return (
    <aside className="queue" aria-label={t('waiting', { count: waitingCount })}>
      <header className="queue-head">
        {choice('line', waitingCount > 0 ? t('waiting', { count: waitingCount }) : t('nobodyWaiting'))}
        {choice('counters', t('countersOpen', { count: open }))}
      </header>
      {side === 'line' ? <Line clerk={clerk} view={view} /> : <OtherCounters clerk={clerk} view={view} />}
    </aside>
  );
}

/** Who comes next, who is kept aside and who did not come; a press on a number says what can be done with it. */
function Line({ clerk, view }: QueueProps) {
  const { t, act, possible } = clerk;
  const { next, held, missed } = queueShown(view);
  return (
    <>
      <OwnQueues clerk={clerk} queues={view.queues} />
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
      <button
        type="button"
        className="button button--bare queue-list"
        disabled={!possible.has('list')}
        onMouseDown={keepFocus}
        onClick={() => act('list')}
        aria-keyshortcuts={keyOf(view.keys, 'list') ?? undefined}
      >
        <Icon of={List} /> {t('action.list')} <kbd>{keyOf(view.keys, 'list')}</kbd>
      </button>
    </>
  );
}
