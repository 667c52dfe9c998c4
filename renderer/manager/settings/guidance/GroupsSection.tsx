import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../../common/ui/index.ts';
import { BothEntry } from '../BothEntry.tsx';
import type { SettingsProps } from '../sections.tsx';

const WORDS_AT_MOST = 40;

/** What customers read above services that belong together. */
export function GroupsSection({ manager: { t }, settings }: SettingsProps) {
  const { groups, serviceList } = settings.settings;
  const users = (key: string) => serviceList.filter(({ group, isArchived }) => group === key && !isArchived).length;
  const add = () => {
    let number = 1;
    while (`group-${number}` in groups) number += 1;
    settings.edit('groups', { ...groups, [`group-${number}`]: { zh: '', en: '' } });
  };
  const remove = (key: string) => {
    const { [key]: _gone, ...others } = groups;
    settings.edit('groups', others);
  };
  return (
    <>
      <ul className="rows">
        {Object.entries(groups).map(([key, name]) => (
          <li key={key} className="both-row">
            <BothEntry
              t={t}
              label={t('groups.name')}
              maxLength={WORDS_AT_MOST}
              value={name}
              onChange={(next) => settings.edit('groups', { ...groups, [key]: next })}
            />
            <Button tone="bare" icon={Trash2} disabled={users(key) > 0} onClick={() => remove(key)}>
              {users(key) > 0 ? t('groups.users', { count: users(key) }) : t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button icon={Plus} onClick={add}>
        {t('groups.add')}
      </Button>
    </>
  );
}
