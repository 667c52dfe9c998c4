import type { Advice, AdviceOption, Outlook } from '#protocol/advice';
import type { ManagerView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import { Question } from '../../common/desk/Question.tsx';
import { hallTime } from '../../common/hall-time.ts';
import { localized, type Translate } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { useAdvice } from './useAdvice.ts';
import './advice.css';

type AdviceProps = { manager: ManagerScreen; view: ManagerView; serviceId: ServiceId | null; onClose: () => void };

/** What another counter would change for those who wait, before and after, and the way to do it. */
export function AdviceQuestion({ manager, view, serviceId, onClose }: AdviceProps) {
  const { t, language, desk } = manager;
  const { answer, again } = useAdvice(serviceId);
  const service = view.queues.find((queue) => queue.serviceId === serviceId);
  const title = service ? t('advice.titleFor', { service: localized(service.name, language) }) : t('advice.title');
  return (
    <Question title={title} isOpen onClose={onClose} notice={desk.notice}>
      {answer === null && <p role="status">{t('advice.reckoning')}</p>}
      {answer !== null && answer.advice === null && <p role="alert">{t('advice.failed')}</p>}
      {answer?.advice && <Answer manager={manager} view={view} advice={answer.advice} onClose={onClose} />}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button disabled={answer === null} onClick={again}>
          {t('advice.again')}
        </Button>
      </div>
    </Question>
  );
}

type AnswerProps = Omit<AdviceProps, 'serviceId'> & { advice: Advice };

function Answer({ manager, view, advice, onClose }: AnswerProps) {
  const { t } = manager;
  const { waiting, before, options } = advice;
  const { timeZone } = view.hall;
  if (waiting === 0) return <p>{t('advice.nobody')}</p>;
  return (
    <>
      <p className="advice-now">
        <strong>{t('advice.waiting', { count: waiting })}</strong>
        <span>
          {t('advice.mean')} {meanWords(t, before)} · {t('advice.longest')} {longestWords(t, before)} ·{' '}
          {t('advice.doneAt')} {doneWords(t, before, timeZone)}
        </span>
      </p>
      {options.length === 0 && <p>{t('advice.nothing')}</p>}
      <ul className="advice-options">
        {options.map((option) => (
          <li key={`${option.act} ${option.counterIds.join()}`}>
            <Option manager={manager} view={view} advice={advice} option={option} onClose={onClose} />
          </li>
        ))}
      </ul>
      <p className="question-hint">{t('advice.hint')}</p>
    </>
  );
}

function Option({ manager, view, advice, option, onClose }: AnswerProps & { option: AdviceOption }) {
  const { t, language } = manager;
  const { before, serviceId } = advice;
  const { act, counterIds, after } = option;
  const counters = counterIds.map((id) => view.counters.find(({ counterId }) => counterId === id));
  const names = counters.flatMap((counter) => (counter ? [localized(counter.name, language)] : []));
  const [counter] = counters;
  return (
    <>
      <strong>{t(`advice.act.${act}`, { counters: names.join(` ${t('advice.or')} `) })}</strong>
      <dl>
        <Change label={t('advice.mean')} before={meanWords(t, before)} after={meanWords(t, after)} />
        <Change label={t('advice.longest')} before={longestWords(t, before)} after={longestWords(t, after)} />
        <Change
          label={t('advice.doneAt')}
          before={doneWords(t, before, view.hall.timeZone)}
          after={doneWords(t, after, view.hall.timeZone)}
        />
      </dl>
      {act === 'open' && <p className="question-hint">{t('advice.do.open')}</p>}
      {act !== 'open' && counter && (
        <Button
          tone="primary"
          disabled={manager.desk.isLocked}
          onClick={() => void carryOut(manager, { act, counter, serviceId }).then((isDone) => isDone && onClose())}
        >
          {t(`advice.do.${act}`)}
        </Button>
      )}
    </>
  );
}

type Deed = { act: 'resume' | 'help'; counter: ManagerView['counters'][number]; serviceId: ServiceId | null };

async function carryOut({ t, language, desk }: ManagerScreen, { act, counter, serviceId }: Deed): Promise<boolean> {
  const { counterId, offers } = counter;
  const reason = t('advice.reason');
  const name = localized(counter.name, language);
  if (act === 'resume') {
    const done = await desk.wish('counter:manage', { counterId, act, reason });
    if (done) desk.say(t('counterDesk.done', { counter: name }));
    return done !== null;
  }
  const helps = serviceId === null ? offers.helps : [...offers.helps, serviceId];
  const done = await desk.wish('counter:reassign', { counterId, services: offers.services, helps, reason });
  if (done) desk.say(t('counterDesk.doneOffers', { counter: name }));
  return done !== null;
}

function Change({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before} → <strong>{after}</strong>
      </dd>
    </div>
  );
}

const minutes = (t: Translate, count: number) => t('advice.minutes', { count });
const meanWords = (t: Translate, { meanMinutes }: Outlook) => minutes(t, meanMinutes);
const longestWords = (t: Translate, { longestMinutes, isBeyond }: Outlook) =>
  isBeyond ? t('advice.beyond') : minutes(t, longestMinutes);
const doneWords = (t: Translate, { doneAt }: Outlook, timeZone: string) =>
  doneAt === null ? t('advice.never') : hallTime(doneAt, timeZone);
