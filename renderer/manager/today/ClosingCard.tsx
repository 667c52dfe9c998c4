import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { ClosingQuestion } from './ClosingQuestion.tsx';
import { workWords } from './work-words.ts';

/** How much is still to do, and the end of the day. */
export function ClosingCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk } = manager;
  const [isDeciding, setDeciding] = useState(false);
  const { waiting, inService, decision } = view.closing;
  return (
    <section className="card part">
      <h2>{t('closingCard')}</h2>
      <p className="part-figure">{t('closingAlert.left', { waiting, inService })}</p>
      <p className="part-hint">
        {[workWords(t, view.closing), decision && t('closingAlert.decided', { decision: t(`closing.${decision}`) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="part-actions">
        <Button disabled={desk.isLocked} onClick={() => setDeciding(true)}>
          {t(decision ? 'closingAlert.change' : 'closeDay')}
        </Button>
      </div>
      {isDeciding && <ClosingQuestion manager={manager} view={view} onClose={() => setDeciding(false)} />}
    </section>
  );
}
