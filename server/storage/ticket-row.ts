import type { Binding } from '../domain/queue-order.ts';
import type { Call, Service, Standing, Ticket, TicketFacts } from '../domain/ticket.ts';
import type { CallReason } from '../protocol/call-reason.ts';
import type {
  CareFlag,
  CounterId,
  EndReason,
  EpochMs,
  Language,
  Outcome,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
} from '../protocol/vocabulary.ts';

/** The columns that never change. */
type FactRow = {
  arrival: number;
  ticket_id: TicketId;
  code: string;
  business_day: string;
  number: string;
  first_service_id: ServiceId;
  item_code: string | null;
  taken_at: EpochMs;
  language: Language;
  channel: string;
  appointment_at: EpochMs | null;
};

/** The columns that change during a ticket's life and that it has from its first moment on. */
export type StandingRow = {
  ticket_id: TicketId;
  status: TicketStatus;
  visit: number;
  service_id: ServiceId;
  since: EpochMs;
  queued_at: EpochMs;
  class_id: string | null;
  credit_minutes: number;
  asked_class_id: string | null;
  care: CareFlag | null;
  bound_counter_id: CounterId | null;
  bound_clerk_id: StaffId | null;
  from_counter_id: CounterId | null;
  agenda: string;
  note: string | null;
  first_clerk_id: StaffId | null;
  rejoins: number;
  transfers: number;
  is_ping_pong: 0 | 1;
  begun_at: EpochMs | null;
  served_ms: number;
};

/** The columns that change during a ticket's life. */
export type LifeRow = StandingRow & {
  counter_id: CounterId | null;
  clerk_id: StaffId | null;
  called_at: EpochMs | null;
  last_call_at: EpochMs | null;
  calls: number | null;
  reason: string | null;
  started_at: EpochMs | null;
  is_start_implicit: 0 | 1 | null;
  held_at: EpochMs | null;
  remind_at: EpochMs | null;
  ended_at: EpochMs | null;
  end_reason: EndReason | null;
  outcome: Outcome | null;
  quantity: number | null;
  is_end_assumed: 0 | 1 | null;
};

export type TicketRow = FactRow & LifeRow & { changes: number };

/** In the order of the table; of a ticket that nobody has called yet the others are empty. */
export const STANDING_COLUMNS = [
  ...['status', 'visit', 'service_id', 'since', 'queued_at', 'class_id', 'credit_minutes', 'asked_class_id', 'care'],
  ...['bound_counter_id', 'bound_clerk_id', 'from_counter_id', 'agenda', 'note', 'first_clerk_id', 'rejoins'],
  ...['transfers', 'is_ping_pong', 'begun_at', 'served_ms'],
] as const;

export const LIFE_COLUMNS = [
  ...STANDING_COLUMNS,
  ...['counter_id', 'clerk_id', 'called_at', 'last_call_at', 'calls', 'reason', 'started_at', 'is_start_implicit'],
  ...['held_at', 'remind_at', 'ended_at', 'end_reason', 'outcome', 'quantity', 'is_end_assumed'],
] as const;

function present<Value>(value: Value | null, column: string, row: TicketRow): Value {
  if (value === null) throw new Error(`ticket ${row.ticket_id} is ${row.status} without ${column}`);
  return value;
}

function boundTo({ bound_counter_id, bound_clerk_id }: LifeRow): Binding | null {
  if (bound_counter_id !== null) return { counterId: bound_counter_id };
  return bound_clerk_id === null ? null : { clerkId: bound_clerk_id };
}

function issuedOf(row: TicketRow): TicketFacts & Standing {
  return {
    ticketId: row.ticket_id,
    code: row.code,
    number: row.number,
    businessDay: row.business_day,
    arrival: row.arrival,
    firstServiceId: row.first_service_id,
    itemCode: row.item_code,
    takenAt: row.taken_at,
    language: row.language,
    channel: row.channel,
    appointmentAt: row.appointment_at,
    visit: row.visit,
    serviceId: row.service_id,
    since: row.since,
    queuedAt: row.queued_at,
    classId: row.class_id,
    creditMinutes: row.credit_minutes,
    askedClassId: row.asked_class_id,
    care: row.care,
    boundTo: boundTo(row),
    fromCounterId: row.from_counter_id,
    agenda: row.agenda === '[]' ? [] : (JSON.parse(row.agenda) as ServiceId[]),
    note: row.note,
    firstClerkId: row.first_clerk_id,
    rejoins: row.rejoins,
    transfers: row.transfers,
    isPingPong: row.is_ping_pong === 1,
    begunAt: row.begun_at,
    servedMs: row.served_ms,
  };
}

function callOf(row: TicketRow): Call {
  return {
    counterId: present(row.counter_id, 'counter_id', row),
    clerkId: present(row.clerk_id, 'clerk_id', row),
    calledAt: present(row.called_at, 'called_at', row),
    lastCallAt: present(row.last_call_at, 'last_call_at', row),
    calls: present(row.calls, 'calls', row),
    reason: JSON.parse(present(row.reason, 'reason', row)) as CallReason,
  };
}

function serviceOf(row: TicketRow): Service {
  return {
    ...callOf(row),
    begunAt: present(row.begun_at, 'begun_at', row),
    startedAt: present(row.started_at, 'started_at', row),
    isStartImplicit: row.is_start_implicit === 1,
  };
}

/** A row as the domain sees it; a row that the schema's checks should have refused is a fault. */
export function toTicket(row: TicketRow): Ticket {
  const { status } = row;
  const endedAt = () => present(row.ended_at, 'ended_at', row);
  switch (status) {
    case 'reserved':
    case 'waiting':
      return { ...issuedOf(row), status };
    case 'called':
      return { ...issuedOf(row), ...callOf(row), status };
    case 'serving':
      return { ...issuedOf(row), ...serviceOf(row), status };
    case 'held': {
      const heldAt = present(row.held_at, 'held_at', row);
      return {
        ...issuedOf(row),
        ...serviceOf(row),
        status,
        heldAt,
        remindAt: present(row.remind_at, 'remind_at', row),
      };
    }
    case 'missed':
      return { ...issuedOf(row), ...callOf(row), status, endedAt: endedAt() };
    case 'finished': {
      const { outcome } = row;
      const quantity = present(row.quantity, 'quantity', row);
      const end = { endedAt: endedAt(), outcome, quantity, isEndAssumed: row.is_end_assumed === 1 };
      return { ...issuedOf(row), ...serviceOf(row), status, ...end };
    }
    case 'cancelled':
    case 'voided':
    case 'expired':
      return { ...issuedOf(row), status, endedAt: endedAt(), endReason: present(row.end_reason, 'end_reason', row) };
    default:
      return status satisfies never;
  }
}

/** The columns of a ticket that never change; the arrival comes from the table. */
export function factsRow(ticket: Omit<TicketFacts, 'arrival'>): Omit<FactRow, 'arrival'> {
  return {
    ticket_id: ticket.ticketId,
    code: ticket.code,
    business_day: ticket.businessDay,
    number: ticket.number,
    first_service_id: ticket.firstServiceId,
    item_code: ticket.itemCode,
    taken_at: ticket.takenAt,
    language: ticket.language,
    channel: ticket.channel,
    appointment_at: ticket.appointmentAt,
  };
}

/** The columns of a ticket that change during its life and that it has from its first moment on. */
export function standingRow(ticket: Pick<TicketFacts, 'ticketId'> & Standing & Pick<Ticket, 'status'>): StandingRow {
  const { boundTo } = ticket;
  return {
    ticket_id: ticket.ticketId,
    status: ticket.status,
    visit: ticket.visit,
    service_id: ticket.serviceId,
    since: ticket.since,
    queued_at: ticket.queuedAt,
    class_id: ticket.classId,
    credit_minutes: ticket.creditMinutes,
    asked_class_id: ticket.askedClassId,
    care: ticket.care,
    bound_counter_id: boundTo && 'counterId' in boundTo ? boundTo.counterId : null,
    bound_clerk_id: boundTo && 'clerkId' in boundTo ? boundTo.clerkId : null,
    from_counter_id: ticket.fromCounterId,
    agenda: JSON.stringify(ticket.agenda),
    note: ticket.note,
    first_clerk_id: ticket.firstClerkId,
    rejoins: ticket.rejoins,
    transfers: ticket.transfers,
    is_ping_pong: ticket.isPingPong ? 1 : 0,
    begun_at: ticket.begunAt,
    served_ms: ticket.servedMs,
  };
}

/** The columns of a ticket that change during its life. */
export function lifeRow(ticket: Ticket): LifeRow {
  const call = 'calls' in ticket ? ticket : null;
  const service = 'startedAt' in ticket ? ticket : null;
  const finished = ticket.status === 'finished' ? ticket : null;
  return {
    ...standingRow(ticket),
    counter_id: call?.counterId ?? null,
    clerk_id: call?.clerkId ?? null,
    called_at: call?.calledAt ?? null,
    last_call_at: call?.lastCallAt ?? null,
    calls: call?.calls ?? null,
    reason: call ? JSON.stringify(call.reason) : null,
    started_at: service?.startedAt ?? null,
    is_start_implicit: service ? (service.isStartImplicit ? 1 : 0) : null,
    held_at: ticket.status === 'held' ? ticket.heldAt : null,
    remind_at: ticket.status === 'held' ? ticket.remindAt : null,
    ended_at: 'endedAt' in ticket ? ticket.endedAt : null,
    end_reason: 'endReason' in ticket ? ticket.endReason : null,
    outcome: finished?.outcome ?? null,
    quantity: finished?.quantity ?? null,
    is_end_assumed: finished ? (finished.isEndAssumed ? 1 : 0) : null,
  };
}
