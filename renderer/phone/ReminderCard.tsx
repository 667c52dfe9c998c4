import './papers.css';
import { BellRing } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { Reminder } from './useReminder.ts';

/** The touch that a browser wants before a page may sound, and what it is good for. */
export function ReminderCard({ reminder }: { reminder: Reminder }) {
  const { t } = useWords('phone');
  if (reminder.isOn)
    return (
      <p className="phone-reminder" role="status">
        <Icon of={BellRing} />
        <span>{t('reminder.on')}</span>
      </p>
    );
  if (!reminder.canArm) return null;
  return (
    <section className="phone-reminder phone-reminder--offer">
      <Button tone="primary" icon={BellRing} onClick={reminder.arm}>
        {t('reminder.arm')}
      </Button>
      <p>{t('reminder.hint')}</p>
    </section>
  );
}
