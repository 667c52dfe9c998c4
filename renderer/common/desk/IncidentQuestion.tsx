import { Siren } from 'lucide-react';
import { useState } from 'react';
import type { CommandInput } from '#protocol/commands';
import type { Translate } from '../i18n/index.ts';
import type { useWish } from '../staff-session/useWish.ts';
import { Button } from '../ui/index.ts';
import { Chips, TextEntry } from './fields.tsx';
import { Question } from './Question.tsx';

const KINDS = ['system', 'power', 'person', 'dispute', 'crowd', 'safety', 'other'] as const;
const LONGEST = 200;

type Reporting = Pick<ReturnType<typeof useWish>, 'wish' | 'say' | 'notice'> & { t: Translate; isLocked: boolean };

/** Something has happened that the duty manager has to know at once (`domain.md` E6). It is no alarm, and says so. */
export function IncidentQuestion({ desk, onClose }: { desk: Reporting; onClose: () => void }) {
  const { t, wish, say, notice, isLocked } = desk;
  const [kind, setKind] = useState<CommandInput<'incident:report'>['kind']>('dispute');
  const [text, setText] = useState('');
  const report = async () => {
    if (!(await wish('incident:report', { kind, text: text.trim() }))) return;
    onClose();
    say(t('incident.sent'));
  };
  return (
    <Question title={t('incident.title')} isOpen onClose={onClose} notice={notice}>
      <Chips
        label={t('incident.kindTitle')}
        value={kind}
        options={KINDS.map((id) => ({ id, text: t(`incident.kind.${id}`) }))}
        onChange={setKind}
      />
      <TextEntry label={t('incident.text')} value={text} maxLength={LONGEST} onChange={setText} />
      <p className="question-hint">{t('incident.hint')}</p>
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="danger" disabled={isLocked || text.trim() === ''} onClick={() => void report()}>
          {t('incident.send')}
        </Button>
      </div>
    </Question>
  );
}

/** The button for it in the head of a staff page, with its question. */
export function IncidentButton({ desk }: { desk: Reporting }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="bare" icon={Siren} disabled={desk.isLocked} onClick={() => setAsking(true)}>
        {desk.t('incident.report')}
      </Button>
      {isAsking && <IncidentQuestion desk={desk} onClose={() => setAsking(false)} />}
    </>
  );
}
