import { Plus, Trash2 } from 'lucide-react';
import { v7 as newId } from 'uuid';
import type { InspectionItem } from '#protocol/duty';
import { TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { withEntry } from './timetable-draft.ts';

const ITEMS_AT_MOST = 30;
const LONGEST = 200;

/** What is looked at on every round. */
export function InspectionsSection({ manager: { t }, desk }: SectionProps) {
  const { items } = desk.settings.inspections;
  const replace = (next: InspectionItem[]) => desk.edit('inspections', { items: next });
  const edit = (index: number, item: InspectionItem, text: Partial<InspectionItem['text']>) =>
    replace(withEntry(items, index, { ...item, text: { ...item.text, ...text } }));
  return (
    <>
      <ul className="rows rows-bare">
        {items.map((item, index) => (
          <li key={item.itemId} className="pair-row">
            {(['zh', 'en'] as const).map((language) => (
              <TextEntry
                key={language}
                label={t(`inspectionItem.${language}`)}
                value={item.text[language]}
                maxLength={LONGEST}
                onChange={(words) => edit(index, item, { [language]: words })}
              />
            ))}
            <Button
              tone="bare"
              icon={Trash2}
              className="row-remove"
              onClick={() => replace(withEntry(items, index, null))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        icon={Plus}
        disabled={items.length >= ITEMS_AT_MOST}
        onClick={() => replace([...items, { itemId: newId(), text: { zh: '', en: '' } }])}
      >
        {t('inspectionItem.add')}
      </Button>
    </>
  );
}
