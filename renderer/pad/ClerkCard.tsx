import type { PadView } from '#protocol/views';
import { useWords } from '../common/i18n/index.ts';

/** Who works at this counter, as far as the hall says so. */
export function ClerkCard({ clerk }: { clerk: NonNullable<PadView['clerk']> }) {
  const { t } = useWords('pad');
  return (
    <div className={`clerk-card ${clerk.name === null ? 'clerk-card--badge' : ''}`}>
      {clerk.name !== null && (
        <span className="clerk-initial" aria-hidden>
          {clerk.name.slice(0, 1)}
        </span>
      )}
      <span>
        {clerk.name !== null && <strong>{clerk.name}</strong>}
        <span>{t('badge', { badge: clerk.badge })}</span>
      </span>
    </div>
  );
}
