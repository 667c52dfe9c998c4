import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { WebhookCard } from '#protocol/programs';
import { Question } from '../../../common/desk/Question.tsx';
import { Button, Icon } from '../../../common/ui/index.ts';
import { sayMoment } from '../health/device-facts.ts';
import type { ProgramsProps } from './ProgramsSection.tsx';
import { EVENTS } from './program-words.ts';
import { problemWords, wordOf } from './usePrograms.ts';

const ICONS = { well: CircleCheck, late: Clock, dead: TriangleAlert };

/** Every address with how it is; one that nobody answers has a way to go on. */
export function WebhookList(props: ProgramsProps) {
  const { manager, actions } = props;
  const { t, desk } = manager;
  const [asked, ask] = useState<WebhookCard | null>(null);
  const webhooks = actions.programs?.webhooks ?? [];
  if (webhooks.length === 0) return <p className="part-hint">{t('programs.noWebhooks')}</p>;
  return (
    <>
      <ul className="webhooks">
        {webhooks.map((hook) => (
          <li key={hook.webhookId} className={`webhook webhook--${hook.state}`}>
            <strong>{hook.url}</strong>
            <p className="webhook-state">
              <Icon of={ICONS[hook.state]} />
              <span>{stateWords(props, hook)}</span>
            </p>
            <small>{eventWords(t, hook)}</small>
            <div className="webhook-acts">
              <Button disabled={desk.isLocked} onClick={() => void actions.test(hook.webhookId)}>
                {t('programs.test')}
              </Button>
              {hook.state !== 'well' && (
                <Button disabled={desk.isLocked} onClick={() => void actions.resume(hook.webhookId)}>
                  {t('programs.resume')}
                </Button>
              )}
              <Button disabled={desk.isLocked} onClick={() => ask(hook)}>
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <Question title={t('programs.removeTitle')} isOpen onClose={() => ask(null)} notice={desk.notice}>
          <p className="webhook-address">{asked.url}</p>
          <p>{t('programs.removeHint')}</p>
          <div className="question-answers">
            <Button onClick={() => ask(null)}>{t('back')}</Button>
            <Button
              tone="danger"
              disabled={desk.isLocked}
              onClick={() => void actions.remove(asked.webhookId).then((done) => done && ask(null))}
            >
              {t('remove')}
            </Button>
          </div>
        </Question>
      )}
    </>
  );
}

function eventWords(t: ProgramsProps['manager']['t'], { events }: WebhookCard): string {
  if (events.length === EVENTS.length) return t('programs.allEvents');
  return events.map((event) => t(`programs.event.${wordOf(event)}`)).join(t('listComma'));
}

function stateWords({ manager }: ProgramsProps, hook: WebhookCard): string {
  const { t, language, locale, now, desk } = manager;
  const moment = (at: number) => sayMoment({ t, language, locale, timeZone: desk.timeZone }, at, now);
  const { state, deliveredAt, failingSince, nextTryAt, problem } = hook;
  const why = problem === null ? '' : problemWords(t, problem);
  if (state === 'well')
    return deliveredAt === null ? t('programs.nothingYet') : t('programs.state.well', { time: moment(deliveredAt) });
  const since = failingSince === null ? '' : moment(failingSince);
  return t(`programs.state.${state}`, { why, since, time: nextTryAt === null ? '' : moment(nextTryAt) });
}
