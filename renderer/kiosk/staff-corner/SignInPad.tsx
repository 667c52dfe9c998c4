import { ArrowRight, LogIn, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../../common/i18n/index.ts';
import type { SignInFailure } from '../../common/staff-session/session.ts';
import { Button } from '../../common/ui/index.ts';
import { DIGIT_KEYS } from '../entry.ts';
import { Keypad } from '../Keypad.tsx';

type Entry = { badge: string; pin: string };
type Field = keyof Entry;
type SignInPadProps = {
  failure: SignInFailure | null;
  isBusy: boolean;
  onSignIn: (entry: Entry) => Promise<boolean>;
  onCancel: () => void;
};

const EMPTY: Entry = { badge: '', pin: '' };
const MOST: Record<Field, number> = { badge: 20, pin: 64 };

/** Badge and PIN, typed on keys of our own; a keyboard that is plugged in works too, for badges with letters. */
export function SignInPad({ failure, isBusy, onSignIn, onCancel }: SignInPadProps) {
  const { t } = useWords('corner');
  const [entry, setEntry] = useState(EMPTY);
  const [at, setAt] = useState<Field>('badge');
  const pin = useRef<HTMLInputElement>(null);
  const type = (field: Field, text: string) => setEntry({ ...entry, [field]: text.slice(0, MOST[field]) });
  const isWhole = entry.badge !== '' && entry.pin !== '';
  const goOn = () => pin.current?.focus();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (entry.badge && !entry.pin) return goOn();
    if (isWhole && !(await onSignIn(entry))) setEntry({ ...entry, pin: '' });
  }

  const field = (name: Field) => (
    <label className={`corner-field ${at === name ? 'corner-field--now' : ''}`}>
      <span>{t(name)}</span>
      <input
        ref={name === 'pin' ? pin : null}
        type={name === 'pin' ? 'password' : 'text'}
        inputMode="none"
        autoComplete="off"
        value={entry[name]}
        onFocus={() => setAt(name)}
        onChange={({ target }) => type(name, target.value)}
      />
    </label>
  );
  return (
    <form className="corner-sign-in" onSubmit={submit}>
      <h2>{t('title')}</h2>
      <div className="corner-fields">
        {field('badge')}
        {field('pin')}
      </div>
      <p className="corner-failure" role="alert">
        {failure && !isBusy ? t(`failure.${failure}`) : ''}
      </p>
      <Keypad
        keys={DIGIT_KEYS}
        label={t('keys')}
        onKey={(key) => type(at, entry[at] + key)}
        onDelete={() => type(at, entry[at].slice(0, -1))}
      />
      <div className="corner-foot">
        <Button icon={X} onClick={onCancel}>
          {t('cancel')}
        </Button>
        {at === 'badge' && !entry.pin ? (
          <Button tone="primary" icon={ArrowRight} type="submit" disabled={!entry.badge}>
            {t('next')}
          </Button>
        ) : (
          <Button tone="primary" icon={LogIn} type="submit" disabled={!isWhole || isBusy}>
            {t(isBusy ? 'signingIn' : 'signIn')}
          </Button>
        )}
      </div>
    </form>
  );
}
