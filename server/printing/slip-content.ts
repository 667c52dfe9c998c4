import type { ComposeSlip } from '../application/context.ts';

/** The words of a ticket slip. The QR opens the ticket's page where phones can reach the hall, else holds the code. */
export const composeSlip: ComposeSlip = ({ hall, ticket, service, ahead, wait, takenAt }) => ({
  kind: 'ticket',
  hallName: hall.name,
  number: ticket.number,
  service: service.name,
  ahead,
  wait,
  takenAt,
  missedHint: hall.missedHint,
  hotline: hall.hotline,
  code: ticket.code,
  qr: hall.publicUrl ? new URL(`/t/${ticket.code}`, hall.publicUrl).href : ticket.code,
  language: ticket.language,
});
