import { Chips, Tick } from '../common/desk/fields.tsx';
import { ReasonEntry } from '../common/desk/ReasonEntry.tsx';
import { localized } from '../common/i18n/index.ts';
import { type CustomerClass, type Granting, NOTHING_GRANTED, needsConsent } from './take-order.ts';
import type { GuideScreen } from './useGuide.ts';

const NONE = 'none';
const USUAL_REASONS = ['card', 'seen', 'companion'] as const;

type GrantEntryProps = {
  guide: GuideScreen;
  classes: readonly CustomerClass[];
  granting: Granting;
  isNoneOffered: boolean;
  onChange: (granting: Granting) => void;
};

/** Which class, why, and that those who wait have agreed where the class asks for it. */
export function GrantEntry({ guide: { t, language }, classes, granting, isNoneOffered, onChange }: GrantEntryProps) {
  const none = isNoneOffered ? [{ id: NONE, text: t('none') }] : [];
  return (
    <div className="grant">
      <Chips
        label={t('priority')}
        value={granting.classId ?? NONE}
        options={[...none, ...classes.map(({ classId, name }) => ({ id: classId, text: localized(name, language) }))]}
        onChange={(id) => onChange(id === NONE ? NOTHING_GRANTED : { ...granting, classId: id, othersAgreed: false })}
      />
      {granting.classId !== null && (
        <div className="grant-why">
          <ReasonEntry
            label={t('grantReason')}
            value={granting.reason}
            usual={USUAL_REASONS.map((each) => t(`usual.${each}`))}
            onChange={(reason) => onChange({ ...granting, reason })}
          />
          {needsConsent(granting.classId, classes) && (
            <Tick value={granting.othersAgreed} onChange={(othersAgreed) => onChange({ ...granting, othersAgreed })}>
              {t('othersAgreed')}
            </Tick>
          )}
        </div>
      )}
    </div>
  );
}
