import type { ClerkAction } from '#protocol/clerk-keys';
import type { SettingsFinding } from '#protocol/hall-settings';
import type { Appointments, CustomerClass, QueueRules } from '#protocol/queue-rules';
import type { NumberRule } from './number-rules.ts';
import type { OfferKind } from './offers-draft.ts';
import type { Settings } from './settings-draft.ts';
import type { WeekdayId } from './timetable-draft.ts';

/** Whatever can be set or found about the settings has words, or this does not compile. */
export type RulesWords = {
  finding: Record<SettingsFinding['code'], string>;
  part: Record<keyof Settings, string>;
  rule: Record<NumberRule['field'] | 'missedAfterSeconds', string>;
  rejoinRule: Record<keyof QueueRules['rejoin'], string>;
  appointmentRule: Record<keyof Appointments, string>;
  basis: Record<CustomerClass['basis'], string>;
  atKiosk: Record<CustomerClass['atKiosk'], string>;
  offer: Record<OfferKind, string>;
  weekday: Record<WeekdayId, string>;
  keyFor: Record<ClerkAction, string>;
};
