import { Unplug } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';

/** Calm and plain: numbers still come, and what cannot be said or done until the hall is back. */
export function OfflineLine({ since }: { since: string }) {
  const { t } = useWords('kiosk');
  return (
    <div className="banner home-notice home-away" role="status">
      <Icon of={Unplug} />
      <div>
        <strong>{t('offline.title')}</strong>
        <p>{t('offline.explained', { since })}</p>
      </div>
    </div>
  );
}
