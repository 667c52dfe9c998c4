import { z } from 'zod';
import { AnnouncementId, SaidText } from '../announcements.ts';
import { Badge } from '../catalogue.ts';
import { SettingsChange, SettingsFinding } from '../hall-settings.ts';
import { OpeningHours, TimeOfDay } from '../timetable.ts';
import {
  AppointmentCode,
  BusinessDay,
  CallBackId,
  ClosingDecision,
  CounterId,
  EpochMs,
  PhoneNumber,
  ServiceId,
  ShortText,
  TicketNumber,
} from '../vocabulary.ts';

import { command } from './parts.ts';

const count = z.int().nonnegative();

/** What the duty manager decides, and call-backs. */
export const managerCommands = {
  'service:close': command({
    from: ['manager'],
    request: {
      serviceId: ServiceId,
      reason: ShortText.min(1),
      /** Those who wait: are served all the same, move to another service, or are told that it ends. */
      waiting: z.enum(['serve', 'move', 'end']).default('serve'),
      toServiceId: ServiceId.optional(),
    },
    result: { waiting: z.int().nonnegative() },
  }),
  'service:open': command({ from: ['manager'], request: { serviceId: ServiceId }, result: {} }),
  /** No more tickets from now on, for the hall or for one service; `isOn: false` takes it back. */
  'hall:last-ticket': command({
    from: ['manager'],
    request: { serviceId: ServiceId.optional(), isOn: z.boolean().default(true) },
    result: { waiting: z.int().nonnegative() },
  }),
  /** Today's hours where they differ from the timetable; null: closed today. */
  'hall:hours': command({
    from: ['manager'],
    request: { hours: OpeningHours.nullable(), reason: ShortText.min(1) },
    result: { day: BusinessDay },
  }),
  'hall:close-day': command({
    from: ['manager'],
    request: {
      decision: ClosingDecision,
      reason: ShortText.min(1),
      /** For `appointments`: when they may come back without waiting anew. */
      day: BusinessDay.optional(),
      time: TimeOfDay.optional(),
      /** For `other-counter`. */
      counterId: CounterId.optional(),
    },
    result: { waiting: z.int().nonnegative() },
  }),
  /** Short: everybody waits and the time does not count. Long: no tickets, call-back list. None: it is over. */
  'hall:outage': command({
    from: ['manager'],
    request: { grade: z.enum(['short', 'long', 'none']), reason: ShortText.min(1) },
    result: { frozenMs: z.int().nonnegative() },
  }),
  /** Kiosks say it before a number is taken, walls in their line of notices, until it ends by itself. */
  'notice:announce': command({
    from: ['manager'],
    request: {
      title: SaidText,
      text: SaidText,
      /** None: everybody is told. */
      services: z.array(ServiceId).max(60).default([]),
      until: z.object({ day: BusinessDay, time: TimeOfDay }),
    },
    result: { announcementId: AnnouncementId, until: EpochMs },
  }),
  /** What was left to do before the first customer is done, or somebody has seen enough of it. */
  'hall:finish-setup': command({ from: ['manager'], request: {}, result: {} }),
  'notice:withdraw': command({ from: ['manager'], request: { announcementId: AnnouncementId }, result: {} }),
  'settings:save': command({
    from: ['manager'],
    request: {
      change: SettingsChange,
      /** The version that was in force when this was begun; a part that somebody has changed since is a conflict. */
      basedOn: count.optional(),
      source: z.enum(['page', 'file']).default('page'),
    },
    result: { warnings: z.array(SettingsFinding), version: count },
  }),
  /** What a version changed becomes again what it was before it, as a new version. */
  'settings:restore': command({
    from: ['manager'],
    request: { version: count, basedOn: count },
    result: { warnings: z.array(SettingsFinding), version: count },
  }),
  /** Everywhere; the PIN stays. */
  'staff:sign-out': command({ from: ['manager'], request: { badge: Badge }, result: { sessions: count } }),
  /** [S21] For somebody whose phone is lost: the next sign-in from outside needs a new one, or none. */
  'staff:drop-second-factor': command({ from: ['manager'], request: { badge: Badge }, result: {} }),
  /** The number is kept encrypted until somebody has called; `POST /api/call-backs/ID/phone` shows it and says so in the log. */
  'call-back:add': command({
    from: ['guide', 'manager', 'clerk'],
    request: {
      phone: PhoneNumber,
      label: ShortText.optional(),
      serviceId: ServiceId,
      number: TicketNumber.optional(),
      appointment: z.object({ day: BusinessDay, time: TimeOfDay }).optional(),
      /** Until when it was promised: at most as long as the hall may keep the number. */
      dueDay: BusinessDay.optional(),
      workOrder: ShortText.optional(),
    },
    result: { callBackId: CallBackId, appointmentCode: AppointmentCode.nullable() },
  }),
  /** Called, or given up: the phone number is deleted. */
  'call-back:done': command({
    from: ['guide', 'manager'],
    request: { callBackId: CallBackId, result: z.enum(['reached', 'not-reached']) },
    result: {},
  }),
} as const;
