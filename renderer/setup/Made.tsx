import { CircleCheck } from 'lucide-react';
import { Icon } from '../common/ui/index.ts';
import { PinSheet } from './PinSheet.tsx';
import type { SetupDesk } from './useSetup.ts';

/** The hall is there: the last look at the PINs, and the way to the manager's page. */
export function Made({ setup, isOpen }: { setup: SetupDesk; isOpen: boolean }) {
  const { t, draft } = setup;
  return (
    <section className="setup-step setup-step--made">
      <h2 className="setup-fine">
        <Icon of={CircleCheck} /> {t('made')}
      </h2>
      <p className="part-hint">{t('madeHint')}</p>
      <div className="setup-questions">{draft && <PinSheet setup={setup} draft={draft} />}</div>
      <footer className="setup-onward">
        <div className="setup-buttons">
          {isOpen ? (
            <a className="button button--primary" href="/manager">
              {t('toManager')}
            </a>
          ) : (
            <p role="status">{t('opening')}</p>
          )}
        </div>
      </footer>
    </section>
  );
}
