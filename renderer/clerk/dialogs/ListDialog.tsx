import type { FormEvent } from 'react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { minutesSince } from '../../common/staff-session/duration.ts';
import { Button, NumberPlate } from '../../common/ui/index.ts';
import { everybody } from '../queue-shown.ts';
import type { Clerk } from '../useClerk.ts';
import { Finder } from './Finder.tsx';
import { Question } from './Question.tsx';
import { useFinder } from './useFinder.ts';

/** Everybody a clerk may call, found by number. */
export function ListDialog({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, now, openDialog } = clerk;
  const options = everybody(view).map(({ place, ticket }) => ({
    ...{ id: ticket.ticketId, ticketId: ticket.ticketId, number: ticket.number, place },
    words: localized(ticket.service, language),
    hint: [t(`place.${place}`), t('minutes', { count: minutesSince(ticket.since, now) })].join(' · '),
    keys: [ticket.number, ticket.service.zh, ticket.service.en],
  }));
  const open = ({ ticketId }: (typeof options)[number]) => openDialog({ kind: 'ticket', ticketId });
  const finder = useFinder(options, { onPick: open, hasDigits: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (finder.chosen) open(finder.chosen);
  };
  const { waiting, waitingCount } = view;
  return (
    <Question clerk={clerk} title={t('listTitle')} isWide>
      <form className="question-form" onSubmit={submit}>
        <Finder
          clerk={clerk}
          label={t('listFind')}
          finder={finder}
          lead={({ number }) => <NumberPlate number={number} />}
        />
        {waitingCount > waiting.length && (
          <p className="question-hint">{t('listMore', { shown: waiting.length, count: waitingCount })}</p>
        )}
        <Button tone="primary" type="submit" disabled={!finder.chosen}>
          {t('action.choose')}
          {finder.chosen && ` ${finder.chosen.number}`}
        </Button>
      </form>
    </Question>
  );
}
