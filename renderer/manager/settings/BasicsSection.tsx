import { TextEntry } from '../../common/desk/fields.tsx';
import { BothEntry } from './BothEntry.tsx';
import { NumberGrid } from './NumberGrid.tsx';
import type { SettingsProps } from './sections.tsx';

const TIMES = [
  { field: 'ratingSeconds', unit: 'unitSeconds' },
  { field: 'confirmSeconds', unit: 'unitSeconds' },
  { field: 'speakWithinSeconds', unit: 'unitSeconds' },
  { field: 'shiftHours', unit: 'unitHours' },
] as const;

/** What the hall is called, where it is reached, and how long some things take. */
export function BasicsSection({ manager: { t }, settings }: SettingsProps) {
  const { name, hotline, publicUrl, ratingSeconds, confirmSeconds, speakWithinSeconds, shiftHours } = settings.settings;
  return (
    <>
      <section className="card part settings-form">
        <BothEntry
          t={t}
          label={t('part.name')}
          maxLength={40}
          value={name}
          onChange={(next) => settings.edit('name', next)}
        />
        <TextEntry
          label={t('part.hotline')}
          value={hotline}
          maxLength={60}
          onChange={(next) => settings.edit('hotline', next)}
        />
        <TextEntry
          label={t('part.publicUrl')}
          value={publicUrl ?? ''}
          maxLength={200}
          placeholder="http://10.0.0.5:7070"
          onChange={(next) => settings.edit('publicUrl', next.trim() === '' ? null : next.trim())}
        />
        <p className="part-hint">{t('basics.urlHint')}</p>
      </section>
      <div className="rule-groups">
        <NumberGrid
          {...{ t }}
          title={t('basics.times')}
          fields={TIMES}
          values={{ ratingSeconds, confirmSeconds, speakWithinSeconds, shiftHours }}
          onChange={(field, value) => settings.edit(field, value)}
        />
      </div>
    </>
  );
}
