import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Chips } from '../common/desk/fields.tsx';
import { Question } from '../common/desk/Question.tsx';
import { Button } from '../common/ui/index.ts';
import { printersOf } from './printers.ts';
import type { GuideScreen } from './useGuide.ts';

const AS_BEFORE = '';

type ReprintQuestionProps = {
  guide: GuideScreen;
  view: GuideView;
  ticketNumber: string;
  onClose: () => void;
};

/** Another slip of the same number: asked once, because two slips of one number can be in the hall afterwards. */
export function ReprintQuestion({ guide, view, ticketNumber: number, onClose }: ReprintQuestionProps) {
  const { t, wish, say, isLocked, notice } = guide;
  const [device, setDevice] = useState(AS_BEFORE);
  const printers = printersOf(view.devices);
  const reprint = async () => {
    if (!(await wish('ticket:reprint', { number, ...(device !== AS_BEFORE && { device }) }))) return;
    onClose();
    say(t('reprint.sent', { number }));
  };
  return (
    <Question title={t('reprint.of', { number })} isOpen onClose={onClose} notice={notice}>
      <p>{t('reprint.hint')}</p>
      {printers.length > 1 && (
        <Chips
          label={t('reprint.where')}
          value={device}
          options={[{ id: AS_BEFORE, text: t('reprint.asBefore') }, ...printers.map((id) => ({ id, text: id }))]}
          onChange={setDevice}
        />
      )}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked} onClick={() => void reprint()}>
          {t('reprint.title')}
        </Button>
      </div>
    </Question>
  );
}
