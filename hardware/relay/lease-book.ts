import type { NumberLease } from '#protocol/commands/device-commands';
import type { KioskView } from '#protocol/views';
import type { ClosedCause, EpochMs, ServiceId } from '#protocol/vocabulary';
import { hallTimeOfDay } from './hall-clock.ts';

/** A lease and the next number of it that nobody has. */
export type HeldLease = NumberLease & { next: number };

export type OfflineAccess =
  | { isOpen: true; lease: HeldLease; left: number }
  | { isOpen: false; cause: ClosedCause; reason: string | null; opensAt: string | null };

type LastKnown = Pick<KioskView, 'hall' | 'services'>;
type Closing = { cause: ClosedCause; reason: string | null; opensAt: string | null };

/** An opening further away than this is not one of today. */
const TODAY_MS = 12 * 3_600_000;
/** What people or the day have closed; the clock alone does not open it again. */
const DECIDED: readonly ClosedCause[] = ['last-ticket', 'quota', 'outage', 'day-closed'];

export const leftIn = ({ next, last }: HeldLease): number => Math.max(0, last - next + 1);

const isOpenAt = ({ open }: HeldLease, now: EpochMs) => open.some(({ from, until }) => from <= now && now < until);

/** Why the hall had closed the service, where that still holds. */
function stillClosed(known: LastKnown, serviceId: ServiceId, day: string, now: EpochMs): Closing | null {
  const service = known.services.find((each) => each.serviceId === serviceId);
  if (!service || service.open || service.closedCause === null) return null;
  const { closedCause: cause, closedReason: reason, opensAt } = service;
  if (cause === 'by-hand') return { cause, reason, opensAt };
  if (!DECIDED.includes(cause) || day !== known.hall.businessDay) return null;
  const isOver = opensAt !== null && hallTimeOfDay(now, known.hall.timeZone) >= opensAt;
  return isOver ? null : { cause, reason, opensAt };
}

/** Why no lease of the service can be used now: not the time, all given out, or none there. */
function notNow(leases: readonly HeldLease[], timeZone: string, now: EpochMs): Closing {
  if (leases.length === 0) return { cause: 'outage', reason: null, opensAt: null };
  if (leases.some((lease) => isOpenAt(lease, now))) return { cause: 'quota', reason: null, opensAt: null };
  const spans = leases.flatMap(({ open, businessDay }) => open.map((span) => ({ ...span, businessDay })));
  const coming = spans
    .filter(({ from }) => from > now && from - now < TODAY_MS)
    .sort((one, other) => one.from - other.from)[0];
  if (!coming) return { cause: 'hours', reason: null, opensAt: null };
  const isBreak = spans.some(({ businessDay, until }) => businessDay === coming.businessDay && until <= now);
  return { cause: isBreak ? 'break' : 'hours', reason: null, opensAt: hallTimeOfDay(coming.from, timeZone) };
}

/** [O2] Whether this kiosk may give out a number of a service by itself now, and from which lease; the oldest numbers first. */
export function offlineAccess(
  serviceId: ServiceId,
  leases: readonly HeldLease[],
  known: LastKnown,
  now: EpochMs,
): OfflineAccess {
  const held = leases.filter((lease) => lease.serviceId === serviceId && lease.businessDay >= known.hall.businessDay);
  const usable = held
    .filter((lease) => isOpenAt(lease, now) && leftIn(lease) > 0)
    .sort((one, other) => one.first - other.first);
  const [lease] = usable;
  const closing = stillClosed(known, serviceId, lease?.businessDay ?? known.hall.businessDay, now);
  if (lease && !closing) return { isOpen: true, lease, left: usable.reduce((sum, each) => sum + leftIn(each), 0) };
  const byClock = notNow(held, known.hall.timeZone, now);
  const isByHand = closing?.cause === 'by-hand';
  return { isOpen: false, ...(closing && (lease || isByHand || byClock.opensAt === null) ? closing : byClock) };
}

/** More than half of what is held for one business day of a service is given out: time to ask for more. Blocks that are used up are past. */
export function isHalfUsed(leases: readonly HeldLease[]): boolean {
  const held = Map.groupBy(leases, ({ businessDay, serviceId }) => `${businessDay} ${serviceId}`);
  return [...held.values()].some((group) => {
    const usable = group.filter((lease) => leftIn(lease) > 0);
    const size = usable.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const left = usable.reduce((sum, lease) => sum + leftIn(lease), 0);
    return left === 0 || left * 2 < size;
  });
}
