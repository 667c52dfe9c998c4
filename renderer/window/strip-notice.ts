import type { WindowView } from '#protocol/views';

/** What a strip says while it shows no number; `hint` is null where the services stand instead. */
export type StripNotice = { phrase: string; hint: string | null };

/**
 * A counter that stands still says why: its own pause or closing, or what keeps the whole hall, where sending people
 * to another counter would help nobody.
 */
export function stripNotice({ state: counter }: WindowView['counter'], hall: WindowView['hall']): StripNotice {
  if (hall.outage) return { phrase: 'outage', hint: 'outageHint' };
  if (counter === 'paused') return { phrase: 'paused', hint: 'pausedHint' };
  if (counter !== 'closed') return { phrase: counter, hint: null };
  if (hall.state === 'break') return { phrase: 'break', hint: hall.opensAt ? 'breakUntilHint' : 'breakHint' };
  if (hall.state === 'pre-open') return { phrase: 'notYet', hint: hall.opensAt ? 'notYetUntilHint' : 'notYetHint' };
  if (hall.state === 'closed' || hall.state === 'draining') return { phrase: 'dayOver', hint: 'dayOverHint' };
  return { phrase: 'closed', hint: 'closedHint' };
}
