import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Icon } from '../../common/ui/index.ts';
import { findingsOf } from './finding-parts.ts';
import { GROUPS, SECTIONS, type SettingsProps, type SettingsSection } from './sections.tsx';

type SettingsListProps = SettingsProps & { section: string; onChoose: (id: string) => void };

/** The sections by group, with what is unsaved or odd in each; found by whatever is set there. */
export function SettingsList({ manager, settings, view, section, onChoose }: SettingsListProps) {
  const { t } = manager;
  const [sought, seek] = useState('');
  const wordsOf = ({ id, parts }: SettingsSection) =>
    [
      t(`settings.title.${id}`),
      t(`settings.hint.${id}`),
      ...parts.map((part) => t(`part.${part}`)),
      t(`settings.find.${id}`),
    ]
      .join(' ')
      .toLowerCase();
  const found = SECTIONS.filter((each) => wordsOf(each).includes(sought.trim().toLowerCase()));
  return (
    <nav className="settings-list" aria-label={t('tab.settings')}>
      <SearchField className="field settings-search" value={sought} onChange={seek}>
        <Label className="visually-hidden">{t('settings.search')}</Label>
        <Icon of={Search} />
        <Input placeholder={t('settings.search')} />
      </SearchField>
      {found.length === 0 && (
        <p className="part-hint" role="status">
          {t('settings.none')}
        </p>
      )}
      {GROUPS.map((group) => {
        const inGroup = found.filter((each) => each.group === group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group} className="settings-group">
            <h3>{t(`settings.group.${group}`)}</h3>
            <ul>
              {inGroup.map(({ id, parts }) => {
                const odd = findingsOf(view.warnings, parts).length;
                const isChanged = settings.changed.some((part) => parts.includes(part));
                return (
                  <li key={id}>
                    <button
                      type="button"
                      aria-current={id === section ? 'page' : undefined}
                      onClick={() => onChoose(id)}
                    >
                      <span>{t(`settings.title.${id}`)}</span>
                      {isChanged && <small className="settings-changed">{t('settings.changed')}</small>}
                      {odd > 0 && <span className="tab-count">{odd}</span>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
