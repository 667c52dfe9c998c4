import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { StaffEntry } from '#protocol/catalogue';
import { Question } from '../../../common/desk/Question.tsx';
import { postAs, postFailureWords } from '../../../common/desk/staff-post.ts';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

const SHORTEST = 4;
const LONGEST = 64;

type PinQuestionProps = { manager: ManagerScreen; staff: StaffEntry; onClose: () => void };

/** A new PIN, typed twice. It goes to the hall and is kept nowhere on this page. */
export function PinQuestion({ manager: { t, desk }, staff, onClose }: PinQuestionProps) {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isSending, setSending] = useState(false);
  const isRight = pin.length >= SHORTEST && pin === again;
  const send = async () => {
    setSending(true);
    const path = `/api/staff/${encodeURIComponent(staff.badge)}/pin`;
    const said = await postAs<{ badge: string }>('manager', path, { json: { pin } });
    setSending(false);
    if (!said.ok) return desk.say(postFailureWords(t, said.refusal));
    desk.say(t('pin.done', { name: staff.name }));
    onClose();
  };
  const entry = (label: string, value: string, onChange: (value: string) => void) => (
    <TextField className="field" type="password" value={value} onChange={onChange} maxLength={LONGEST}>
      <Label>{label}</Label>
      <Input autoComplete="new-password" />
    </TextField>
  );
  return (
    <Question
      title={t('pin.title', { name: staff.name, badge: staff.badge })}
      isOpen
      onClose={onClose}
      notice={desk.notice}
    >
      <p className="question-hint">{t('pin.hint', { shortest: SHORTEST })}</p>
      {entry(t('pin.new'), pin, setPin)}
      {entry(t('pin.again'), again, setAgain)}
      {again !== '' && again !== pin && <p className="question-notice">{t('pin.differ')}</p>}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={!isRight || isSending} onClick={() => void send()}>
          {t('pin.set')}
        </Button>
      </div>
    </Question>
  );
}
