import { useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import './words.ts';

type InUseProps = { name: string; onTakeOver: () => Promise<void>; onLeave: () => void };

/** The same clerk works at another computer: to go on here has to be meant. */
export function InUse({ name, onTakeOver, onLeave }: InUseProps) {
  const { t } = useWords('staff');
  const [isBusy, setBusy] = useState(false);
  const takeOver = async () => {
    setBusy(true);
    await onTakeOver();
  };
  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <section className="sign-in-form" role="alertdialog" aria-labelledby="in-use">
        <p className="sign-in-brand">Hallcall</p>
        <h1 id="in-use">{t('inUse.title', { name })}</h1>
        <p>{t('inUse.hint')}</p>
        <Button tone="primary" disabled={isBusy} onClick={() => void takeOver()} autoFocus>
          {t('inUse.takeOver')}
        </Button>
        <Button disabled={isBusy} onClick={onLeave}>
          {t('back')}
        </Button>
      </section>
    </main>
  );
}
