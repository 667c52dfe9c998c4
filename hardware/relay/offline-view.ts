import type { KioskView } from '#protocol/views';
import type { EpochMs, ServiceId } from '#protocol/vocabulary';
import type { PrinterCondition, PrinterKind } from '../ports.ts';
import type { HeldLease, OfflineAccess } from './lease-book.ts';
import { offlineAccess } from './lease-book.ts';
import type { OwnTicket } from './own-ticket.ts';

type Service = KioskView['services'][number];
type Recent = KioskView['recent'][number];
type Printer = KioskView['printer'];

/** How long a kiosk hears what became of the tickets taken there, and of how many; as in the hall's own view. */
export const RECENT_MS = 180_000;
const RECENT_KEPT = 8;

/** Whether a tap now would bring a slip, as far as the printer of this box has said. */
export function ownPrinter(kind: PrinterKind, condition: PrinterCondition | null): Printer {
  if (kind === 'none') return { kind, canPrint: false, isPaperLow: false, reason: 'no-printer' };
  if (!condition) return { kind, canPrint: true, isPaperLow: false };
  const { paper, cover, fault } = condition;
  const isPaperLow = paper === 'low';
  const reason = paper === 'out' ? 'paper-out' : cover === 'open' ? 'cover-open' : fault;
  return reason ? { kind, canPrint: false, isPaperLow, reason } : { kind, canPrint: true, isPaperLow };
}

function asRecent({ ticketId, number, code, status, slip, fault, lapsesAt }: OwnTicket): Recent {
  return { ticketId, number, code, status, slip, fault, lapsesAt: status === 'reserved' ? lapsesAt : null };
}

/**
 * What became of own tickets and their slips, beside what the hall tells: it knows best how a ticket stands that it has
 * taken in, and this box what became of its slip. None crowds out another: somebody may stand before the page with it.
 */
export function recentWith(hall: readonly Recent[], own: readonly OwnTicket[]): Recent[] {
  const mine = new Map(own.map((ticket) => [ticket.ticketId, ticket]));
  const told = hall.map((one) => {
    const ticket = mine.get(one.ticketId);
    return ticket ? { ...one, slip: ticket.slip, fault: ticket.fault } : one;
  });
  const isTold = new Set(hall.map(({ ticketId }) => ticketId));
  const untold = own.filter(({ ticketId }) => !isTold.has(ticketId));
  return [...told, ...untold.slice(-RECENT_KEPT).map(asRecent)];
}

/** One service as it can be had without the hall; nobody can honestly say how long it takes. */
function serviceOffline(service: Service, access: OfflineAccess, given: number): Service {
  const closed = access.isOpen
    ? { closedReason: null, closedCause: null, opensAt: null }
    : { closedReason: access.reason, closedCause: access.cause, opensAt: access.opensAt };
  return { ...service, open: access.isOpen, ...closed, waiting: service.waiting + given, wait: null };
}

/** The hall's day as its services have it: where none can be taken, all for the same reason, that is how the hall stands. */
function hallOffline(hall: KioskView['hall'], services: readonly Service[], day: string): KioskView['hall'] {
  const isNewDay = day !== hall.businessDay;
  const same = { ...hall, businessDay: day as typeof hall.businessDay };
  const now = isNewDay ? { ...same, hours: null, lastTicketAt: null, outage: null, closing: null } : same;
  const causes = new Set(services.map(({ closedCause }) => closedCause));
  const opensAt = services.flatMap((service) => service.opensAt ?? []).sort()[0] ?? null;
  if (services.some(({ open }) => open)) return { ...now, state: 'open', opensAt: null };
  if (causes.size === 1 && causes.has('break')) return { ...now, state: 'break', opensAt };
  if (causes.size === 1 && causes.has('hours')) return { ...now, state: opensAt ? 'pre-open' : 'closed', opensAt };
  return { ...now, opensAt };
}

type Picture = {
  last: KioskView;
  leases: readonly HeldLease[];
  own: readonly OwnTicket[];
  /** How many of a service stand in line that the hall does not know of. */
  given: (serviceId: ServiceId, day: string) => number;
  printer: Printer;
  since: EpochMs;
  now: EpochMs;
  canSave: boolean;
};

/** [O2] What the kiosk shows while the hall is away: its last picture, and what this box can do and knows by itself. */
export function offlineView({ last, leases, own, given, printer, since, now, canSave }: Picture): KioskView {
  const { hall } = last;
  const access = new Map(
    last.services.map(({ serviceId }) => [serviceId, offlineAccess(serviceId, leases, last, now)]),
  );
  const openLeases = [...access.values()].flatMap((each) => (each.isOpen ? [each.lease.businessDay] : []));
  const day = openLeases.sort().at(-1) ?? hall.businessDay;
  const services = last.services.map((service) => {
    const known = day === hall.businessDay ? service : { ...service, waiting: 0 };
    const mine = access.get(service.serviceId);
    return mine ? serviceOffline(known, mine, given(service.serviceId, day)) : known;
  });
  const left = [...access].map(([serviceId, each]) => [serviceId, each.isOpen ? each.left : 0] as const);
  return {
    ...last,
    now,
    hall: { ...hallOffline(hall, services, day), canSave },
    services,
    hasAppointments: false,
    printer,
    recent: recentWith(now - since < RECENT_MS ? last.recent : [], own),
    scanned: null,
    scannedAppointment: null,
    help: null,
    offline: { since, left: Object.fromEntries(left) },
  };
}
