import { Input, Label, TextField } from 'react-aria-components';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

type SaidOnceProps = { t: ManagerScreen['t']; label: string; secret: string; onClose: () => void };

/** A key or a secret, to be copied now: nobody can say it again. */
export function SaidOnce({ t, label, secret, onClose }: SaidOnceProps) {
  return (
    <>
      <TextField className="field said-once" value={secret} isReadOnly>
        <Label>{label}</Label>
        <Input onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      <p className="question-hint">{t('programs.once')}</p>
      <div className="question-answers">
        <Button tone="primary" onClick={onClose}>
          {t('programs.copied')}
        </Button>
      </div>
    </>
  );
}
