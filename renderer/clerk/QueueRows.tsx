import { Accessibility, BellRing, Megaphone } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import { Icon, keepFocus, NumberPlate } from '../common/ui/index.ts';
import { className } from './now/reason-words.ts';
import type { Clerk } from './useClerk.ts';

type Ticket = ClerkView['waiting'][number];
type RowProps = { clerk: Clerk; view: ClerkView; ticket: Ticket };

/** One who waits or was missed. */
export function TicketRow({ clerk, view, ticket }: RowProps) {
  const { t, language, now, isStale, openDialog } = clerk;
  const { ticketId, number, service, item, care, since } = ticket;
  return (
    <li>
      <button
        type="button"
        className="queue-ticket"
        disabled={isStale}
        onMouseDown={keepFocus}
        onClick={() => openDialog({ kind: 'ticket', ticketId })}
      >
        <NumberPlate number={number} />
        <span className="queue-service">{localized(item ?? service, language)}</span>
        <RowMarks clerk={clerk} view={view} ticket={ticket} />
        {care && (
          <span className="queue-care" title={t(`careKind.${care}`)}>
            <Icon of={Accessibility} />
            <span className="visually-hidden">{t(`careKind.${care}`)}</span>
          </span>
        )}
        <span className="queue-since">{t('minutes', { count: minutesSince(since, now) })}</span>
      </button>
    </li>
  );
}

/** Why somebody may stand where they stand: sent here, an appointment, a class that was granted or only asked for. */
function RowMarks({ clerk: { t, language }, view: { classes, hall }, ticket }: RowProps) {
  const { isBound, appointmentAt, class: granted, askedClass } = ticket;
  return (
    <>
      {isBound && <span className="queue-mark">{t('bound')}</span>}
      {appointmentAt !== null && (
        <span className="queue-mark">{t('appointmentAt', { time: hallTime(appointmentAt, hall.timeZone) })}</span>
      )}
      {granted && appointmentAt === null && <span className="queue-mark">{className(granted, classes, language)}</span>}
      {askedClass && !granted && (
        <span className="queue-mark queue-mark--asked">
          {t('asked', { className: className(askedClass, classes, language) })}
        </span>
      )}
    </>
  );
}

/** One who is kept at this counter: what was noted, when to call back, and the call itself. */
export function HeldRow({ clerk, ticket }: { clerk: Clerk; ticket: ClerkView['held'][number] }) {
  const { t, language, now, isStale, isBusy, wishes } = clerk;
  const { ticketId, number, service, note, remindAt } = ticket;
  const isDue = now >= remindAt;
  return (
    <li className={isDue ? 'held held--due' : 'held'}>
      <NumberPlate number={number} />
      <span className="held-words">
        <span>{note ?? localized(service, language)}</span>
        <small>
          {isDue && <Icon of={BellRing} />}
          {isDue ? t('due') : t('dueIn', { count: Math.ceil((remindAt - now) / 60_000) })}
        </small>
      </span>
      <button
        type="button"
        className={isDue ? 'button button--primary' : 'button'}
        disabled={isStale || isBusy}
        onMouseDown={keepFocus}
        onClick={() => void wishes.unhold(ticketId)}
      >
        <Icon of={Megaphone} /> {t('action.unhold')}
      </button>
    </li>
  );
}
