import type { CaseCard } from '#protocol/rating-case';
import { actorWords } from '../../common/desk/tickets/actor-words.ts';
import { sayMoment } from '../devices/health/device-facts.ts';
import type { ManagerScreen } from '../useManager.ts';

/** What was done about a case: when, what came of it, by whom, and the note. */
export function CaseSteps({ manager, steps }: { manager: ManagerScreen; steps: CaseCard['steps'] }) {
  const { t, language, locale, now, desk } = manager;
  const at = (moment: number) => sayMoment({ t, language, locale, timeZone: desk.timeZone }, moment, now);
  return (
    <ol className="case-steps" aria-label={t('cases.steps')}>
      {steps.map((step) => (
        <li key={`${step.at} ${step.kind}`}>
          <time>{at(step.at)}</time>
          <span>
            <strong>{t(`cases.step.${step.kind}`)}</strong>
            {step.outcome && ` · ${t(`cases.outcome.${step.outcome}`)}`}
            <small>{actorWords(t, step.by)}</small>
            {step.note && <span className="case-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
