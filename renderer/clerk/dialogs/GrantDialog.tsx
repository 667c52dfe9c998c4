import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ClerkView } from '#protocol/views';
import { Tick } from '../../common/desk/fields.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { NoteField } from './NoteField.tsx';
import { Question } from './Question.tsx';

type GrantProps = { clerk: Clerk; view: ClerkView; ticket: ClerkView['waiting'][number] };

/** A class for somebody who waits, with the reason; where the class needs it, the others' consent is ticked. */
export function GrantDialog({ clerk, view, ticket }: GrantProps) {
  const { t, isBusy, wishes } = clerk;
  const [classId, setClassId] = useState(ticket.class ?? ticket.askedClass);
  const [reason, setReason] = useState('');
  const [hasAgreed, setAgreed] = useState(false);
  const needsConsent = view.classes.find((each) => each.classId === classId)?.basis === 'consent';
  const isComplete = reason.trim() !== '' && (!needsConsent || hasAgreed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    void wishes.grant({ ticketId: ticket.ticketId, classId, reason, othersAgreed: needsConsent && hasAgreed });
  };
  return (
    <Question clerk={clerk} title={t('grantTitle', { number: ticket.number })}>
      <form className="question-form" onSubmit={submit}>
        <ClassChoice clerk={clerk} classes={view.classes} classId={classId} onChange={setClassId} />
        <NoteField
          label={t('grantReason')}
          hint={t('grantReasonHint')}
          value={reason}
          most={60}
          isFirst
          onChange={setReason}
        />
        {needsConsent && (
          <Tick value={hasAgreed} onChange={setAgreed}>
            {t('othersAgreed')}
          </Tick>
        )}
        <Button tone="primary" type="submit" disabled={isBusy || !isComplete}>
          {t('save')}
        </Button>
      </form>
    </Question>
  );
}

type ClassChoiceProps = {
  clerk: Clerk;
  classes: ClerkView['classes'];
  classId: string | null;
  onChange: (classId: string | null) => void;
};

function ClassChoice({ clerk: { t, language }, classes, classId, onChange }: ClassChoiceProps) {
  return (
    <RadioGroup
      className="chips"
      value={classId ?? 'none'}
      onChange={(choice) => onChange(classes.find((each) => each.classId === choice)?.classId ?? null)}
    >
      <Label className="visually-hidden">{t('grant')}</Label>
      <div className="chips-row">
        <Radio value="none">{t('grantNone')}</Radio>
        {classes.map(({ classId: id, name, creditMinutes }) => (
          <Radio key={id} value={id}>
            {localized(name, language)} <small>{t('credit', { minutes: creditMinutes })}</small>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
