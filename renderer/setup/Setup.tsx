import { CircleCheck } from 'lucide-react';
import { LanguageSwitch } from '../common/staff-session/LanguageSwitch.tsx';
import { Icon } from '../common/ui/index.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Made } from './Made.tsx';
import { Questions } from './Questions.tsx';
import { STEPS } from './setup-draft.ts';
import { type SetupDesk, useSetup } from './useSetup.ts';
import '../common/staff-session/staff.css';
import '../common/desk/fields.css';
import './setup.css';
import './questions.css';
import './made.css';

/** From an empty folder to an open hall, question by question. */
export function Setup() {
  const setup = useSetup();
  const { t, stage } = setup;
  return (
    <main className="setup">
      <header className="setup-head">
        <p className="setup-brand">Hallcall</p>
        <h1>{t('title')}</h1>
        <LanguageSwitch />
      </header>
      {stage.at === 'questions' && <StepList setup={setup} />}
      <Body setup={setup} />
    </main>
  );
}

function Body({ setup }: { setup: SetupDesk }) {
  const { t, stage } = setup;
  if (stage.at === 'waiting') return <p className="setup-quiet">{t('waiting')}</p>;
  if (stage.at === 'code') return <CodeEntry setup={setup} refusal={stage.refusal} />;
  if (stage.at === 'questions') return <Questions setup={setup} />;
  if (stage.at === 'made') return <Made setup={setup} isOpen={stage.isOpen} />;
  return (
    <section className="card setup-door">
      <h2>{t('madeBefore')}</h2>
      <p>{t('madeBeforeHint')}</p>
      <a className="button button--primary" href="/manager">
        {t('toManager')}
      </a>
    </section>
  );
}

/** Where one is, and what is done. */
function StepList({ setup: { t, step } }: { setup: SetupDesk }) {
  const here = STEPS.indexOf(step);
  return (
    <ol className="setup-steps" aria-label={t('steps')}>
      {STEPS.map((id, index) => (
        <li key={id} aria-current={id === step ? 'step' : undefined} className={index < here ? 'is-done' : ''}>
          {index < here ? <Icon of={CircleCheck} /> : <span className="setup-step-number">{index + 1}</span>}
          <span>{t(`step.${id}`)}</span>
        </li>
      ))}
    </ol>
  );
}
