import { type FormEvent, useState } from 'react';
import type { Refusal } from '#protocol/refusals';
import { TextEntry } from '../common/desk/fields.tsx';
import { Button } from '../common/ui/index.ts';
import { refusalSaid } from './refusal-said.ts';
import type { SetupDesk } from './useSetup.ts';

type CodeEntryProps = { setup: SetupDesk; refusal: Refusal | 'unreachable' | null };

/** At the door: the code that the server printed lets one in. */
export function CodeEntry({ setup, refusal }: CodeEntryProps) {
  const { t, enter } = setup;
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) enter(typed.trim());
  };
  return (
    <form className="card setup-door" onSubmit={submit}>
      <h2>{t('codeTitle')}</h2>
      <p>{t('codeHint')}</p>
      <TextEntry label={t('code')} value={typed} onChange={setTyped} maxLength={20} />
      <p className="setup-wrong" role="alert">
        {refusal ? refusalSaid(t, refusal) : ''}
      </p>
      <Button tone="primary" type="submit">
        {t('enter')}
      </Button>
    </form>
  );
}
