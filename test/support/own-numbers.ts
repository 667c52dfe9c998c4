import { OwnTicket } from '../../hardware/relay/own-ticket.ts';
import { KioskView } from '../../server/protocol/views.ts';

type Loose<T> = { [Name in keyof T]?: unknown };

/** The last picture of a hall at nine with one service, and what a test wants to be different. */
export function kioskViewOf({
  services = [{}],
  ...change
}: { services?: Loose<KioskView['services'][number]>[] } & Loose<KioskView> = {}): KioskView {
  const service = {
    ...{ serviceId: 'A', code: 'A', name: { zh: '新装', en: 'New supply' }, term: null, icon: 'plug', group: null },
    ...{ open: true, closedReason: null, closedCause: null, opensAt: null, waiting: 3, openCounters: 2 },
    wait: { low: 10, high: 15 },
  };
  return KioskView.parse({
    revision: 7,
    now: Date.parse('2026-03-02T09:00:00+08:00'),
    hall: {
      ...{
        name: { zh: '示范厅', en: 'Demo hall' },
        state: 'open',
        businessDay: '2026-03-02',
        timeZone: 'Asia/Shanghai',
      },
      branding: { shades: null, logo: null },
      ...{ hotline: '95598', canSave: true, openCounters: 2, lastTicketAt: null, hours: null, opensAt: null },
      ...{ outage: null, closing: null },
    },
    services: services.map((each) => ({ ...service, ...each })),
    classes: [],
    rejoin: { placesBehind: 2, times: 1, withinMinutes: 30 },
    hasAppointments: true,
    printer: { kind: 'paper', canPrint: true, isPaperLow: false },
    recent: [],
    scanned: null,
    scannedAppointment: null,
    help: { calledAt: 1 },
    offline: null,
    ...change,
  });
}

/** A number that a kiosk gave out alone, and what a test wants to be different. */
export function ownTicket(change: Loose<OwnTicket> = {}): OwnTicket {
  return OwnTicket.parse({
    ...{ seq: 1, ticketId: 'own-1', code: '7K3QJ9WXYZ', number: 'A501', businessDay: '2026-03-02', serviceId: 'A' },
    ...{ alsoServiceIds: [], classId: null, care: null, language: 'zh', takenAt: 1_000 },
    ...{ wish: crypto.randomUUID(), status: 'waiting', slip: 'printed', fault: null, jobId: null, lapsesAt: null },
    ...{ batch: null, outcome: null, refusedFor: null },
    ...change,
  });
}
