import type { CustomerClass } from '#protocol/queue-rules';

/** A class that is about to be granted, with what the staff member has said about it. */
export type Granting = { classId: string | null; reason: string; othersAgreed: boolean };
export const NOTHING_GRANTED: Granting = { classId: null, reason: '', othersAgreed: false };

/** Whether a reason is given, and the others' consent where the class needs it; no class needs nothing. */
export function isGrantComplete(
  { classId, reason, othersAgreed }: Granting,
  classes: readonly CustomerClass[],
): boolean {
  if (classId === null) return true;
  return reason.trim() !== '' && (!needsConsent(classId, classes) || othersAgreed);
}

export function needsConsent(classId: string | null, classes: readonly CustomerClass[]): boolean {
  return classes.some((each) => each.classId === classId && each.basis === 'consent');
}
