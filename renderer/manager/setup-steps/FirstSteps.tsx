import { Circle, CircleCheck } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { Button, Icon } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { firstSteps } from './first-steps.ts';
import './setup-steps.css';

/** While the hall is like this its kiosk gives no numbers, which somebody who tries it has to know. */
const NO_NUMBERS: readonly ManagerView['hall']['state'][] = ['closed', 'pre-open', 'break', 'draining'];

/** The way of a new hall to its first customer; each step ticks itself off, and the card goes when somebody puts it away. */
export function FirstSteps({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  if (!view.isBeingSetUp) return null;
  const { t, desk } = manager;
  const steps = firstSteps(view);
  const isAllDone = steps.every(({ isDone }) => isDone);
  return (
    <section className="first-steps" aria-label={t('firstSteps.title')}>
      <div className="first-steps-head">
        <h2>{t(isAllDone ? 'firstSteps.allDone' : 'firstSteps.title')}</h2>
        <Button
          tone={isAllDone ? 'primary' : 'bare'}
          disabled={desk.isLocked}
          onClick={() => void desk.wish('hall:finish-setup', {})}
        >
          {t(isAllDone ? 'firstSteps.finish' : 'firstSteps.dismiss')}
        </Button>
      </div>
      <ol>
        {steps.map(({ code, isDone }) => (
          <li key={code} className={isDone ? 'is-done' : ''}>
            <Icon of={isDone ? CircleCheck : Circle} />
            <span>
              <strong>{t(`firstSteps.step.${code}`)}</strong>
              <span className="visually-hidden"> {t(isDone ? 'firstSteps.done' : 'firstSteps.open')}</span>
              <small>{t(`firstSteps.hint.${code}`)}</small>
            </span>
          </li>
        ))}
      </ol>
      {NO_NUMBERS.includes(view.hall.state) && <p>{t('firstSteps.closed')}</p>}
    </section>
  );
}
