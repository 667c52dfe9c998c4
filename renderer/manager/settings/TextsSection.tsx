import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../common/ui/index.ts';
import { withEntry } from '../rules/timetable-draft.ts';
import { BothEntry } from './BothEntry.tsx';
import type { SettingsProps } from './sections.tsx';

const NOTICES_AT_MOST = 20;
const WORDS_AT_MOST = 200;

/** What slips say to whoever misses the call, and what runs along the foot of the walls. */
export function TextsSection({ manager: { t }, settings }: SettingsProps) {
  const { missedHint, notices } = settings.settings;
  const replace = (next: typeof notices) => settings.edit('notices', next);
  return (
    <>
      <section className="card part settings-form">
        <h3>{t('part.missedHint')}</h3>
        <p className="part-hint">{t('texts.missedHint')}</p>
        <BothEntry
          t={t}
          label={t('texts.words')}
          maxLength={WORDS_AT_MOST}
          value={missedHint}
          onChange={(next) => settings.edit('missedHint', next)}
        />
      </section>
      <section className="card part settings-form">
        <h3>{t('part.notices')}</h3>
        <p className="part-hint">{t('texts.noticesHint')}</p>
        <ul className="rows">
          {notices.map((notice, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity but their place
            <li key={index} className="both-row">
              <BothEntry
                t={t}
                label={t('texts.notice', { place: index + 1 })}
                maxLength={WORDS_AT_MOST}
                value={notice}
                onChange={(next) => replace(withEntry(notices, index, next))}
              />
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(notices, index, null))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Button
          icon={Plus}
          disabled={notices.length >= NOTICES_AT_MOST}
          onClick={() => replace([...notices, { zh: '', en: '' }])}
        >
          {t('texts.add')}
        </Button>
      </section>
    </>
  );
}
