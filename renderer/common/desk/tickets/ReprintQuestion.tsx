import { useState } from 'react';
import { Button } from '../../ui/index.ts';
import type { Desk, StaffView } from '../desk.ts';
import { Chips } from '../fields.tsx';
import { Question } from '../Question.tsx';
import { printersOf } from './printers.ts';

const AS_BEFORE = '';

type ReprintQuestionProps = {
  desk: Desk;
  view: Pick<StaffView, 'devices'>;
  ticketNumber: string;
  onClose: () => void;
};

/** Another slip of the same number: asked once, because two slips of one number can be in the hall afterwards. */
export function ReprintQuestion({ desk, view, ticketNumber: number, onClose }: ReprintQuestionProps) {
  const { t, wish, say, isLocked, notice } = desk;
  const [device, setDevice] = useState(AS_BEFORE);
  const printers = printersOf(view.devices);
  const reprint = async () => {
    if (!(await wish('ticket:reprint', { number, ...(device !== AS_BEFORE && { device }) }))) return;
    onClose();
    say(t('reprintTicket.sent', { number }));
  };
  return (
    <Question title={t('reprintTicket.of', { number })} isOpen onClose={onClose} notice={notice}>
      <p>{t('reprintTicket.hint')}</p>
      {printers.length > 1 && (
        <Chips
          label={t('reprintTicket.where')}
          value={device}
          options={[{ id: AS_BEFORE, text: t('reprintTicket.asBefore') }, ...printers.map((id) => ({ id, text: id }))]}
          onChange={setDevice}
        />
      )}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked} onClick={() => void reprint()}>
          {t('reprintTicket.title')}
        </Button>
      </div>
    </Question>
  );
}
