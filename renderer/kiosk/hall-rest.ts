import type { KioskView } from '#protocol/views';

/** What keeps the whole hall from giving numbers. */
export type Rest =
  | 'outage-long'
  | 'outage-short'
  | 'pre-open'
  | 'break'
  | 'last-ticket'
  | 'draining'
  | 'closed'
  | 'no-services';

export type HomeShows = { tiles: true; notice: Rest | null } | { tiles: false; rest: Rest };

/**
 * Whether the first page offers services or says why the hall rests. As long as one service can be taken, or each is
 * closed for a reason of its own, the services are there; what weighs on the whole hall is then a line above them.
 */
export function homeShows({ hall, services }: Pick<KioskView, 'hall' | 'services'>): HomeShows {
  const rest = hallRest(hall);
  if (rest === 'outage-long') return { tiles: false, rest };
  if (services.length === 0) return { tiles: false, rest: rest ?? 'no-services' };
  if (rest === null || services.some(({ open }) => open)) return { tiles: true, notice: rest };
  return { tiles: false, rest };
}

function hallRest({ outage, state }: KioskView['hall']): Rest | null {
  if (outage) return `outage-${outage.grade}`;
  return state === 'open' ? null : state;
}

/** Why the hall is closed today, where it has said so: the words of the day's holiday. */
export function holidayReason(services: KioskView['services']): string | null {
  return services.find(({ closedCause }) => closedCause === 'holiday')?.closedReason ?? null;
}
