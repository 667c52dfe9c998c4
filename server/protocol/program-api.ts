import { z } from 'zod';
import { AppointmentLine, type ImportReport } from './appointment-import.ts';
import type { Scope } from './programs.ts';
import { ClassId } from './queue-rules.ts';
import { ItemCode } from './service-guidance.ts';
import {
  AppointmentCode,
  BusinessDay,
  CareFlag,
  ClosedCause,
  CounterId,
  CounterState,
  EpochMs,
  HallState,
  Language,
  LocalizedText,
  ServiceId,
  TicketCode,
  TicketId,
  TicketNumber,
  TicketStatus,
  WaitRange,
} from './vocabulary.ts';

/** A quarter. */
const DAYS_AT_MOST = 92;
const count = z.int().nonnegative();

export const ProgramTicketWish = z.object({
  /** The id of a service, or its prefix. */
  service: z.string().min(1).max(64).describe('The id of a service, or its prefix (e.g. A).'),
  itemCode: ItemCode.optional(),
  classId: ClassId.optional().describe('Asked for; the staff grant it.'),
  care: CareFlag.optional(),
  language: Language.optional(),
});
export type ProgramTicketWish = z.infer<typeof ProgramTicketWish>;

export const ProgramTicket = z.object({
  ticketId: TicketId,
  number: TicketNumber,
  code: TicketCode.describe("Opens the ticket's page at /t/CODE."),
  businessDay: BusinessDay,
  service: z.object({ serviceId: ServiceId, code: z.string(), name: LocalizedText }),
  status: TicketStatus,
  takenAt: EpochMs,
  ahead: count.describe('How many stand before it in its queue.'),
  wait: WaitRange.describe('Minutes that it is likely to wait still; null where nobody knows.'),
  counter: z.object({ counterId: CounterId, name: LocalizedText }).nullable(),
});
export type ProgramTicket = z.infer<typeof ProgramTicket>;

export const ProgramQueue = z.object({
  revision: count,
  at: EpochMs,
  hall: z.object({ name: LocalizedText, state: HallState, businessDay: BusinessDay, openCounters: count }),
  services: z.array(
    z.object({
      serviceId: ServiceId,
      code: z.string(),
      name: LocalizedText,
      isOpen: z.boolean(),
      closedCause: ClosedCause.nullable(),
      waiting: count,
      oldestSince: EpochMs.nullable(),
      openCounters: count,
      wait: WaitRange,
    }),
  ),
  counters: z.array(
    z.object({
      counterId: CounterId,
      name: LocalizedText,
      state: CounterState,
      number: TicketNumber.nullable().describe('Who is called or served there.'),
    }),
  ),
});
export type ProgramQueue = z.infer<typeof ProgramQueue>;

const Cancelled = z.object({ number: TicketNumber });
const Appointments = z.array(AppointmentLine).max(10_000);
const Report: z.ZodType<ImportReport> = z.object({
  added: count,
  changed: count,
  problems: z.array(z.object({ line: count, message: z.string() })),
  appointments: z.array(z.object({ line: count, id: z.string().nullable(), code: z.string() })),
});
export const AppointmentEnd = z
  .object({ id: z.string().min(1).max(64).optional(), code: AppointmentCode.optional() })
  .refine(({ id, code }) => (id === undefined) !== (code === undefined), 'name an id or a code');
const AppointmentEnded = z.object({ code: AppointmentCode });
/** Both ends included. */
export const ReportedDays = z
  .object({ from: BusinessDay, to: BusinessDay })
  .refine(({ from, to }) => from <= to, 'from comes after to')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) < DAYS_AT_MOST * 86_400_000,
    `at most ${DAYS_AT_MOST} days`,
  );
export const TicketPath = z.object({ ticketId: TicketId });

type Operation = {
  method: 'get' | 'post';
  path: string;
  scope: Scope;
  summary: string;
  params: z.ZodObject | null;
  query: z.ZodObject | null;
  body: z.ZodType | null;
  /** Carried out once, however often it is sent under one `Idempotency-Key`. */
  isOnce: boolean;
  answer: z.ZodType;
  /** The codes with which it is refused, beside those that every request may meet. */
  refusals: Partial<Record<400 | 404 | 409, readonly string[]>>;
};
const operation = <const Name extends Operation>(spec: Name): Name => spec;

/** [J1] Every request that a program with a key may make. Routes and the OpenAPI document both come from this one table. */
export const programApi = {
  takeTicket: operation({
    method: 'post',
    path: '/api/v1/tickets',
    scope: 'tickets:write',
    summary: 'Takes a number. It waits from now on, without a slip.',
    params: null,
    query: null,
    body: ProgramTicketWish,
    isOnce: true,
    answer: ProgramTicket,
    refusals: {
      404: ['service-unknown', 'item-unknown', 'class-unknown'],
      409: ['service-closed', 'class-not-for-kiosks'],
    },
  }),
  readTicket: operation({
    method: 'get',
    path: '/api/v1/tickets/{ticketId}',
    scope: 'tickets:read',
    summary: 'How a ticket stands.',
    params: TicketPath,
    query: null,
    body: null,
    isOnce: false,
    answer: ProgramTicket,
    refusals: { 404: ['ticket-unknown'] },
  }),
  cancelTicket: operation({
    method: 'post',
    path: '/api/v1/tickets/{ticketId}/cancel',
    scope: 'tickets:write',
    summary: 'Gives a number of today back, as long as nobody has called it.',
    params: TicketPath,
    query: null,
    body: null,
    isOnce: true,
    answer: Cancelled,
    refusals: { 404: ['ticket-unknown'], 409: ['ticket-not-cancellable'] },
  }),
  readQueue: operation({
    method: 'get',
    path: '/api/v1/queue',
    scope: 'queue:read',
    summary: 'The hall, its queues and its counters as they stand.',
    params: null,
    query: null,
    body: null,
    isOnce: false,
    answer: ProgramQueue,
    refusals: {},
  }),
  readDays: operation({
    method: 'get',
    path: '/api/v1/reports/day',
    scope: 'reports:read',
    summary: "Figures of business days, as the duty manager's reports have them.",
    params: null,
    query: ReportedDays,
    body: null,
    isOnce: false,
    answer: z.looseObject({}),
    refusals: {},
  }),
  bringAppointments: operation({
    method: 'post',
    path: '/api/v1/appointments',
    scope: 'appointments:write',
    summary: 'Brings appointments. A line that cannot be taken is named and changes nothing; the others are taken.',
    params: null,
    query: null,
    body: Appointments,
    isOnce: false,
    answer: Report,
    refusals: {},
  }),
  cancelAppointment: operation({
    method: 'post',
    path: '/api/v1/appointments/cancel',
    scope: 'appointments:write',
    summary: 'Cancels an appointment, by the id under which it was brought or by its code.',
    params: null,
    query: null,
    body: AppointmentEnd,
    isOnce: true,
    answer: AppointmentEnded,
    refusals: { 404: ['appointment-unknown'], 409: ['appointment-over'] },
  }),
} as const;
export type ProgramOperation = keyof typeof programApi;
