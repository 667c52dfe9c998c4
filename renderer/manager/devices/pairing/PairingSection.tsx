import { Check, Search, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { TextEntry } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { sayMoment } from '../health/device-facts.ts';
import { AdmittedTable } from './AdmittedTable.tsx';
import { ApproveQuestion } from './ApproveQuestion.tsx';
import { useHallMark } from './useHallMark.ts';
import { inTwo, type PairingActions, type PairingCard, usePairings } from './usePairings.ts';
import './pairing.css';

export type PairingProps = Pick<DevicesProps, 'manager' | 'view'> & { actions: PairingActions };

/** Who asks to be let in, with the code that stands on its screen, and who has a key. */
export function PairingSection({ manager, view }: DevicesProps) {
  const { t, desk } = manager;
  const actions = usePairings(manager);
  const [chosen, choose] = useState<string | null>(null);
  const asked = view.pairings.find(({ pairingId }) => pairingId === chosen);
  const props = { manager, view, actions };
  return (
    <>
      <h2>{t('devicePart.pairing')}</h2>
      <p className="part-hint">{t('pairing.hint')}</p>
      <HallMark manager={manager} />
      <CodeEntry
        {...props}
        onFound={({ pairingId }) => choose(pairingId)}
        onNone={() => desk.say(t('pairing.noCode'))}
      />
      {view.pairings.length === 0 && <p className="pairing-none">{t('pairing.nobody')}</p>}
      <ul className="pairing-list">
        {view.pairings.map((card) => (
          <Waiting key={card.pairingId} {...props} card={card} onApprove={() => choose(card.pairingId)} />
        ))}
      </ul>
      <h3>{t('pairing.admitted')}</h3>
      <AdmittedTable {...props} />
      {asked && <ApproveQuestion key={asked.pairingId} {...props} card={asked} onClose={() => choose(null)} />}
    </>
  );
}

/** What a screen that is to trust this hall has to show, where the hall speaks TLS. */
function HallMark({ manager: { t } }: Pick<PairingProps, 'manager'>) {
  const shown = useHallMark();
  if (!shown) return null;
  return (
    <section className="hall-mark" aria-label={t('pairing.mark')}>
      <b>{t('pairing.mark')}</b>
      <output>{shown.mark}</output>
      <small>{t('pairing.markHint')}</small>
      {shown.isHallMade && (
        <a href="/hall-ca.pem" download="hall-ca.pem">
          {t('pairing.authority')}
        </a>
      )}
    </section>
  );
}

type CodeEntryProps = PairingProps & { onFound: (card: PairingCard) => void; onNone: () => void };

function CodeEntry({ manager: { t, desk }, view, onFound, onNone }: CodeEntryProps) {
  const [typed, setTyped] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    const code = typed.toUpperCase().replace(/[\s-]/g, '');
    const found = view.pairings.find((card) => card.code === code);
    if (!found) return onNone();
    setTyped('');
    onFound(found);
  };
  return (
    <form className="pairing-entry" onSubmit={find}>
      <TextEntry label={t('pairing.code')} value={typed} onChange={setTyped} maxLength={12} />
      <Button icon={Search} type="submit" disabled={desk.isLocked || typed.trim() === ''}>
        {t('pairing.find')}
      </Button>
    </form>
  );
}

type WaitingProps = PairingProps & { card: PairingCard; onApprove: () => void };

function Waiting({ manager, view, actions, card, onApprove }: WaitingProps) {
  const { t, language, locale, now, desk } = manager;
  const counter = view.counters.find(({ counterId }) => counterId === card.counterId);
  const at = sayMoment({ t, language, locale, timeZone: desk.timeZone }, card.since, now);
  return (
    <li className="pairing-card">
      <strong className="pairing-sign">{inTwo(card.code)}</strong>
      <span className="pairing-what">
        <b>{t('deviceName', { kind: t(`deviceKind.${card.role}`), name: card.name })}</b>
        <small>
          {counter && `${localized(counter.name, language)} · `}
          {t('pairing.from', { address: card.address, time: at })}
        </small>
      </span>
      <Button icon={Check} tone="primary" disabled={desk.isLocked} onClick={onApprove}>
        {t('pairing.approve')}
      </Button>
      <Button icon={X} disabled={desk.isLocked} onClick={() => void actions.reject(card)}>
        {t('pairing.reject')}
      </Button>
    </li>
  );
}
