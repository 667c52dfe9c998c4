import { type FormEvent, useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import type { StaffRole } from '#protocol/vocabulary';
import { useWords } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { Entry, SignInFailure } from './session.ts';
import './words.ts';

type SignInProps = {
  staffRole: StaffRole;
  failure: SignInFailure | null;
  /** The hall wants a second factor beside the PIN. */
  isCodeAsked: boolean;
  onSignIn: (entry: Entry) => Promise<void>;
};

const isNobodysFault = (failure: SignInFailure | null) =>
  failure === 'code-needed' || failure === 'was-idle' || failure === 'shift-over';

/** Badge and PIN; what went wrong stands below the fields until the next try. */
export function SignIn({ staffRole, failure, isCodeAsked, onSignIn }: SignInProps) {
  const { t } = useWords('staff');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const entry = new FormData(event.currentTarget);
    setBusy(true);
    const code = String(entry.get('code') ?? '').trim();
    const known = { badge: String(entry.get('badge')).trim(), pin: String(entry.get('pin')) };
    await onSignIn(code === '' ? known : { ...known, code });
    setBusy(false);
  };
  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <Form className="sign-in-form" onSubmit={submit}>
        <p className="sign-in-brand">Hallcall</p>
        <h1>{t(`title.${staffRole}`)}</h1>
        <TextField name="badge" isRequired autoFocus autoComplete="username">
          <Label>{t('badge')}</Label>
          <Input inputMode="numeric" maxLength={20} />
          <FieldError />
        </TextField>
        <TextField name="pin" type="password" isRequired autoComplete="current-password">
          <Label>{t('pin')}</Label>
          <Input inputMode="numeric" maxLength={64} />
          <FieldError />
        </TextField>
        {isCodeAsked && (
          <TextField name="code" isRequired autoFocus autoComplete="one-time-code">
            <Label>{t('code')}</Label>
            <Input maxLength={40} />
            <FieldError />
          </TextField>
        )}
        <p className={isNobodysFault(failure) ? 'sign-in-hint' : 'sign-in-failure'} role="alert">
          {failure && !isBusy ? t([`failure.${failure}-${staffRole}`, `failure.${failure}`]) : ''}
        </p>
        <Button tone="primary" type="submit" disabled={isBusy}>
          {t(isBusy ? 'signingIn' : 'signIn')}
        </Button>
      </Form>
    </main>
  );
}
