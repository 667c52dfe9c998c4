import type { CommandRequest } from '#protocol/commands';
import type { Refusal } from '#protocol/refusals';
import { formatNumber } from '#protocol/ticket-number';
import type { KioskView } from '#protocol/views';
import type { EpochMs, ServiceId } from '#protocol/vocabulary';
import { type HeldLease, leftIn, offlineAccess } from './lease-book.ts';

type Book = {
  view: KioskView;
  leases: readonly HeldLease[];
  now: EpochMs;
  /** The number has been given out before, under whatever lease. */
  isGiven: (businessDay: string, number: string) => boolean;
};

export type NumberToGive = {
  lease: HeldLease;
  sequence: number;
  number: string;
  alsoServiceIds: ServiceId[];
};

type Decision<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

function openLease(serviceId: ServiceId, { view, leases, now }: Book): Decision<HeldLease> {
  if (!view.services.some((service) => service.serviceId === serviceId)) return refuse({ code: 'service-unknown' });
  const access = offlineAccess(serviceId, leases, view, now);
  if (access.isOpen) return { ok: true, value: access.lease };
  const { cause, reason, opensAt } = access;
  return refuse({ code: 'service-closed', cause, reason, opensAt });
}

/** The first number of a lease that was never given out. */
function firstFree(lease: HeldLease, isGiven: Book['isGiven']): { sequence: number; number: string } | null {
  for (let sequence = lease.next; sequence <= lease.last; sequence++) {
    const number = formatNumber(lease.prefix, sequence);
    if (!isGiven(lease.businessDay, number)) return { sequence, number };
  }
  return null;
}

function hasItem(serviceId: ServiceId, itemCode: string, { services }: KioskView): boolean {
  const guidance = services.find((service) => service.serviceId === serviceId)?.guidance;
  return guidance !== undefined && guidance.ask !== 'nothing' && guidance.items.some(({ code }) => code === itemCode);
}

/** [O2] Which number a customer gets while the hall is away, by the hall's own rules as far as this kiosk knows them. */
export function numberToGive(request: CommandRequest<'ticket:take'>, book: Book): Decision<NumberToGive> {
  if (request.grant) return refuse({ code: 'not-allowed' });
  const alsoServiceIds = (request.alsoServiceIds ?? []).filter(
    (id, at, all) => id !== request.serviceId && all.indexOf(id) === at,
  );
  const lease = openLease(request.serviceId, book);
  if (!lease.ok) return lease;
  for (const serviceId of alsoServiceIds) {
    const further = openLease(serviceId, book);
    if (!further.ok) return further;
  }
  if (request.itemCode !== undefined && !hasItem(request.serviceId, request.itemCode, book.view))
    return refuse({ code: 'item-unknown' });
  if (request.classId !== undefined && !book.view.classes.some(({ classId }) => classId === request.classId))
    return refuse({ code: 'class-unknown' });
  const free = leftIn(lease.value) > 0 ? firstFree(lease.value, book.isGiven) : null;
  if (!free) return refuse({ code: 'service-closed', cause: 'quota', reason: null, opensAt: null });
  return { ok: true, value: { lease: lease.value, ...free, alsoServiceIds } };
}
