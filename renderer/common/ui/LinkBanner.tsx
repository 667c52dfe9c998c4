import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { Link } from '../hall-client.ts';
import { useWords } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';

/** A calm bar while the screen is not live; after a refusal, what to do. Draws nothing while all is well. */
export function LinkBanner({ link }: { link: Link }) {
  const { t } = useWords('common');
  if (link.state === 'live') return null;
  const isRefused = link.state === 'refused';
  return (
    <div className={`link-banner link-banner--${link.state}`} role="status">
      <Icon of={isRefused ? TriangleAlert : RefreshCw} />
      <span>{link.state === 'refused' ? t(`handshake.${link.code}`) : t(`link.${link.state}`)}</span>
    </div>
  );
}
