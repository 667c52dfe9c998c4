import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Choice } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { Button } from '../../common/ui/index.ts';
import type { GuideScreen } from '../useGuide.ts';
import { deviceName } from './device-name.ts';

const USUAL = ['dark', 'torn', 'touch', 'faint'] as const;

type ReportQuestionProps = { guide: GuideScreen; devices: GuideView['devices']; onClose: () => void };

/** Something is broken that the hall cannot see by itself. */
export function ReportQuestion({ guide, devices, onClose }: ReportQuestionProps) {
  const { t, wish, say, isLocked, notice } = guide;
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const keyed = devices.map((device) => ({ id: `${device.role} ${device.name}`, device }));
  const device = keyed.find(({ id }) => id === chosen)?.device;
  const report = async () => {
    if (!device) return;
    const { role, name } = device;
    if (!(await wish('fault:report', { role, name, text: text.trim() }))) return;
    onClose();
    say(t('device.reported', { name: deviceName(t, device, devices) }));
  };
  return (
    <Question title={t('device.report')} isOpen onClose={onClose} notice={notice}>
      <Choice
        label={t('device.which')}
        placeholder={t('chooseOne')}
        value={chosen}
        options={keyed.map(({ id, device: each }) => ({ id, text: deviceName(t, each, devices) }))}
        onChange={setChosen}
      />
      <ReasonEntry
        label={t('device.what')}
        value={text}
        usual={USUAL.map((each) => t(`device.usual.${each}`))}
        onChange={setText}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked || !device || text.trim() === ''} onClick={() => void report()}>
          {t('device.report')}
        </Button>
      </div>
    </Question>
  );
}
