import type { DisplayView } from '#protocol/views';

type Hall = Pick<DisplayView['hall'], 'state' | 'outage' | 'opensAt'>;

/** A phrase of the wall's with the figures it needs. */
export type Said = { phrase: string; values: Record<string, string> };

/** What the hall's day is at, above the calls; null while it is simply open. An apology comes before everything else. */
export function hallBanner({ state, outage, opensAt }: Hall): (Said & { isOutage: boolean }) | null {
  if (outage) return { phrase: `banner.outage-${outage.grade}`, values: {}, isOutage: true };
  if (state === 'open') return null;
  return { ...opening(`banner.${state}`, state, opensAt), isOutage: false };
}

/** Nobody is called now, and that is known beforehand. */
export function isResting({ state, outage }: Pick<Hall, 'state' | 'outage'>): boolean {
  if (outage) return outage.grade === 'long';
  return state === 'pre-open' || state === 'break' || state === 'closed';
}

/** What stands where the calls would be while nobody is called. */
export function quietWords(hall: Hall): { title: string; hint: Said } {
  const { state, outage, opensAt } = hall;
  if (!isResting(hall)) return { title: 'quiet.open', hint: { phrase: 'quietHint.open', values: {} } };
  const at = outage ? 'outage' : state;
  return { title: `quiet.${at}`, hint: opening(`quietHint.${at}`, at, opensAt) };
}

function opening(phrase: string, state: string, opensAt: string | null): Said {
  const opensAgain = opensAt !== null && (state === 'pre-open' || state === 'break');
  return opensAgain ? { phrase: `${phrase}-until`, values: { opensAt } } : { phrase, values: {} };
}
