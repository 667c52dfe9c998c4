import type { ManagerView } from '#protocol/views';

export type Settings = ManagerView['settings'];
/** The parts that somebody is changing; exactly what is sent, since a part that is left out stays as it is. */
export type Draft = { [Part in keyof Settings]?: Settings[Part] };

/** Settings as they would be with the draft. */
export function withDraft(inForce: Settings, draft: Draft): Settings {
  return { ...inForce, ...draft };
}

/** The draft with one part changed; a part that is again as it is in force is no change. */
export function withPart<Part extends keyof Settings>(
  draft: Draft,
  inForce: Settings,
  part: Part,
  value: Settings[Part],
): Draft {
  const { [part]: _before, ...others } = draft;
  return isSame(value, inForce[part]) ? (others as Draft) : { ...draft, [part]: value };
}

/** The draft without what somebody else has changed in the meantime. */
export function withoutParts(draft: Draft, parts: readonly (keyof Settings)[]): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([part]) => !parts.some((each) => each === part)));
}

/** The parts that differ, in the order of the contract. */
export function changedParts(draft: Draft): (keyof Settings)[] {
  return PARTS.filter((part) => part in draft);
}

const PARTS = [
  'rules',
  'timetable',
  'appointments',
  'services',
  'notices',
  'missedHint',
  'slip',
  'oneTimeNotices',
  'contacts',
  'fallbackPrinter',
  'slipsPerRoll',
  'offline',
  'zones',
  'playlist',
  'staffShown',
  'voice',
  'guidance',
  'groups',
  'thresholds',
  'inspections',
  'incidentContacts',
  'retention',
  'backup',
  'signIn',
  'name',
  'hotline',
  'publicUrl',
  'ratingSeconds',
  'confirmSeconds',
  'speakWithinSeconds',
  'shiftHours',
  'caseDue',
  'clerkKeys',
  'overLimitReasons',
  'branding',
  'serviceList',
  'counterList',
  'staffList',
  'counters',
  'staff',
] as const satisfies readonly (keyof Settings)[];

/** Whether two plain values say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ones, others] = [Object.entries(one), new Map(Object.entries(other))];
  return ones.length === others.size && ones.every(([key, value]) => others.has(key) && isSame(value, others.get(key)));
}
