import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import type { LocalizedText, ServiceId } from '#protocol/vocabulary';
import { DayEntry } from '../../common/desk/DayEntry.tsx';
import { TextEntry, Tick } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { TimeEntry } from '../../common/desk/TimeEntry.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';

const NOTHING: LocalizedText = { zh: '', en: '' };
const LANGUAGES = ['zh', 'en'] as const;

type AnnouncementQuestionProps = { manager: ManagerScreen; view: ManagerView; onClose: () => void };

/** What is said, to whom, and until when. */
export function AnnouncementQuestion({ manager, view, onClose }: AnnouncementQuestionProps) {
  const { t, language, desk } = manager;
  const [title, setTitle] = useState(NOTHING);
  const [text, setText] = useState(NOTHING);
  const [services, setServices] = useState<readonly ServiceId[]>([]);
  const [day, setDay] = useState<string>(view.hall.businessDay);
  const [time, setTime] = useState(view.hall.hours?.to ?? '18:00');
  const isComplete =
    [title, text].every(({ zh, en }) => zh.trim() !== '' || en.trim() !== '') && day !== '' && time !== '';
  const toggle = (serviceId: ServiceId, isOn: boolean) =>
    setServices((now) => (isOn ? [...now, serviceId] : now.filter((each) => each !== serviceId)));
  const announce = async () => {
    const wish = { title, text, services: [...services], until: { day, time } };
    if (await desk.wish('notice:announce', wish)) onClose();
  };
  return (
    <Question title={t('announce.new')} isOpen onClose={onClose} notice={desk.notice}>
      <p className="question-hint">{t('announce.hint')}</p>
      {LANGUAGES.map((each) => (
        <div key={each} className="announce-texts">
          <TextEntry
            label={t(`announce.title.${each}`)}
            value={title[each]}
            onChange={(words) => setTitle({ ...title, [each]: words.slice(0, 200) })}
          />
          <TextEntry
            label={t(`announce.text.${each}`)}
            value={text[each]}
            onChange={(words) => setText({ ...text, [each]: words.slice(0, 200) })}
          />
        </div>
      ))}
      <div className="desk-pair">
        <DayEntry label={t('day')} value={day} onChange={setDay} />
        <TimeEntry label={t('announce.time')} value={time} onChange={setTime} />
      </div>
      <fieldset className="announce-services">
        <legend>{t('announce.about')}</legend>
        {view.queues.map(({ serviceId, name }) => (
          <Tick key={serviceId} value={services.includes(serviceId)} onChange={(isOn) => toggle(serviceId, isOn)}>
            {localized(name, language)}
          </Tick>
        ))}
      </fieldset>
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || !isComplete} onClick={() => void announce()}>
          {t('announce.do')}
        </Button>
      </div>
    </Question>
  );
}
