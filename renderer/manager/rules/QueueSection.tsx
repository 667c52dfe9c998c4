import type { ReactNode } from 'react';
import type { QueueRules } from '#protocol/queue-rules';
import { Choice, NumberEntry, OptionalNumberEntry } from '../../common/desk/fields.tsx';
import { localized } from '../../common/i18n/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { LIMITS } from './number-limits.ts';
import { NUMBER_RULES, type NumberRule } from './number-rules.ts';

/** The numbers of the queue: who goes first, how often somebody is called, who may come back. */
export function QueueSection({ manager, desk }: SectionProps) {
  const { t, language } = manager;
  const { rules, appointments } = desk.settings;
  const editRules = (change: Partial<QueueRules>) => desk.edit('rules', { ...rules, ...change });
  const inGroup = (group: NumberRule['group']) =>
    NUMBER_RULES.filter((rule) => rule.group === group).map(({ field, unit }) => (
      <NumberEntry
        key={field}
        label={t(`rule.${field}`)}
        {...LIMITS[field]}
        unit={unit && t(unit)}
        value={rules[field]}
        onChange={(value) => editRules({ [field]: value })}
      />
    ));
  const rejoin = (field: keyof QueueRules['rejoin'], unit: string) => (
    <NumberEntry
      label={t(`rejoinRule.${field}`)}
      {...LIMITS[field]}
      unit={unit}
      value={rules.rejoin[field]}
      onChange={(value) => editRules({ rejoin: { ...rules.rejoin, [field]: value } })}
    />
  );
  const appointment = (field: 'earlyMinutes' | 'lateMinutes') => (
    <NumberEntry
      label={t(`appointmentRule.${field}`)}
      {...LIMITS[field]}
      unit={t('unitMinutes')}
      value={appointments[field]}
      onChange={(value) => desk.edit('appointments', { ...appointments, [field]: value })}
    />
  );
  return (
    <div className="rule-groups">
      <Group title={t('ruleGroup.order')}>{inGroup('order')}</Group>
      <Group title={t('ruleGroup.call')}>
        {inGroup('call')}
        <OptionalNumberEntry
          label={t('rule.missedAfterSeconds')}
          {...LIMITS.missedAfterSeconds}
          {...{ unit: t('unitSeconds'), whenEmpty: t('clerkDecides') }}
          value={rules.missedAfterSeconds}
          onChange={(missedAfterSeconds) => editRules({ missedAfterSeconds })}
        />
      </Group>
      <Group title={t('ruleGroup.missed')}>
        {rejoin('placesBehind', t('unitPlaces'))}
        {rejoin('times', t('unitTimes'))}
        {rejoin('withinMinutes', t('unitMinutes'))}
      </Group>
      <Group title={t('ruleGroup.counter')}>{inGroup('counter')}</Group>
      <Group title={t('ruleGroup.appointment')}>
        {appointment('earlyMinutes')}
        {appointment('lateMinutes')}
        <Choice
          label={t('appointmentRule.classId')}
          placeholder={t('chooseOne')}
          value={appointments.classId}
          options={rules.classes.map(({ classId, name }) => ({
            id: classId,
            text: localized(name, language) || classId,
          }))}
          onChange={(classId) => desk.edit('appointments', { ...appointments, classId })}
        />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="rule-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
