import { useState } from 'react';
import type { WebhookEvent } from '#protocol/programs';
import { TextEntry, Tick } from '../../../common/desk/fields.tsx';
import { Question } from '../../../common/desk/Question.tsx';
import { Button } from '../../../common/ui/index.ts';
import type { ProgramsProps } from './ProgramsSection.tsx';
import { EVENTS } from './program-words.ts';
import { SaidOnce } from './SaidOnce.tsx';
import { wordOf } from './usePrograms.ts';

/** An address that is told what happens, and of what. */
export function WebhookForm({ manager, actions, onClose }: ProgramsProps & { onClose: () => void }) {
  const { t, desk } = manager;
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly WebhookEvent[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const toggle = (event: WebhookEvent, isOn: boolean) =>
    setEvents(isOn ? [...events, event] : events.filter((each) => each !== event));
  const areAll = events.length === EVENTS.length;
  return (
    <Question title={t('programs.newWebhook')} isOpen onClose={onClose} notice={desk.notice}>
      {secret !== null ? (
        <SaidOnce t={t} label={t('programs.secret')} secret={secret} onClose={onClose} />
      ) : (
        <>
          <TextEntry label={t('programs.url')} value={url} onChange={setUrl} placeholder="https://" maxLength={500} />
          <p className="question-hint">{t('programs.urlHint')}</p>
          <fieldset className="programs-ticks programs-ticks--many">
            <legend>{t('programs.events')}</legend>
            <Tick value={areAll} onChange={(isOn) => setEvents(isOn ? EVENTS : [])}>
              {t('programs.allEvents')}
            </Tick>
            {EVENTS.map((event) => (
              <Tick key={event} value={events.includes(event)} onChange={(isOn) => toggle(event, isOn)}>
                {t(`programs.event.${wordOf(event)}`)}
              </Tick>
            ))}
          </fieldset>
          <div className="question-answers">
            <Button onClick={onClose}>{t('back')}</Button>
            <Button
              tone="primary"
              disabled={desk.isLocked || url.trim() === '' || events.length === 0}
              onClick={() => void actions.addWebhook(url.trim(), events).then(setSecret)}
            >
              {t('programs.add')}
            </Button>
          </div>
        </>
      )}
    </Question>
  );
}
