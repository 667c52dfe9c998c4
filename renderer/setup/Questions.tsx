import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../common/ui/index.ts';
import { problemsOf } from './problems.ts';
import { STEPS, type StepId } from './setup-draft.ts';
import { CheckStep } from './steps/CheckStep.tsx';
import { CountersStep } from './steps/CountersStep.tsx';
import { HallStep } from './steps/HallStep.tsx';
import { ServicesStep } from './steps/ServicesStep.tsx';
import { StaffStep } from './steps/StaffStep.tsx';
import { StartStep } from './steps/StartStep.tsx';
import type { SetupDesk, StepProps } from './useSetup.ts';

const SCREENS: Record<Exclude<StepId, 'start'>, (props: StepProps) => ReactNode> = {
  hall: (props) => <HallStep {...props} />,
  services: (props) => <ServicesStep {...props} />,
  counters: (props) => <CountersStep {...props} />,
  staff: (props) => <StaffStep {...props} />,
  check: (props) => <CheckStep {...props} />,
};

/** One step of the questions; one goes on only from a step that is whole, and back at any time. */
export function Questions({ setup }: { setup: SetupDesk }) {
  const { t, step, draft, template } = setup;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = draft && template ? step : 'start';
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes to another step begins at its heading
  useEffect(() => heading.current?.focus(), [shown]);
  return (
    <section className={`setup-step setup-step--${shown}`}>
      <h2 ref={heading} tabIndex={-1}>
        {t(`step.${shown}`)}
      </h2>
      <p className="part-hint">{t(`stepHint.${shown}`)}</p>
      <div key={shown} className="setup-questions">
        {shown === 'start' || !draft || !template ? (
          <StartStep setup={setup} />
        ) : (
          SCREENS[shown]({ setup, draft, template })
        )}
      </div>
      <Onward key={`onward ${shown}`} setup={setup} step={shown} />
    </section>
  );
}

/** What is missing, and the way on and back. */
function Onward({ setup, step }: { setup: SetupDesk; step: StepId }) {
  const { t, draft, pins, go, verdict, create, isCreating } = setup;
  const [hasTried, setTried] = useState(false);
  const problems = draft ? problemsOf(step, draft, pins) : [];
  const said = problems.filter(({ isUrgent }) => isUrgent || hasTried);
  const index = STEPS.indexOf(step);
  const [before, next] = [STEPS[index - 1], STEPS[index + 1]];
  const goOn = () => {
    setTried(true);
    if (problems.length === 0 && next) go(next);
  };
  return (
    <footer className="setup-onward">
      <div className="setup-problems" role="alert">
        {said.map(({ code, about }) => (
          <p key={`${code} ${about}`}>{t(`problem.${code}`, { about })}</p>
        ))}
      </div>
      <div className="setup-buttons">
        {before && <Button onClick={() => go(before)}>{t('back')}</Button>}
        {next ? (
          <Button tone="primary" onClick={goOn} disabled={!draft}>
            {t('next')}
          </Button>
        ) : (
          <Button
            tone="primary"
            disabled={isCreating || verdict === null || verdict.refusal !== null}
            onClick={() => void create()}
          >
            {t(isCreating ? 'creating' : 'create')}
          </Button>
        )}
      </div>
    </footer>
  );
}
