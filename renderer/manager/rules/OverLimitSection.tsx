import { Plus, Trash2 } from 'lucide-react';
import type { OverLimitReason } from '#protocol/clerk-keys';
import { TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { withEntry } from './timetable-draft.ts';

const REASONS_AT_MOST = 9;

/** A code that no reason of the list has: reports count by it, so it never changes with the words. */
function newCode(reasons: readonly OverLimitReason[]): string {
  let number = reasons.length + 1;
  while (reasons.some(({ code }) => code === `reason-${number}`)) number += 1;
  return `reason-${number}`;
}

/** What a clerk may choose from when a service took longer than its limit; without any, nobody is asked. */
export function OverLimitSection({ manager: { t }, desk }: SectionProps) {
  const { overLimitReasons: reasons } = desk.settings;
  const replace = (next: OverLimitReason[]) => desk.edit('overLimitReasons', next);
  return (
    <>
      <ul className="rows rows-bare">
        {reasons.map((each, index) => {
          const rename = (name: Partial<OverLimitReason['name']>) =>
            replace(withEntry(reasons, index, { ...each, name: { ...each.name, ...name } }));
          return (
            <li key={each.code} className="over-limit-row">
              <TextEntry label={t('class.zh')} value={each.name.zh} onChange={(zh) => rename({ zh })} />
              <TextEntry label={t('class.en')} value={each.name.en} onChange={(en) => rename({ en })} />
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(reasons, index, null))}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="part-actions">
        <Button
          icon={Plus}
          disabled={reasons.length >= REASONS_AT_MOST}
          onClick={() => replace([...reasons, { code: newCode(reasons), name: { zh: '', en: '' } }])}
        >
          {t('overLimit.add')}
        </Button>
      </div>
    </>
  );
}
