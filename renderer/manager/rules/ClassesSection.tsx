import { Plus, Trash2 } from 'lucide-react';
import type { CustomerClass } from '#protocol/queue-rules';
import { Choice, NumberEntry, TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { newClass } from './classes-draft.ts';
import { LIMITS } from './number-limits.ts';
import { withEntry } from './timetable-draft.ts';

const BASES = ['law', 'consent', 'hall'] as const;
const AT_KIOSK = ['hidden', 'asks', 'grants'] as const;

/** Kinds of customers who are counted as having waited longer. */
export function ClassesSection({ manager: { t }, desk }: SectionProps) {
  const { rules } = desk.settings;
  const { classes } = rules;
  const replace = (next: CustomerClass[]) => desk.edit('rules', { ...rules, classes: next });
  return (
    <>
      <div className="class-row rows-head" aria-hidden="true">
        <span>{t('class.zh')}</span>
        <span>{t('class.en')}</span>
        <span>{t('class.credit')}</span>
        <span>{t('class.basis')}</span>
        <span>{t('class.atKiosk')}</span>
      </div>
      <ul className="rows rows-bare">
        {classes.map((each, index) => {
          const edit = (change: Partial<CustomerClass>) => replace(withEntry(classes, index, { ...each, ...change }));
          return (
            <li key={each.classId} className="class-row">
              <TextEntry
                label={t('class.zh')}
                value={each.name.zh}
                onChange={(zh) => edit({ name: { ...each.name, zh } })}
              />
              <TextEntry
                label={t('class.en')}
                value={each.name.en}
                onChange={(en) => edit({ name: { ...each.name, en } })}
              />
              <NumberEntry
                label={t('class.credit')}
                {...LIMITS.creditMinutes}
                unit={t('unitMinutes')}
                value={each.creditMinutes}
                onChange={(creditMinutes) => edit({ creditMinutes })}
              />
              <Choice
                label={t('class.basis')}
                placeholder=""
                value={each.basis}
                options={BASES.map((id) => ({ id, text: t(`basis.${id}`) }))}
                onChange={(basis) => edit({ basis })}
              />
              <Choice
                label={t('class.atKiosk')}
                placeholder=""
                value={each.atKiosk}
                options={AT_KIOSK.map((id) => ({ id, text: t(`atKiosk.${id}`) }))}
                onChange={(atKiosk) => edit({ atKiosk })}
              />
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(classes, index, null))}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button icon={Plus} onClick={() => replace([...classes, newClass(classes)])}>
        {t('class.add')}
      </Button>
    </>
  );
}
