import { Accessibility } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import { queueShown } from './queue-shown.ts';
import type { Clerk } from './useClerk.ts';

/** Who comes next, who is kept aside and who did not come. */
export function Queue({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t } = clerk;
  const { next, held, missed } = queueShown(view);
  return (
    <aside className="queue">
      <h2>{view.waitingCount > 0 ? t('waiting', { count: view.waitingCount }) : t('nobodyWaiting')}</h2>
      <Tickets clerk={clerk} tickets={next} now={view.now} />
      {held.length > 0 && <h3>{t('held')}</h3>}
      <Tickets clerk={clerk} tickets={held} now={view.now} />
      {missed.length > 0 && <h3>{t('missed')}</h3>}
      <Tickets clerk={clerk} tickets={missed} now={view.now} />
    </aside>
  );
}

function Tickets({ clerk, tickets, now }: { clerk: Clerk; tickets: ClerkView['waiting']; now: number }) {
  const { t, language } = clerk;
  return (
    <ol className="queue-tickets">
      {tickets.map(({ ticketId, number, service, care, since }) => (
        <li key={ticketId}>
          <NumberPlate number={number} />
          <span className="queue-service">{localized(service, language)}</span>
          {care && (
            <span className="queue-care" title={t(`careKind.${care}`)}>
              <Icon of={Accessibility} />
              <span className="visually-hidden">{t(`careKind.${care}`)}</span>
            </span>
          )}
          <span className="queue-since">{t('minutes', { count: minutesSince(since, clerk.now ?? now) })}</span>
        </li>
      ))}
    </ol>
  );
}
