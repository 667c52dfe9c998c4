import { z } from 'zod';
import { SettingsFinding, SettingsInForce } from '../hall-settings.ts';
import { CustomerClass } from '../queue-rules.ts';
import { TimeOfDay } from '../timetable.ts';
import {
  AppointmentCode,
  AppointmentId,
  BusinessDay,
  CallBackId,
  ClosedCause,
  ClosingDecision,
  CounterId,
  CounterState,
  EpochMs,
  LocalizedText,
  PrinterFault,
  ServiceId,
  TicketId,
  TicketNumber,
  WaitRange,
} from '../vocabulary.ts';
import { TicketLine } from './clerk-view.ts';
import { ClerkBadge, count, Hall, stamp } from './hall.ts';

const Queue = z.object({
  serviceId: ServiceId,
  code: z.string(),
  name: LocalizedText,
  /** Whether a ticket can be taken now; if not, why. */
  open: z.boolean(),
  closedReason: z.string().nullable(),
  closedCause: ClosedCause.nullable(),
  lastTicketByHand: z.boolean(),
  waiting: count,
  openCounters: count,
  oldestSince: EpochMs.nullable(),
  wait: WaitRange,
});

const CounterCard = z.object({
  counterId: CounterId,
  name: LocalizedText,
  state: CounterState,
  since: EpochMs,
  clerk: ClerkBadge.nullable(),
  number: TicketNumber.nullable(),
  service: LocalizedText.nullable(),
});

const DeviceCard = z.object({
  name: z.string(),
  isConnected: z.boolean(),
  printer: z.enum(['paper', 'screen', 'none']),
  paper: z.enum(['ok', 'low', 'out', 'unknown']),
  cover: z.enum(['closed', 'open', 'unknown']),
  fault: PrinterFault.nullable(),
  since: EpochMs,
});

/** Somebody to call back; the phone number itself only on request ([A5] in `server/SPEC.md`). */
const CallBack = z.object({
  callBackId: CallBackId,
  label: z.string().nullable(),
  phoneTail: z.string(),
  service: LocalizedText,
  number: TicketNumber.nullable(),
  addedAt: EpochMs,
  appointment: z.object({ day: BusinessDay, time: TimeOfDay, code: AppointmentCode }).nullable(),
});

const Appointment = z.object({
  appointmentId: AppointmentId,
  code: AppointmentCode,
  service: LocalizedText,
  label: z.string().nullable(),
  time: TimeOfDay,
  status: z.enum(['booked', 'arrived', 'cancelled']),
  number: TicketNumber.nullable(),
});

const staffOverview = {
  ...stamp,
  hall: Hall,
  queues: z.array(Queue),
  counters: z.array(CounterCard),
  devices: z.array(DeviceCard),
  classes: z.array(CustomerClass),
  /** Open ones, oldest first. */
  callBacks: z.array(CallBack),
  /** Today's, by time. */
  appointments: z.array(Appointment),
};

export const GuideView = z.object({
  ...staffOverview,
  /** Reserved tickets whose slip did not come out: somebody stands at a kiosk and needs a hand. */
  stranded: z.array(
    z.object({ ticketId: TicketId, number: TicketNumber, since: EpochMs, fault: PrinterFault.nullable() }),
  ),
  /** Customers who asked for a class at the kiosk and wait for a decision. */
  asking: z.array(TicketLine),
  /** Newest last. */
  missed: z.array(TicketLine),
  /** The first of each queue, as they stand there, and everybody who was sent to one counter or clerk. */
  waiting: z.array(TicketLine),
});
export type GuideView = z.infer<typeof GuideView>;

export const ManagerView = z.object({
  ...staffOverview,
  today: z.object({
    issued: count,
    waiting: count,
    finished: count,
    missed: count,
    averageWaitSeconds: count.nullable(),
    averageServiceSeconds: count.nullable(),
    invited: count,
    rated: count,
    badRatings: count,
    /** Of the waits that were forecast and are over: how many were shown, how many were right. */
    forecasts: count,
    forecastsRight: count,
  }),
  /** What a manager may change, as it is now. */
  settings: SettingsInForce,
  warnings: z.array(SettingsFinding),
  /** At closing time with people waiting: how many, and the minutes of work they are. */
  closing: z.object({
    needsDecision: z.boolean(),
    waiting: count,
    inService: count,
    workMinutes: count.nullable(),
    decision: ClosingDecision.nullable(),
  }),
});
export type ManagerView = z.infer<typeof ManagerView>;
