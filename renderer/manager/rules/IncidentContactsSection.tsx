import { Plus, Trash2 } from 'lucide-react';
import { Choice, TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { withEntry } from './timetable-draft.ts';

const CONTACTS_AT_MOST = 12;
const LONGEST = 40;
const LEVELS = ['1', '2', '3'] as const;

/** Whom to tell of an incident at each of its three levels. */
export function IncidentContactsSection({ manager: { t }, desk }: SectionProps) {
  const { incidentContacts } = desk.settings;
  type Contact = (typeof incidentContacts)[number];
  const replace = (next: Contact[]) => desk.edit('incidentContacts', next);
  return (
    <>
      <ul className="rows rows-bare">
        {incidentContacts.map((each, index) => {
          const edit = (change: Partial<Contact>) =>
            replace(withEntry(incidentContacts, index, { ...each, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name
            <li key={index} className="incident-contact-row">
              <Choice
                label={t('contactLevel.title')}
                placeholder=""
                value={String(each.level) as (typeof LEVELS)[number]}
                options={LEVELS.map((id) => ({
                  id,
                  text: t('incidentDesk.level', { level: id, who: t(`incidentDesk.who.${id}`) }),
                }))}
                onChange={(level) => edit({ level: Number(level) as Contact['level'] })}
              />
              {(['role', 'name', 'phone'] as const).map((field) => (
                <TextEntry
                  key={field}
                  label={t(`contactLevel.${field}`)}
                  kind={field === 'phone' ? 'tel' : 'text'}
                  value={each[field]}
                  maxLength={LONGEST}
                  onChange={(value) => edit({ [field]: value })}
                />
              ))}
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(incidentContacts, index, null))}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button
        icon={Plus}
        disabled={incidentContacts.length >= CONTACTS_AT_MOST}
        onClick={() => replace([...incidentContacts, { level: 2, role: '', name: '', phone: '' }])}
      >
        {t('contactLevel.add')}
      </Button>
    </>
  );
}
