import type { Call, Outcome, Service, Ticket, TicketFacts } from '../domain/ticket.ts';
import type { CallReason } from '../protocol/commands.ts';
import type {
  CareFlag,
  CounterId,
  EpochMs,
  Language,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
} from '../protocol/vocabulary.ts';

export type TicketRow = {
  arrival: number;
  ticket_id: string;
  code: string;
  business_day: string;
  number: string;
  service_id: string;
  status: TicketStatus;
  taken_at: number;
  language: Language;
  class_id: string | null;
  care: CareFlag | null;
  channel: string;
  counter_id: string | null;
  clerk_id: string | null;
  called_at: number | null;
  calls: number | null;
  reason: string | null;
  started_at: number | null;
  is_start_implicit: 0 | 1 | null;
  ended_at: number | null;
  outcome: Outcome | null;
  quantity: number | null;
};

function present<Value>(value: Value | null, column: string, row: TicketRow): Value {
  if (value === null) throw new Error(`ticket ${row.ticket_id} is ${row.status} without ${column}`);
  return value;
}

function factsOf(row: TicketRow): TicketFacts {
  return {
    ticketId: row.ticket_id as TicketId,
    code: row.code,
    number: row.number,
    businessDay: row.business_day,
    arrival: row.arrival,
    serviceId: row.service_id as ServiceId,
    takenAt: row.taken_at as EpochMs,
    language: row.language,
    classId: row.class_id,
    care: row.care,
    channel: row.channel,
  };
}

function callOf(row: TicketRow): Call {
  return {
    counterId: present(row.counter_id, 'counter_id', row) as CounterId,
    clerkId: present(row.clerk_id, 'clerk_id', row) as StaffId,
    calledAt: present(row.called_at, 'called_at', row) as EpochMs,
    calls: present(row.calls, 'calls', row),
    reason: JSON.parse(present(row.reason, 'reason', row)) as CallReason,
  };
}

function serviceOf(row: TicketRow): Service {
  return {
    ...callOf(row),
    startedAt: present(row.started_at, 'started_at', row) as EpochMs,
    isStartImplicit: row.is_start_implicit === 1,
  };
}

/** A row as the domain sees it; a row that the schema's checks should have refused is a fault. */
export function toTicket(row: TicketRow): Ticket {
  const { status } = row;
  const endedAt = () => present(row.ended_at, 'ended_at', row) as EpochMs;
  switch (status) {
    case 'reserved':
    case 'waiting':
      return { ...factsOf(row), status };
    case 'called':
      return { ...factsOf(row), ...callOf(row), status };
    case 'serving':
      return { ...factsOf(row), ...serviceOf(row), status };
    case 'missed':
      return { ...factsOf(row), ...callOf(row), status, endedAt: endedAt() };
    case 'finished':
      return {
        ...factsOf(row),
        ...serviceOf(row),
        status,
        endedAt: endedAt(),
        outcome: row.outcome,
        quantity: present(row.quantity, 'quantity', row),
      };
    case 'cancelled':
    case 'voided':
    case 'expired':
      return { ...factsOf(row), status, endedAt: endedAt() };
    default:
      return status satisfies never;
  }
}

/** The columns of a ticket that change during its life. */
export function mutableColumns(ticket: Ticket) {
  const has = <Key extends string>(key: Key) => (key in ticket ? (ticket as Record<Key, unknown>)[key] : null);
  return {
    ticket_id: ticket.ticketId,
    status: ticket.status,
    counter_id: has('counterId'),
    clerk_id: has('clerkId'),
    called_at: has('calledAt'),
    calls: has('calls'),
    reason: 'reason' in ticket ? JSON.stringify(ticket.reason) : null,
    started_at: has('startedAt'),
    is_start_implicit: 'isStartImplicit' in ticket ? Number(ticket.isStartImplicit) : null,
    ended_at: has('endedAt'),
    outcome: has('outcome'),
    quantity: has('quantity'),
  };
}
