import { CopyLine } from '../../../common/desk/CopyLine.tsx';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

type SaidOnceProps = { t: ManagerScreen['t']; label: string; secret: string; onClose: () => void };

/** A key or a secret, to be copied now: nobody can say it again. */
export function SaidOnce({ t, label, secret, onClose }: SaidOnceProps) {
  return (
    <>
      <CopyLine label={label} text={secret} />
      <p className="question-hint">{t('programs.once')}</p>
      <div className="question-answers">
        <Button tone="primary" onClick={onClose}>
          {t('programs.copied')}
        </Button>
      </div>
    </>
  );
}
