import { useState } from 'react';
import type { Scope } from '#protocol/programs';
import { TextEntry, Tick } from '../../../common/desk/fields.tsx';
import { Question } from '../../../common/desk/Question.tsx';
import { Button } from '../../../common/ui/index.ts';
import type { ProgramsProps } from './ProgramsSection.tsx';
import { SCOPES } from './program-words.ts';
import { SaidOnce } from './SaidOnce.tsx';
import { wordOf } from './usePrograms.ts';

const NAME = /^[\w.-]{1,40}$/;

/** A key for one program, with what it may do. */
export function KeyForm({ manager, actions, onClose }: ProgramsProps & { onClose: () => void }) {
  const { t, desk } = manager;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const toggle = (scope: Scope, isOn: boolean) =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope));
  return (
    <Question title={t('programs.newKey')} isOpen onClose={onClose} notice={desk.notice}>
      {key !== null ? (
        <SaidOnce t={t} label={t('programs.key')} secret={key} onClose={onClose} />
      ) : (
        <>
          <TextEntry label={t('programs.program')} value={name} onChange={setName} maxLength={40} />
          <p className="question-hint">{t('programs.nameHint')}</p>
          <fieldset className="programs-ticks">
            <legend>{t('programs.scopes')}</legend>
            {SCOPES.map((scope) => (
              <Tick key={scope} value={scopes.includes(scope)} onChange={(isOn) => toggle(scope, isOn)}>
                {t(`programs.scope.${wordOf(scope)}`)}
              </Tick>
            ))}
          </fieldset>
          <div className="question-answers">
            <Button onClick={onClose}>{t('back')}</Button>
            <Button
              tone="primary"
              disabled={desk.isLocked || !NAME.test(name.trim()) || scopes.length === 0}
              onClick={() => void actions.makeKey(name.trim(), scopes).then(setKey)}
            >
              {t('programs.make')}
            </Button>
          </div>
        </>
      )}
    </Question>
  );
}
