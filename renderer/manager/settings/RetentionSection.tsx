import { DeletionsCard } from './DeletionsCard.tsx';
import { NumberGrid } from './NumberGrid.tsx';
import type { SettingsProps } from './sections.tsx';

const FIELDS = [
  { field: 'callBackDays', unit: 'unitDays' },
  { field: 'replyDays', unit: 'unitDays' },
] as const;
/** What is kept for as long as nobody can choose. */
const OTHERS = ['labels', 'sessions', 'media', 'events', 'ratings', 'versions'] as const;

/** How long the hall keeps what it knows, and what it keeps whatever anybody sets. */
export function RetentionSection({ manager, settings }: SettingsProps) {
  const { t } = manager;
  const { retention } = settings.settings;
  return (
    <>
      <div className="rule-groups">
        <NumberGrid
          {...{ t }}
          title={t('retention.set')}
          fields={FIELDS}
          values={retention}
          onChange={(field, value) => settings.edit('retention', { ...retention, [field]: value })}
        />
      </div>
      <section className="card part">
        <h3>{t('retention.always')}</h3>
        <dl className="facts retention-facts">
          {OTHERS.map((each) => (
            <div key={each}>
              <dt>{t(`retention.what.${each}`)}</dt>
              <dd>{t(`retention.how.${each}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <DeletionsCard manager={manager} />
    </>
  );
}
