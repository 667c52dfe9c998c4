import { z } from 'zod';
import { Announcement } from '../announcements.ts';
import { BackupCard } from '../backup.ts';
import { Badge } from '../catalogue.ts';
import { RepairContact, SettingsFinding, SettingsInForce } from '../hall-settings.ts';
import { CustomerClass } from '../queue-rules.ts';
import { ServiceItem } from '../service-guidance.ts';
import { TimeOfDay } from '../timetable.ts';
import { ReleaseVersion } from '../updates.ts';
import {
  AppointmentCode,
  AppointmentId,
  BusinessDay,
  CallBackId,
  ClosedCause,
  ClosingDecision,
  CounterId,
  CounterState,
  DeviceRole,
  EpochMs,
  InvitationId,
  JobId,
  LocalizedText,
  NoticeId,
  PrinterFault,
  RatingReason,
  Score,
  ServiceId,
  SlipState,
  TicketId,
  TicketNumber,
  WaitRange,
} from '../vocabulary.ts';
import { AdmittedCard, PairingCard } from './access-views.ts';
import { TicketLine } from './clerk-view.ts';
import { DeviceCard, FaultCard, HelpCall, SelfTest } from './device-views.ts';
import { counterOnDuty, duty, promise } from './duty-views.ts';
import { ClerkBadge, count, Hall, stamp } from './hall.ts';
import { StaffMessage } from './messages.ts';

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
  /** What is done there, by whoever sits there now, and what is only helped with. */
  does: z.array(ServiceId),
  helpsWith: z.array(ServiceId),
});

/** Somebody to call back; the phone number itself only on request ([A5] in `server/SPEC.md`). */
const CallBack = z.object({
  callBackId: CallBackId,
  label: z.string().nullable(),
  phoneTail: z.string(),
  service: LocalizedText,
  number: TicketNumber.nullable(),
  addedAt: EpochMs,
  /** Until when it was promised; null: as soon as somebody can. */
  dueDay: BusinessDay.nullable(),
  workOrder: z.string().nullable(),
  appointment: z.object({ day: BusinessDay, time: TimeOfDay, code: AppointmentCode }).nullable(),
  /** Of the rating in which the call was asked for; null for any other. Calls of bad ratings stand in their cases. */
  score: Score.nullable(),
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
  /** Screens and device hosts that have been here, those that need somebody first. */
  devices: z.array(DeviceCard),
  /** Open ones, oldest first, then those that were repaired today. */
  faults: z.array(FaultCard),
  contacts: z.array(RepairContact),
  /** Not answered yet, oldest first. */
  helpCalls: z.array(HelpCall),
  /** Kiosks at which somebody stands too long without a number, the longest first. */
  kioskStays: z.array(z.object({ kiosk: z.string(), since: EpochMs })),
  /** The newest; null before the first. */
  selfTest: SelfTest.nullable(),
  /** Reprints and sheets of the last minutes, and what became of them. Newest last. */
  recentPrints: z.array(
    z.object({
      jobId: JobId,
      /** `reprint`, or what the sheet is about. */
      what: z.enum(['reprint', 'notice', 'appointment', 'call-back', 'day', 'self-test', 'test']),
      number: TicketNumber.nullable(),
      device: z.string(),
      state: SlipState,
      fault: PrinterFault.nullable(),
      at: EpochMs,
    }),
  ),
  /** One-time notices in force today, to be printed. */
  oneTimeNotices: z.array(z.object({ noticeId: NoticeId, serviceId: ServiceId, title: LocalizedText })),
  classes: z.array(CustomerClass),
  /** Open ones, oldest first. */
  callBacks: z.array(CallBack),
  /** Today's, by time. */
  appointments: z.array(Appointment),
  /** From and to the role whose page it is, the newest last. */
  messages: z.array(StaffMessage),
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
  /** Everything that people come for within the services, as kiosks name it. */
  items: z.array(ServiceItem.omit({ noticeId: true }).extend({ serviceId: ServiceId })),
  /** The first of each queue, as they stand there, and everybody who was sent to one counter or clerk. */
  waiting: z.array(TicketLine),
});
export type GuideView = z.infer<typeof GuideView>;

export const ManagerView = z.object({
  ...staffOverview,
  /** With what nine in ten of those who were served today have waited at most. */
  queues: z.array(Queue.extend({ p90WaitSeconds: count.nullable() })),
  counters: z.array(CounterCard.extend(counterOnDuty)),
  duty,
  today: z.object({
    ...promise,
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
  /** Bad ratings that came in a short while ago, and those whose customer still waits for a call. Newest first. */
  badRatings: z.array(
    z.object({
      invitationId: InvitationId,
      number: TicketNumber,
      counter: LocalizedText,
      service: LocalizedText,
      clerk: ClerkBadge.nullable(),
      score: Score,
      reasons: z.array(RatingReason),
      comment: z.string().nullable(),
      ratedAt: EpochMs,
      /** The customer waits for a call, which stands in the case of the rating. */
      wantsCall: z.boolean(),
    }),
  ),
  /** Bad ratings that are being followed up; `newestStep` grows with whatever is done about any of them. */
  cases: z.object({ open: count, overdue: count, newestStep: count }),
  /** There are first steps left before the first customer. */
  isBeingSetUp: z.boolean(),
  /** What a manager may change, as it is now. */
  settings: SettingsInForce,
  /** Of the last change; 0 before the first. */
  settingsVersion: count,
  /** Of everybody in `settings.staffList`. */
  staffState: z.array(
    z.object({ badge: Badge, hasPin: z.boolean(), isSignedIn: z.boolean(), hasSecondFactor: z.boolean() }),
  ),
  warnings: z.array(SettingsFinding),
  /** The last day that was checked, and how many of its figures do not add up; null before the first. */
  figuresCheck: z.object({ day: z.string(), findings: z.int().nonnegative() }).nullable(),
  /** Those that are said now, the newest first. */
  announcements: z.array(Announcement),
  /** Screens and boxes that ask to be let in, who asked first before. */
  pairings: z.array(PairingCard),
  /** Those that have a key. */
  admitted: z.array(AdmittedCard),
  /** The hall's copies, by place; `isRunning`: one is being made. */
  backup: z.object({ isRunning: z.boolean(), places: z.array(BackupCard) }),
  /** Which version of its frame a box should run, by what the manager has released; `to` null: every box. */
  boxReleases: z.array(
    z.object({
      version: ReleaseVersion,
      to: z.object({ role: DeviceRole, name: z.string() }).nullable(),
      at: EpochMs,
    }),
  ),
  /** Programs that have not been told of anything for days, because nobody answers. */
  deadWebhooks: count,
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
