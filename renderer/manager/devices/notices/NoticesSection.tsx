import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OneTimeNotice } from '#protocol/hall-settings';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import { isNoticeReady } from '../../settings/unfinished-parts.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { NoticeForm } from './NoticeForm.tsx';
import { NOTICES_AT_MOST, newNotice } from './notice-draft.ts';
import './notices.css';

/** What customers are told at once about each business, to be printed for them. */
export function NoticesSection({ manager, settings, view }: DevicesProps) {
  const { t, language, desk } = manager;
  const notices = settings.settings.oneTimeNotices;
  const [chosen, setChosen] = useState<string | null>(notices[0]?.noticeId ?? null);
  const edit = (next: OneTimeNotice[]) => settings.edit('oneTimeNotices', next);
  const open = notices.find(({ noticeId }) => noticeId === chosen);
  const add = (serviceId: OneTimeNotice['serviceId']) => {
    const added = newNotice(notices, serviceId, desk.today);
    edit([...notices, added]);
    setChosen(added.noticeId);
  };
  return (
    <>
      <h2>{t('devicePart.notices')}</h2>
      <p className="part-hint">{t('notice.hint')}</p>
      <SaveBar manager={manager} settings={settings} parts={PARTS.notices}>
        {null}
      </SaveBar>
      <div className="notices">
        <ul className="notice-list">
          {view.queues.map(({ serviceId, code, name }) => (
            <li key={serviceId}>
              <p className="notice-service">
                <span className="plan-code">{code}</span> <strong>{localized(name, language)}</strong>
              </p>
              {notices
                .filter((notice) => notice.serviceId === serviceId)
                .map((notice) => (
                  <button
                    key={notice.noticeId}
                    type="button"
                    className={isNoticeReady(notice) ? 'notice-choice' : 'notice-choice is-shut'}
                    aria-pressed={notice.noticeId === chosen}
                    onClick={() => setChosen(notice.noticeId)}
                  >
                    {localized(notice.title, language) || t('notice.untitled')}
                  </button>
                ))}
              <Button
                tone="bare"
                icon={Plus}
                disabled={notices.length >= NOTICES_AT_MOST}
                onClick={() => add(serviceId)}
              >
                {t('notice.add')}
              </Button>
            </li>
          ))}
        </ul>
        {open ? (
          <NoticeForm
            key={open.noticeId}
            manager={manager}
            view={view}
            notice={open}
            onChange={(next) => edit(notices.map((each) => (each.noticeId === next.noticeId ? next : each)))}
            onRemove={() => edit(notices.filter(({ noticeId }) => noticeId !== open.noticeId))}
          />
        ) : (
          <p className="part-hint">{t('notice.choose')}</p>
        )}
      </div>
    </>
  );
}
