import type { SettingsFinding } from '#protocol/hall-settings';
import type { Settings } from '../rules/settings-draft.ts';

/** Which part of the settings a finding belongs to: where somebody would look for it. */
const PART: Record<SettingsFinding['code'], keyof Settings> = {
  'service-without-counter': 'counters',
  'service-only-helped': 'counters',
  'counter-without-service': 'counters',
  'unknown-service': 'services',
  'unknown-counter': 'counters',
  'unknown-staff': 'staff',
  'own-and-helped': 'counters',
  'breaks-overlap': 'timetable',
  'break-outside-hours': 'timetable',
  'ends-before-it-begins': 'timetable',
  'two-exceptions-for-one-day': 'timetable',
  'never-open': 'timetable',
  'service-outside-hall-hours': 'services',
  'quota-segments-overlap': 'services',
  'quota-outside-hours': 'services',
  'two-actions-with-one-key': 'clerkKeys',
  'two-reasons-with-one-code': 'overLimitReasons',
  'reason-without-name': 'overLimitReasons',
  'two-classes-with-one-id': 'rules',
  'unknown-class': 'rules',
  'longest-wait-below-credit': 'rules',
  'guidance-without-items': 'guidance',
  'two-items-with-one-code': 'guidance',
  'unknown-item': 'guidance',
  'unknown-notice': 'guidance',
  'two-notices-with-one-id': 'oneTimeNotices',
  'unknown-printer': 'fallbackPrinter',
  'logo-is-slow': 'slip',
  'too-few-numbers': 'offline',
  'accent-too-pale': 'branding',
  'accent-like-call': 'branding',
  'two-items-with-one-id': 'playlist',
  'item-ends-before-it-begins': 'playlist',
  'unknown-zone': 'playlist',
  'two-zones-with-one-id': 'zones',
  'counter-in-two-zones': 'zones',
  'counter-without-zone': 'zones',
  'volumes-overlap': 'voice',
  'voice-said-twice': 'voice',
  'name-missing': 'serviceList',
  'two-services-with-one-id': 'serviceList',
  'two-services-with-one-prefix': 'serviceList',
  'no-service-left': 'serviceList',
  'service-has-tickets': 'serviceList',
  'service-has-appointments': 'serviceList',
  'two-counters-with-one-id': 'counterList',
  'no-counter-left': 'counterList',
  'counter-has-clerk': 'counterList',
  'counter-has-tickets': 'counterList',
  'two-staff-with-one-badge': 'staffList',
  'no-manager-left': 'staffList',
  'staff-at-counter': 'staffList',
  'staff-signed-in': 'staffList',
};

/** What is set in which place. */
export const PARTS = {
  basics: ['name', 'hotline', 'publicUrl', 'ratingSeconds', 'confirmSeconds', 'speakWithinSeconds', 'shiftHours'],
  slip: ['slip'],
  notices: ['oneTimeNotices'],
  playlist: ['playlist', 'staffShown'],
  zones: ['zones'],
  voice: ['voice'],
  setup: ['contacts', 'fallbackPrinter', 'slipsPerRoll', 'offline'],
  look: ['branding'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;

/** Of all findings those about these parts. */
export function findingsOf(
  findings: readonly SettingsFinding[],
  parts: readonly (keyof Settings)[],
): SettingsFinding[] {
  return findings.filter(({ code }) => parts.some((part) => part === PART[code]));
}
