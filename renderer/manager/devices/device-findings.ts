import type { SettingsFinding } from '#protocol/hall-settings';
import type { Settings } from '../rules/settings-draft.ts';

/** Which part of the settings a finding about devices belongs to; what is not named here is about the rules. */
const PART: Partial<Record<SettingsFinding['code'], keyof Settings>> = {
  'two-notices-with-one-id': 'oneTimeNotices',
  'unknown-notice': 'oneTimeNotices',
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
};

/** What is set in which place. */
export const PARTS = {
  slip: ['slip'],
  notices: ['oneTimeNotices'],
  playlist: ['playlist', 'staffShown'],
  zones: ['zones'],
  voice: ['voice'],
  setup: ['contacts', 'fallbackPrinter', 'slipsPerRoll', 'offline'],
  look: ['branding'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;

/** Findings that are said where devices are set up, not among the rules. */
export function isAboutDevices({ code }: SettingsFinding): boolean {
  return code in PART;
}

/** Of all findings those about these parts. */
export function findingsOf(
  findings: readonly SettingsFinding[],
  parts: readonly (keyof Settings)[],
): SettingsFinding[] {
  return findings.filter(({ code }) => parts.some((part) => part === PART[code]));
}
