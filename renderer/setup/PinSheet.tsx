import { Printer } from 'lucide-react';
import { localized } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { Draft } from './setup-draft.ts';
import type { SetupDesk } from './useSetup.ts';

/** Who signs in with what, to be printed and cut apart: the PINs are shown nowhere else. */
export function PinSheet({ setup, draft }: { setup: SetupDesk; draft: Draft }) {
  const { t, language, pins } = setup;
  const others = draft.staff.filter(({ role }) => role !== 'manager');
  if (others.length === 0) return null;
  return (
    <section className="pin-sheet">
      <div className="pin-sheet-head">
        <div>
          <h3>{t('pins')}</h3>
          <p className="part-hint">{t('pinsHint')}</p>
        </div>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('printPins')}
        </Button>
      </div>
      <ul>
        {others.map(({ key, name, badge, role }) => (
          <li key={key}>
            <small>{localized(draft.name, language)}</small>
            <strong>{name}</strong>
            <span>{t(`role.${role}`)}</span>
            <span>
              {t('badge')} <b>{badge}</b>
            </span>
            <span>
              {t('pin')} <b>{pins[key]}</b>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
