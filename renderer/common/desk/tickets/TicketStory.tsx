import type { TicketCard } from '#protocol/ticket-card';
import { hallTime } from '../../hall-time.ts';
import { localized } from '../../i18n/index.ts';
import { clockDuration } from '../../staff-session/duration.ts';
import type { Desk } from '../desk.ts';
import { actorWords } from './actor-words.ts';

type TicketStoryProps = { desk: Pick<Desk, 't' | 'language' | 'timeZone'>; steps: TicketCard['steps'] };

/** What happened to a ticket, step by step: when, what, where and by whom. */
export function TicketStory({ desk, steps }: TicketStoryProps) {
  return (
    <ol className="ticket-story">
      {steps.map((step) => (
        <li key={`${step.at} ${step.kind}`}>
          <time>{hallTime(step.at, desk.timeZone)}</time>
          <span>
            {stepWords(desk, step)}
            <small>{factsOf(desk, step)}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}

type Step = TicketCard['steps'][number];

function stepWords({ t, language }: TicketStoryProps['desk'], { kind, counter }: Step): string {
  const what = t(`step.${kind}`);
  return counter ? t('step.at', { what, counter: localized(counter, language) }) : what;
}

function factsOf({ t, language }: TicketStoryProps['desk'], step: Step): string {
  const { clerk, by, service, waitedSeconds, servedSeconds, reason, score } = step;
  return [
    clerk ? `${clerk.name} ${clerk.badge}` : actorWords(t, by),
    service && localized(service, language),
    waitedSeconds !== null && t('step.waited', { time: clockDuration(waitedSeconds * 1000) }),
    servedSeconds !== null && t('step.served', { time: clockDuration(servedSeconds * 1000) }),
    score !== null && t(`score.${score}`),
    reason,
  ]
    .filter(Boolean)
    .join(' · ');
}
