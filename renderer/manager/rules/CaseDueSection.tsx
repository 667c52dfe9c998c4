import type { CaseDue } from '#protocol/rating-case';
import { NumberEntry } from '../../common/desk/fields.tsx';
import type { SectionProps } from '../settings/useSettings.ts';
import { LIMITS } from './number-limits.ts';

const TERMS = ['contactDays', 'simpleDays', 'complexDays', 'complaintDays', 'reportDays', 'phoneKeptDays'] as const;

/** Until when the follow-up of a bad rating is due, and how long the customer's number is kept after it. */
export function CaseDueSection({ manager: { t }, desk }: SectionProps) {
  const { caseDue } = desk.settings;
  const edit = (change: Partial<CaseDue>) => desk.edit('caseDue', { ...caseDue, ...change });
  return (
    <fieldset className="rule-group">
      {TERMS.map((field) => (
        <NumberEntry
          key={field}
          label={t(`caseDue.${field}`)}
          {...LIMITS[field]}
          unit={t('unitDays')}
          value={caseDue[field]}
          onChange={(value) => edit({ [field]: value })}
        />
      ))}
    </fieldset>
  );
}
