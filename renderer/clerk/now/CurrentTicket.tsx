import type { ClerkView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import { localized } from '../../common/i18n/index.ts';
import { NumberPlate } from '../../common/ui/index.ts';
import { elapsedOf, isFinishForgotten } from '../clerk-actions.ts';
import type { Clerk } from '../useClerk.ts';
import { Marks } from './Marks.tsx';
import { NoTicket } from './NoTicket.tsx';
import { reasonWords } from './reason-words.ts';
import { TicketNote } from './TicketNote.tsx';
import { TimerRing } from './TimerRing.tsx';
import { ticketStory } from './ticket-story.ts';
import { VisitNotes } from './VisitNotes.tsx';

/** The counter a note came from; null where it is this one, as after a hold. */
function noteFrom({ current, counter }: ClerkView): LocalizedText | null {
  return current?.from && current.from.zh !== counter?.name.zh ? current.from : null;
}

type Current = NonNullable<ClerkView['current']>;

/** Somebody who waited so long is told that we are sorry, before the business begins. */
const waitedLong = ({ limits }: ClerkView, { waitedSeconds, state }: Current): boolean =>
  state === 'called' && waitedSeconds >= limits.apologyMinutes * 60;

/** The ticket at the counter: why it was this one, how its call went out, how long it takes, what it has been through. */
export function CurrentTicket({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, now, quantity } = clerk;
  const { current } = view;
  if (!current) return <NoTicket clerk={clerk} view={view} />;
  const story = ticketStory(clerk, current, view.clerk.badge);
  const isFull = current.note !== null || story.length > 0 || waitedLong(view, current);
  return (
    <section className={`now now--${current.state} ${isFull ? 'now--full' : ''}`} aria-label={t('now')}>
      <p className="now-state">{t(`state.${current.state === 'called' ? 'calling' : 'serving'}`)}</p>
      <NumberPlate number={current.number} />
      <p className="now-service">
        {localized(current.service, language)}
        {current.item && <strong> · {localized(current.item, language)}</strong>}
      </p>
      <p className="now-hint">{reasonWords(clerk, current.reason, view)}</p>
      {waitedLong(view, current) && (
        <p className="now-sorry">{t('sorry', { minutes: Math.floor(current.waitedSeconds / 60) })}</p>
      )}
      <Marks clerk={clerk} view={view} current={current} />
      <TimerRing t={t} current={current} quantity={quantity} now={now} />
      {current.state === 'called' && <p className="now-ask">{t('arrived')}</p>}
      {isFinishForgotten(current, quantity, now) && (
        <p className="now-ask now-ask--wash">
          {t('forgotten', { minutes: Math.floor(elapsedOf(current, now) / 60_000) })}
        </p>
      )}
      {current.note && <TicketNote clerk={clerk} note={current.note} from={noteFrom(view)} />}
      {story.length > 0 && (
        <p className="now-story">
          {story.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      )}
      {current.state === 'serving' && <VisitNotes clerk={clerk} view={view} current={current} />}
    </section>
  );
}
