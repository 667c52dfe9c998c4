import { Undo2 } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Face } from '../common/rating/Face.tsx';
import { Button } from '../common/ui/index.ts';
import type { Draft } from './pad-stage.ts';

type ThanksProps = { draft: Draft; canChange: boolean; secondsLeft: number; onChange: () => void };

/** What was understood, and for some seconds the way back. */
export function Thanks({ draft, canChange, secondsLeft, onChange }: ThanksProps) {
  const { t } = useWords('pad');
  return (
    <section className="pad-thanks" role="status">
      <Face score={draft.score} />
      <h1>{t('thanks')}</h1>
      <p>{t(draft.phone ? 'thanksCall' : 'thanksHint', { score: t(`score.${draft.score}`) })}</p>
      {canChange && (
        <Button icon={Undo2} onClick={onChange}>
          {t('change', { seconds: secondsLeft })}
        </Button>
      )}
    </section>
  );
}
