import { Trash2 } from 'lucide-react';
import { NumberEntry, TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import { PIN_AT_LEAST } from '../problems.ts';
import { type PersonDraft, withClerks } from '../setup-draft.ts';
import type { StepProps } from '../useSetup.ts';

const CLERKS_AT_MOST = 120;

/** Who works here: the manager with a PIN of their own, the others with one that is made for them. */
export function StaffStep({ setup, draft }: StepProps) {
  const { t, change, pins, changePin } = setup;
  const { staff } = draft;
  const clerks = staff.filter(({ role }) => role === 'clerk').length;
  const manager = staff.find(({ role }) => role === 'manager');
  const replace = (key: string, next: PersonDraft | null) =>
    change({ ...draft, staff: staff.flatMap((person) => (person.key === key ? (next ?? []) : person)) });
  return (
    <>
      {manager && (
        <fieldset className="setup-group">
          <legend>{t('role.manager')}</legend>
          <div className="setup-person">
            <PersonFields setup={setup} person={manager} onChange={(next) => replace(manager.key, next)} />
            <TextEntry
              label={t('ownPin', { count: PIN_AT_LEAST })}
              value={pins.manager ?? ''}
              onChange={(pin) => changePin('manager', pin)}
              maxLength={64}
            />
          </div>
        </fieldset>
      )}
      <fieldset className="setup-group">
        <legend>{t('others')}</legend>
        <p className="part-hint">{t('othersHint')}</p>
        <div className="setup-count">
          <NumberEntry
            label={t('clerkCount')}
            unit=""
            min={1}
            max={CLERKS_AT_MOST}
            value={clerks}
            onChange={(count) =>
              count >= 1 && count <= CLERKS_AT_MOST && change({ ...draft, staff: withClerks(staff, count, t) })
            }
          />
        </div>
        <ul className="setup-people">
          {staff
            .filter(({ role }) => role !== 'manager')
            .map((person) => (
              <li key={person.key} className="setup-person">
                <PersonFields setup={setup} person={person} onChange={(next) => replace(person.key, next)} />
                <span className="setup-role">{t(`role.${person.role}`)}</span>
                <Button tone="bare" icon={Trash2} onClick={() => replace(person.key, null)}>
                  {t('drop')}
                  <span className="visually-hidden"> {person.name}</span>
                </Button>
              </li>
            ))}
        </ul>
      </fieldset>
    </>
  );
}

type PersonFieldsProps = {
  setup: StepProps['setup'];
  person: PersonDraft;
  onChange: (person: PersonDraft) => void;
};

function PersonFields({ setup: { t }, person, onChange }: PersonFieldsProps) {
  return (
    <>
      <TextEntry
        label={t('badge')}
        value={person.badge}
        onChange={(badge) => onChange({ ...person, badge })}
        maxLength={20}
      />
      <TextEntry label={t('personName')} value={person.name} onChange={(name) => onChange({ ...person, name })} />
    </>
  );
}
