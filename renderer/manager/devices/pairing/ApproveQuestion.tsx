import { useState } from 'react';
import type { CommandInput } from '#protocol/commands';
import { Choice, TextEntry } from '../../../common/desk/fields.tsx';
import { Question } from '../../../common/desk/Question.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import type { PairingProps } from './PairingSection.tsx';
import { inTwo, type PairingCard } from './usePairings.ts';

const NAME = /^[\w.-]{1,40}$/;

type ApproveQuestionProps = PairingProps & { card: PairingCard; onClose: () => void };

/** What a screen or a box is called from now on, or at which counter it stands, before it gets its key. */
export function ApproveQuestion({ manager, view, actions, card, onClose }: ApproveQuestionProps) {
  const { t, language, desk } = manager;
  const { role, pairingId, code } = card;
  const isOfCounter = role === 'window' || role === 'pad';
  const [typed, setName] = useState(card.name);
  const isKnown = view.counters.some(({ counterId }) => counterId === card.counterId);
  const [counterId, setCounter] = useState(isKnown ? card.counterId : null);
  const name = isOfCounter ? `${role}-${counterId ?? ''}` : typed.trim();
  const isTaken = view.admitted.some((each) => each.role === role && each.name === name);
  const isReady = isOfCounter ? counterId !== null : NAME.test(name);
  const approve = async () => {
    const wanted = { pairingId, role, name, ...(isOfCounter && counterId && { counterId }) };
    if (await actions.approve(wanted as CommandInput<'device:approve'>)) onClose();
  };
  const options = view.counters.map((counter) => ({ id: counter.counterId, text: localized(counter.name, language) }));
  return (
    <Question
      title={t('pairing.approveTitle', { kind: t(`deviceKind.${role}`), code: inTwo(code) })}
      isOpen
      onClose={onClose}
      notice={desk.notice}
    >
      <p className="question-hint">{t('pairing.compare', { address: card.address })}</p>
      {isOfCounter ? (
        <Choice
          label={t('pairing.counter')}
          placeholder={t('pairing.chooseCounter')}
          value={counterId}
          options={options}
          onChange={setCounter}
        />
      ) : (
        <TextEntry label={t('pairing.name')} value={typed} onChange={setName} maxLength={40} />
      )}
      {!isOfCounter && <p className="question-hint">{t('pairing.nameHint')}</p>}
      {isTaken && <p className="question-notice">{t('pairing.taken', { name })}</p>}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || !isReady} onClick={() => void approve()}>
          {t('pairing.approve')}
        </Button>
      </div>
    </Question>
  );
}
