import { CircleCheck, Info, LoaderCircle, Phone } from 'lucide-react';
import { useState } from 'react';
import type { KioskView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { useWords } from '../common/i18n/index.ts';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import { type HelpCall, helpSaid } from './help-said.ts';
import { NoticeSheet } from './NoticeSheet.tsx';

const ICONS = { calling: LoaderCircle, called: CircleCheck, coming: CircleCheck, failed: Info };

type HelpSheetProps = { view: KioskView; call: HelpCall; endsIn: number | null; onClose: () => void };

/** Whether the staff know that somebody stands here, and the other ways to be helped. */
export function HelpSheet({ view, call, endsIn, onClose }: HelpSheetProps) {
  const { t } = useWords('kiosk');
  const isOpen = view.help !== null;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const said = helpSaid(call, { isOpen, wasOpen });
  const time = view.help && hallTime(view.help.calledAt, view.hall.timeZone);
  return (
    <NoticeSheet title={t('help.title')} endsIn={endsIn} onClose={onClose}>
      <p className={`help-said help-said--${said}`}>
        <Icon of={ICONS[said]} />
        <span>{said === 'called' && time ? t('help.calledAt', { time }) : t(`help.${said}`)}</span>
      </p>
      <p>{t(said === 'failed' ? 'help.desk' : 'help.stay')}</p>
      <p className="notice-hotline">
        <Icon of={Phone} />
        <span>{t('help.hotline')}</span> <NumberPlate number={view.hall.hotline} />
      </p>
    </NoticeSheet>
  );
}
