import { z } from 'zod';
import { SettingsFinding } from './hall-settings.ts';
import { OpeningHours, Timetable, Weekday } from './timetable.ts';
import { LocalizedText, ServiceId } from './vocabulary.ts';

/** A prefix of ticket numbers. */
export const ServiceCode = z.string().regex(/^[A-Z]{1,3}$/, 'is no prefix: one to three capital letters');

const named = LocalizedText.refine(({ zh, en }) => zh.trim() !== '' || en.trim() !== '', 'has no name');
const codes = z.array(ServiceCode).min(1).max(60);

/** `GET /api/setup`: the specimens that a new hall may begin with. */
export const SetupTemplates = z.object({
  templates: z.array(
    z.object({
      templateId: z.string(),
      name: LocalizedText,
      sentence: LocalizedText,
      hotline: z.string(),
      days: z.array(Weekday),
      hours: OpeningHours,
      services: z.array(
        z.object({ serviceId: ServiceId, code: z.string(), name: LocalizedText, limitMinutes: z.number() }),
      ),
      counters: z.array(z.object({ name: LocalizedText, services: codes })),
    }),
  ),
});
export type SetupTemplates = z.infer<typeof SetupTemplates>;

/** `POST /api/setup`: the hall that somebody wants; what the assistant does not ask comes from the specimen. */
export const SetupWish = z.strictObject({
  templateId: z.string(),
  hall: z.strictObject({
    name: named,
    timeZone: z.string(),
    hotline: z.string().max(60),
    timetable: Timetable,
  }),
  services: z
    .array(
      z.strictObject({
        /** As in the specimen; null: one of the hall's own. */
        serviceId: ServiceId.nullable(),
        code: ServiceCode,
        name: named,
        limitMinutes: z.int().min(1).max(240),
      }),
    )
    .min(1)
    .max(60),
  counters: z
    .array(z.strictObject({ name: named, services: codes }))
    .min(1)
    .max(60),
  staff: z
    .array(
      z.strictObject({
        badge: z.string().regex(/^\w{1,20}$/),
        name: z.string().trim().min(1).max(60),
        role: z.enum(['clerk', 'guide', 'manager']),
        pin: z.string().min(6, 'is shorter than six characters').max(64),
      }),
    )
    .max(200)
    .refine((staff) => staff.some(({ role }) => role === 'manager'), 'has no manager'),
});
export type SetupWish = z.infer<typeof SetupWish>;

/** `POST /api/setup/check`, and of `POST /api/setup` once the hall is there: what is odd about it. */
export const SetupAnswer = z.object({ findings: z.array(SettingsFinding) });
export type SetupAnswer = z.infer<typeof SetupAnswer>;
