import { localized } from '../../i18n/index.ts';
import type { CustomerClass, Desk } from '../desk.ts';
import { Chips, Tick } from '../fields.tsx';
import { ReasonEntry } from '../ReasonEntry.tsx';
import { type Granting, NOTHING_GRANTED, needsConsent } from './granting.ts';

const NONE = 'none';
const USUAL_REASONS = ['card', 'seen', 'companion'] as const;

type GrantEntryProps = {
  desk: Desk;
  classes: readonly CustomerClass[];
  granting: Granting;
  isNoneOffered: boolean;
  onChange: (granting: Granting) => void;
};

/** Which class, why, and that those who wait have agreed where the class asks for it. */
export function GrantEntry({ desk: { t, language }, classes, granting, isNoneOffered, onChange }: GrantEntryProps) {
  const none = isNoneOffered ? [{ id: NONE, text: t('grant.none') }] : [];
  return (
    <div className="grant">
      <Chips
        label={t('grant.class')}
        value={granting.classId ?? NONE}
        options={[...none, ...classes.map(({ classId, name }) => ({ id: classId, text: localized(name, language) }))]}
        onChange={(id) => onChange(id === NONE ? NOTHING_GRANTED : { ...granting, classId: id, othersAgreed: false })}
      />
      {granting.classId !== null && (
        <div className="grant-why">
          <ReasonEntry
            label={t('grant.reason')}
            value={granting.reason}
            usual={USUAL_REASONS.map((each) => t(`grant.usual.${each}`))}
            onChange={(reason) => onChange({ ...granting, reason })}
          />
          {needsConsent(granting.classId, classes) && (
            <Tick value={granting.othersAgreed} onChange={(othersAgreed) => onChange({ ...granting, othersAgreed })}>
              {t('grant.othersAgreed')}
            </Tick>
          )}
        </div>
      )}
    </div>
  );
}
