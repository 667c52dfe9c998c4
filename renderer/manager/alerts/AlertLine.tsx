import {
  AlarmClock,
  CirclePause,
  ClipboardCheck,
  Clock,
  DatabaseBackup,
  DatabaseZap,
  Frown,
  HandHelping,
  Hourglass,
  type LucideIcon,
  MonitorOff,
  Printer,
  Siren,
  Timer,
  Unplug,
  Users,
  UserX,
  VolumeX,
} from 'lucide-react';
import type { AlertCard, AlertCode } from '#protocol/alerts';
import type { ManagerView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Duty } from '../duty/duty-dialog.ts';
import type { ManagerScreen } from '../useManager.ts';
import { alertDeed } from './alert-deeds.ts';
import { alertWords } from './alert-words.ts';

const ICONS: Record<AlertCode, LucideIcon> = {
  wait: Hourglass,
  queue: Users,
  unserved: UserX,
  idle: Timer,
  'over-limit': AlarmClock,
  pause: CirclePause,
  'bad-rating': Frown,
  printer: Printer,
  voice: VolumeX,
  screen: MonitorOff,
  device: Unplug,
  closing: Clock,
  help: HandHelping,
  incident: Siren,
  inspection: ClipboardCheck,
  'backup-old': DatabaseBackup,
  'backup-failed': DatabaseBackup,
  damaged: DatabaseZap,
};

export type AlertsProps = { manager: ManagerScreen; view: ManagerView; duty: Duty };

/** One alert: what it is, since when, and what can be done about it beside it. */
export function AlertLine({ manager, view, duty, alert }: AlertsProps & { alert: AlertCard }) {
  const { t, desk } = manager;
  const { code, about, level, noted } = alert;
  const { title, details } = alertWords(manager, view, alert);
  const deed = alertDeed({ manager, view, duty }, alert);
  const isLoud = level === 'alarm' && noted === null;
  return (
    <div className={`alert-line alert-line--${noted ? 'noted' : level}`} {...(isLoud && { role: 'alert' })}>
      <Icon of={ICONS[code]} />
      <p className="alert-words">
        <strong>{title}</strong>
        <span>{details.join(' · ')}</span>
        {noted && <span>{t('alerts.seenBy', { by: noted.by, time: hallTime(noted.at, view.hall.timeZone) })}</span>}
      </p>
      <div className="alert-acts">
        {deed && (
          <Button disabled={desk.isLocked} onClick={deed.act}>
            {t(deed.words)}
          </Button>
        )}
        {!noted && !deed?.settles && (
          <Button
            tone="bare"
            disabled={desk.isLocked}
            onClick={() => void desk.wish('alert:acknowledge', { code, about })}
          >
            {t('alerts.seen')}
          </Button>
        )}
      </div>
    </div>
  );
}
