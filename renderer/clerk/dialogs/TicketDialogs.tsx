import { type FormEvent, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { minutesSince } from '../../common/staff-session/duration.ts';
import { Button } from '../../common/ui/index.ts';
import type { Place, Placed } from '../queue-shown.ts';
import type { Clerk } from '../useClerk.ts';
import { NoteField } from './NoteField.tsx';
import { OverLimitChoice } from './OverLimitDialog.tsx';
import { type Pick, Picks } from './Picks.tsx';
import { Question } from './Question.tsx';

type TicketProps = { clerk: Clerk; placed: Placed };
type CallProps = TicketProps & { view: ClerkView };

/** What can be done with somebody on a list. */
export function TicketDialog({ clerk, placed: { place, ticket } }: TicketProps) {
  const { t, language, now, isBusy, openDialog, wishes } = clerk;
  const { ticketId } = ticket;
  const pick = (id: string, onPick: () => void): Pick => ({ id, words: t(id), hint: '', onPick });
  const call = pick('callNow', () => openDialog({ kind: 'call', ticketId }));
  const PICKS: Record<Place, Pick[]> = {
    waiting: [call, pick('grant', () => openDialog({ kind: 'grant', ticketId }))],
    missed: [pick('rejoin', () => void wishes.rejoin(ticketId)), call],
    held: [pick('action.unhold', () => void wishes.unhold(ticketId))],
  };
  const figures = { service: localized(ticket.service, language), minutes: minutesSince(ticket.since, now) };
  const standing = { waiting: 'ticketWaited', missed: 'ticketMissed', held: 'ticketHeld' }[place];
  return (
    <Question clerk={clerk} title={ticket.number}>
      <p className="question-hint">{t(standing, figures)}</p>
      {ticket.note && <p className="note">{ticket.note}</p>}
      <Picks picks={PICKS[place]} isBusy={isBusy} />
    </Question>
  );
}

const REASONS = ['urgent', 'care', 'returning', 'manager'];

/** Somebody before their turn: the reason is the answer. */
export function CallDialog({ clerk, view, placed: { ticket } }: CallProps) {
  const { t, isBusy, wishes } = clerk;
  const [other, setOther] = useState('');
  const call = (reason: string) => void wishes.call(ticket.ticketId, reason);
  const picks = REASONS.map((id) => {
    const words = t(`callReason.${id}`);
    return { id, words, hint: '', onPick: () => call(words) };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other.trim()) call(other.trim());
  };
  return (
    <Question clerk={clerk} title={t('callTitle', { number: ticket.number })}>
      <OverLimitChoice clerk={clerk} view={view} />
      <Picks picks={picks} isBusy={isBusy} />
      <form className="question-line" onSubmit={submit}>
        <NoteField label={t('otherReason')} hint="" value={other} most={60} isFirst={false} onChange={setOther} />
        <Button type="submit" disabled={isBusy || !other.trim()}>
          {t('action.call')}
        </Button>
      </form>
    </Question>
  );
}
