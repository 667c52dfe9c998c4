import type { KioskView } from '#protocol/views';
import type { LocalizedText, TicketId } from '#protocol/vocabulary';
import type { Stage } from './stages.ts';

/** What a number is for, by its letters alone. */
export function serviceOfNumber(services: KioskView['services'], number: string): LocalizedText {
  const prefix = number.replace(/\d+$/, '');
  return services.find(({ code }) => code === prefix)?.name ?? { zh: '', en: '' };
}

/** The newest number of this kiosk that still waits for its customer's word, as a page knows it that began anew. */
export function ticketAskedAgain(
  { recent, services, offline }: Pick<KioskView, 'recent' | 'services' | 'offline'>,
  now: number,
  settled: ReadonlySet<TicketId>,
): Extract<Stage, { at: 'ticket' }> | null {
  const asked = recent.findLast(
    ({ ticketId, status, lapsesAt }) =>
      status === 'reserved' && lapsesAt !== null && now < lapsesAt && !settled.has(ticketId),
  );
  if (!asked) return null;
  const { ticketId, code, number } = asked;
  return {
    at: 'ticket',
    taken: { ticketId, code, number, ahead: null, wait: null, slip: null },
    about: {
      ...{ service: serviceOfNumber(services, number), also: [], class: null, appointment: null },
      isOffline: offline !== null,
      area: null,
    },
  };
}
