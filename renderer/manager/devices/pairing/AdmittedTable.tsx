import { useState } from 'react';
import { Choice } from '../../../common/desk/fields.tsx';
import { Question } from '../../../common/desk/Question.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { sayMoment } from '../health/device-facts.ts';
import type { PairingProps } from './PairingSection.tsx';
import type { AdmittedCard } from './usePairings.ts';

type Asked = { about: 'revoke' | 'move'; card: AdmittedCard };

/** Every screen and box that has a key, when it was here, and how it is moved or put out. */
export function AdmittedTable(props: PairingProps) {
  const { manager, view } = props;
  const { t, language, locale, now, desk } = manager;
  const [asked, ask] = useState<Asked | null>(null);
  const saying = { t, language, locale, timeZone: desk.timeZone };
  const close = () => ask(null);
  const counterName = (id: string | null) => {
    const counter = view.counters.find(({ counterId }) => counterId === id);
    return counter ? localized(counter.name, language) : '—';
  };
  if (view.admitted.length === 0) return <p className="part-hint">{t('pairing.noneAdmitted')}</p>;
  return (
    <div className="pairing-table">
      <table className="device-table">
        <thead>
          <tr>
            {['name', 'counter', 'seen', 'version'].map((column) => (
              <th key={column} scope="col">
                {t(column === 'counter' ? 'pairing.counter' : `fact.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {view.admitted.map((card) => (
            <tr
              key={`${card.role} ${card.name} ${card.counterId}`}
              className={card.isConnected ? '' : 'device-line--away'}
            >
              <th scope="row">{nameOf(t, card)}</th>
              <td>{counterName(card.counterId)}</td>
              <td>
                {card.isConnected
                  ? t('seen.now')
                  : card.seenAt
                    ? sayMoment(saying, card.seenAt, now)
                    : t('pairing.never')}
              </td>
              <td>{card.version ?? '—'}</td>
              <td className="pairing-acts">
                <div>
                  {isOfCounter(card) && (
                    <Button disabled={desk.isLocked} onClick={() => ask({ about: 'move', card })}>
                      {t('pairing.move')}
                    </Button>
                  )}
                  <Button disabled={desk.isLocked} onClick={() => ask({ about: 'revoke', card })}>
                    {t('pairing.revoke')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.about === 'revoke' && <RevokeQuestion {...props} card={asked.card} onClose={close} />}
      {asked?.about === 'move' && <MoveQuestion {...props} card={asked.card} onClose={close} />}
    </div>
  );
}

const isOfCounter = ({ role }: AdmittedCard) => role === 'window' || role === 'pad';
const nameOf = (t: PairingProps['manager']['t'], { role, name }: AdmittedCard) =>
  t('deviceName', { kind: t(`deviceKind.${role}`), name });

type QuestionProps = PairingProps & { card: AdmittedCard; onClose: () => void };

function RevokeQuestion({ manager: { t, desk }, actions, card, onClose }: QuestionProps) {
  const revoke = async () => {
    if (await actions.revoke(card)) onClose();
  };
  return (
    <Question title={t('pairing.revokeTitle', { name: nameOf(t, card) })} isOpen onClose={onClose} notice={desk.notice}>
      <p>{t('pairing.revokeHint')}</p>
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="danger" disabled={desk.isLocked} onClick={() => void revoke()}>
          {t('pairing.revoke')}
        </Button>
      </div>
    </Question>
  );
}

function MoveQuestion({ manager: { t, language, desk }, view, actions, card, onClose }: QuestionProps) {
  const [counterId, setCounter] = useState<string | null>(card.counterId);
  const role = card.role === 'pad' ? 'pad' : 'window';
  const move = async () => {
    if (counterId && (await actions.move(card, role, counterId))) onClose();
  };
  return (
    <Question title={t('pairing.moveTitle', { name: nameOf(t, card) })} isOpen onClose={onClose} notice={desk.notice}>
      <Choice
        label={t('pairing.counter')}
        placeholder={t('pairing.chooseCounter')}
        value={counterId}
        options={view.counters.map(({ counterId: id, name }) => ({
          id: id as string,
          text: localized(name, language),
        }))}
        onChange={setCounter}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          tone="primary"
          disabled={desk.isLocked || counterId === null || counterId === card.counterId}
          onClick={() => void move()}
        >
          {t('pairing.move')}
        </Button>
      </div>
    </Question>
  );
}
