import { type FormEvent, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { CopyLine } from '../../desk/CopyLine.tsx';
import { Button, QrCode } from '../../ui/index.ts';
import type { OwnSignIns } from './useOwnSignIns.ts';

type EntryProps = {
  desk: OwnSignIns;
  label: string;
  kind: 'password' | 'text';
  submit: string;
  onSubmit: (value: string) => Promise<void>;
};

/** One line that is sent, with the way back. */
function Entry({ desk: { t, isBusy, show }, label, kind, submit, onSubmit }: EntryProps) {
  const [value, setValue] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') void onSubmit(value.trim());
  };
  return (
    <Form className="own-entry" onSubmit={send}>
      <TextField className="field" type={kind} value={value} onChange={setValue} maxLength={64} autoFocus>
        <Label>{label}</Label>
        <Input inputMode="numeric" autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'} />
      </TextField>
      <div className="question-answers">
        <Button onClick={() => show({ at: 'overview' })}>{t('back')}</Button>
        <Button tone="primary" type="submit" disabled={isBusy || value.trim() === ''}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

/** Whoever sits at an open page is not let near the second factor without the PIN. */
export function PinStep({ desk, to }: { desk: OwnSignIns; to: 'set' | 'remove' }) {
  const { t, begin, remove } = desk;
  return (
    <>
      <p className="question-hint">{t(`own.pinHint.${to}`)}</p>
      <Entry
        desk={desk}
        label={t('pin')}
        kind="password"
        submit={t(to === 'set' ? 'own.next' : 'own.removeFactor')}
        onSubmit={to === 'set' ? begin : remove}
      />
    </>
  );
}

/** The picture for the phone, the same as letters, and the first code that shows that the phone has it. */
export function ScanStep({ desk, secret, address }: { desk: OwnSignIns; secret: string; address: string }) {
  const { t, confirm } = desk;
  return (
    <>
      <p className="question-hint">{t('own.scanHint')}</p>
      <div className="own-picture">
        <QrCode text={address} label={t('own.picture')} />
      </div>
      <CopyLine label={t('own.secret')} text={secret} />
      <Entry desk={desk} label={t('own.code')} kind="text" submit={t('own.confirm')} onSubmit={confirm} />
    </>
  );
}

/** They are shown this once. */
export function RecoveryCodes({ desk: { t, finish }, codes }: { desk: OwnSignIns; codes: readonly string[] }) {
  return (
    <>
      <p className="question-hint">{t('own.codesHint')}</p>
      <ul className="own-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyLine label={t('own.codes')} text={codes.join(' ')} />
      <div className="question-answers">
        <Button tone="primary" onClick={() => void finish()}>
          {t('own.written')}
        </Button>
      </div>
    </>
  );
}
