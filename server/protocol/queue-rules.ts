import { z } from 'zod';
import { TimeOfDay } from './timetable.ts';
import { LocalizedText } from './vocabulary.ts';

export const ClassId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
export type ClassId = z.infer<typeof ClassId>;

/** A kind of customer who is counted as having waited longer. */
export const CustomerClass = z.object({
  classId: ClassId,
  name: LocalizedText,
  /** So many minutes are added to the time waited. */
  creditMinutes: z.int().min(0).max(240),
  /** Why it may be granted: by law without further ado; with the consent of those who wait; because the hall decided so. */
  basis: z.enum(['law', 'consent', 'hall']).default('hall'),
  /** What touching it at a kiosk does. */
  atKiosk: z.enum(['hidden', 'asks', 'grants']).default('hidden'),
});
export type CustomerClass = z.infer<typeof CustomerClass>;

/** Classes of a Chinese service hall: the disabled by law, the elderly with the others' consent (residents' and disability law). */
const USUAL_CLASSES = [
  {
    classId: 'disabled',
    name: { zh: '残疾人', en: 'Disabled' },
    creditMinutes: 60,
    basis: 'law',
    atKiosk: 'asks',
  },
  { classId: 'elder', name: { zh: '老年人', en: 'Elderly' }, creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
  { classId: 'pregnant', name: { zh: '孕妇', en: 'Pregnant' }, creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
  { classId: 'soldier', name: { zh: '军人军属', en: 'Military' }, creditMinutes: 30, basis: 'hall', atKiosk: 'asks' },
  {
    classId: 'appointment',
    name: { zh: '预约', en: 'Appointment' },
    creditMinutes: 30,
    basis: 'hall',
    atKiosk: 'hidden',
  },
  {
    classId: 'key-account',
    name: { zh: '大客户', en: 'Key account' },
    creditMinutes: 20,
    basis: 'hall',
    atKiosk: 'hidden',
  },
] as const;

/** Who is next, and what becomes of somebody who does not come. Times in the unit that the name says. */
export const QueueRules = z.object({
  /** At a counter that only helps with a service, its tickets count as having waited so much less. */
  helpAfterMinutes: z.int().min(1).max(240).default(15),
  /** Whoever has waited longer goes first; a service may have its own. */
  longestWaitMinutes: z.int().min(1).max(600).default(60),
  /** After so many calls in a row that passed somebody by class, a counter calls by arrival alone. */
  favouredInARow: z.int().min(1).max(20).default(2),
  classes: z
    .array(CustomerClass)
    .max(20)
    .default(USUAL_CLASSES.map((each) => ({ ...each }))),
  /** Between two calls of the same customer. */
  recallGapSeconds: z.int().min(0).max(300).default(20),
  /** The first call and its recalls together. */
  callsAtMost: z.int().min(1).max(10).default(3),
  /** So long after the last allowed call the customer is missed without anybody pressing; null: the clerk decides. */
  missedAfterSeconds: z.int().min(10).max(900).nullable().default(null),
  rejoin: z
    .object({
      placesBehind: z.int().min(0).max(50).default(3),
      times: z.int().min(0).max(9).default(2),
      withinMinutes: z.int().min(1).max(720).default(60),
    })
    .prefault({}),
  holdReminderMinutes: z.int().min(1).max(240).default(10),
  undoSeconds: z.int().min(0).max(60).default(10),
  /** What the clerks may choose from when they pause. */
  pauseReasons: z
    .array(LocalizedText)
    .max(12)
    .default([
      { zh: '短暂离席', en: 'Short break' },
      { zh: '用餐', en: 'Meal' },
      { zh: '内部事务', en: 'Internal work' },
      { zh: '设备故障', en: 'Equipment fault' },
    ]),
});
export type QueueRules = z.infer<typeof QueueRules>;

export const Appointments = z.object({
  /** Checking in is possible so long before the time … */
  earlyMinutes: z.int().min(0).max(240).default(15),
  /** … and so long after it; later it is an ordinary ticket. */
  lateMinutes: z.int().min(0).max(240).default(30),
  /** The class whose credit an appointment in its window has. */
  classId: ClassId.default('appointment'),
});
export type Appointments = z.infer<typeof Appointments>;

/** A quota for a part of the day, or for the whole of it. */
export const QuotaSegment = z.object({
  from: TimeOfDay.default('00:00'),
  to: TimeOfDay.default('24:00'),
  tickets: z.int().min(0).max(9_999),
});
export type QuotaSegment = z.infer<typeof QuotaSegment>;
