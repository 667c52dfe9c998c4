import { z } from 'zod';
import { ANNOUNCEMENTS_AT_MOST, Announcement } from './announcements.ts';
import { BackupSettings } from './backup.ts';
import { Branding, BrandingChange } from './branding.ts';
import { Badge, catalogue } from './catalogue.ts';
import { ClerkKeys, OverLimitReasons } from './clerk-keys.ts';
import { IncidentContacts, Inspections } from './duty.ts';
import { Playlist } from './playlist.ts';
import { Appointments, QueueRules, QuotaSegment } from './queue-rules.ts';
import { CaseDue } from './rating-case.ts';
import { Retention } from './retention.ts';
import { ServiceGuidance } from './service-guidance.ts';
import { SignInRules } from './sign-in-rules.ts';
import { SlipTemplate } from './slips.ts';
import { Thresholds } from './thresholds.ts';
import { Timetable } from './timetable.ts';
import { CounterId, LocalizedText, NoticeId, ServiceId } from './vocabulary.ts';
import { VoiceSettings } from './voice.ts';
import { Zones } from './zones.ts';

/** What holds for one service where it differs from the hall. */
export const ServiceRules = z.object({
  /** A ticket of this service that has waited longer goes first; null: as the hall says. */
  longestWaitMinutes: z.int().min(1).max(600).nullable().default(null),
  /** At most so many tickets of this service in a day or in a part of it. */
  quotas: z.array(QuotaSegment).max(12).default([]),
  /** Its own hours; null: the hall's. */
  timetable: Timetable.nullable().default(null),
});
export type ServiceRules = z.infer<typeof ServiceRules>;

const NoticeLines = z.array(LocalizedText).max(20);

/** What a customer has to be told at once about one business: basis, steps, documents, limit (`domain.md` D13). */
export const OneTimeNotice = z.object({
  noticeId: NoticeId,
  serviceId: ServiceId,
  title: LocalizedText,
  basis: LocalizedText,
  documents: NoticeLines,
  steps: NoticeLines,
  /** How long it takes after it was accepted. */
  limit: LocalizedText,
  /** Printed on the slip, so that everybody knows which text was given. */
  version: z.string().min(1).max(20),
  validFrom: z.iso.date(),
});
export type OneTimeNotice = z.infer<typeof OneTimeNotice>;

/** Whom to call about a broken device. */
export const RepairContact = z.object({
  about: z.enum(['printer', 'screen', 'network', 'other']),
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().min(1).max(40),
});
export type RepairContact = z.infer<typeof RepairContact>;

/** Numbers that each kiosk holds in reserve for a time without the hall; they lie apart from the others. */
export const OfflineNumbers = z.object({
  /** Of each service, per kiosk and business day. 0: kiosks stop when the hall is away. */
  perService: z.int().min(0).max(500).default(50),
  firstNumber: z.int().min(100).max(900_000).default(501),
});

/** What holds for printers and other devices of the hall. */
const deviceSettings = {
  slip: SlipTemplate,
  oneTimeNotices: z.array(OneTimeNotice).max(60),
  contacts: z.array(RepairContact).max(12),
  /** Prints for kiosks that have no printer of their own; null: such a kiosk shows the number on its screen. */
  fallbackPrinter: z.string().nullable(),
  /** How many slips a new roll is good for, until the hall has learned it. */
  slipsPerRoll: z.int().min(20).max(5_000),
  offline: OfflineNumbers,
};

/** What kiosks say and ask before a number is taken. */
const kioskSettings = {
  /** What is asked after the tap on a service; one that is not named asks nothing. */
  guidance: z.record(ServiceId, ServiceGuidance),
  /** What customers read for a `group` of services; a group that is not named is read as it is. */
  groups: z.record(z.string().max(40), LocalizedText),
};

/** Asked of the clock itself: lists of zones leave out names in use, such as Asia/Kathmandu and Asia/Kolkata. */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What customers see of the clerk, above the counter, on the pad and on the phone. */
export const StaffShown = z.enum(['name-and-badge', 'badge', 'nobody']);
export type StaffShown = z.infer<typeof StaffShown>;

/** The hall's name, where it is reached, and how long things take. Times in seconds unless the name says otherwise. */
const basics = {
  name: LocalizedText,
  hotline: z.string().max(60),
  /** Where phones reach the hall, e.g. `http://10.0.0.5:7070`; null puts the bare code into the QR. */
  publicUrl: z.url().max(200).nullable(),
  ratingSeconds: z.int().min(10).max(600),
  /** How long a number without a slip waits to be confirmed before it is void. */
  confirmSeconds: z.int().min(20).max(600),
  speakWithinSeconds: z.int().min(5).max(600),
  shiftHours: z.number().min(1).max(24),
};

/** The hall's own promises and manners. */
export const HallSettings = z.object({
  hallId: z.string().regex(/^[\w-]{1,40}$/),
  name: basics.name,
  timeZone: z.string().refine(isTimeZone, 'is no time zone that this computer knows (example: Asia/Shanghai)'),
  /** The hour at which a business day ends and numbers start again. */
  rollOverHour: z.int().min(0).max(23).default(4),
  hotline: basics.hotline,
  missedHint: LocalizedText,
  notices: z.array(LocalizedText).max(20).default([]),
  publicUrl: basics.publicUrl.default(null),
  slip: deviceSettings.slip.prefault({}),
  oneTimeNotices: deviceSettings.oneTimeNotices.default([]),
  contacts: deviceSettings.contacts.default([]),
  fallbackPrinter: deviceSettings.fallbackPrinter.default(null),
  slipsPerRoll: deviceSettings.slipsPerRoll.default(600),
  offline: deviceSettings.offline.prefault({}),
  voice: VoiceSettings.prefault({}),
  branding: Branding.prefault({}),
  ratingSeconds: basics.ratingSeconds.default(60),
  confirmSeconds: basics.confirmSeconds.default(75),
  speakWithinSeconds: basics.speakWithinSeconds.default(60),
  shiftHours: basics.shiftHours.default(12),
  rules: QueueRules.prefault({}),
  /** Null: the hall has no timetable and is open whenever it runs. */
  timetable: Timetable.nullable().default(null),
  appointments: Appointments.prefault({}),
  services: z.record(ServiceId, ServiceRules).default({}),
  zones: Zones.default([]),
  playlist: Playlist.default([]),
  staffShown: StaffShown.default('name-and-badge'),
  guidance: kioskSettings.guidance.default({}),
  groups: kioskSettings.groups.default({}),
  thresholds: Thresholds.prefault({}),
  inspections: Inspections.prefault({}),
  incidentContacts: IncidentContacts.default([]),
  retention: Retention.prefault({}),
  backup: BackupSettings.prefault({}),
  signIn: SignInRules.prefault({}),
  caseDue: CaseDue.prefault({}),
  clerkKeys: ClerkKeys.prefault({}),
  overLimitReasons: OverLimitReasons,
  /** The manager still sees what is left to do before the first customer. */
  isBeingSetUp: z.boolean().default(false),
  /** A hall to practise in: every page says so, and no device of the real hall is let in ([U4] in `server/SPEC.md`). */
  isTraining: z.boolean().default(false),
  /** Made and withdrawn by commands, not by saving settings. */
  announcements: z.array(Announcement).max(ANNOUNCEMENTS_AT_MOST).default([]),
});
export type HallSettings = z.infer<typeof HallSettings>;

/** Services that a counter or a member of staff does, each once. */
export const OfferedServices = z
  .array(ServiceId)
  .max(60)
  .refine((services) => new Set(services).size === services.length, 'names a service twice');

/** Which services a counter or a member of staff does: its own, and those it only helps with. */
export const Offers = z.object({ services: OfferedServices, helps: OfferedServices.default([]) });
export type Offers = z.infer<typeof Offers>;

/** What a manager may change while the hall runs; a part that is left out stays as it is, a given part is replaced. */
export const SettingsChange = z.strictObject({
  rules: QueueRules.optional(),
  timetable: Timetable.nullable().optional(),
  appointments: Appointments.optional(),
  services: z.record(ServiceId, ServiceRules).optional(),
  notices: z.array(LocalizedText).max(20).optional(),
  missedHint: LocalizedText.optional(),
  slip: deviceSettings.slip.optional(),
  oneTimeNotices: deviceSettings.oneTimeNotices.optional(),
  contacts: deviceSettings.contacts.optional(),
  fallbackPrinter: deviceSettings.fallbackPrinter.optional(),
  slipsPerRoll: deviceSettings.slipsPerRoll.optional(),
  offline: deviceSettings.offline.optional(),
  zones: Zones.optional(),
  playlist: Playlist.optional(),
  staffShown: StaffShown.optional(),
  voice: VoiceSettings.optional(),
  guidance: kioskSettings.guidance.optional(),
  groups: kioskSettings.groups.optional(),
  thresholds: Thresholds.optional(),
  inspections: Inspections.optional(),
  incidentContacts: IncidentContacts.optional(),
  retention: Retention.optional(),
  backup: BackupSettings.optional(),
  signIn: SignInRules.optional(),
  name: basics.name.optional(),
  hotline: basics.hotline.optional(),
  publicUrl: basics.publicUrl.optional(),
  ratingSeconds: basics.ratingSeconds.optional(),
  confirmSeconds: basics.confirmSeconds.optional(),
  speakWithinSeconds: basics.speakWithinSeconds.optional(),
  shiftHours: basics.shiftHours.optional(),
  caseDue: CaseDue.optional(),
  clerkKeys: ClerkKeys.optional(),
  overLimitReasons: OverLimitReasons.unwrap().optional(),
  branding: BrandingChange.optional(),
  serviceList: catalogue.serviceList.optional(),
  counterList: catalogue.counterList.optional(),
  staffList: catalogue.staffList.optional(),
  counters: z.record(CounterId, Offers).optional(),
  /** By badge; null: whatever the counter offers. */
  staff: z.record(Badge, Offers.nullable()).optional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;

/** The same parts as they are now, complete. */
export const SettingsInForce = SettingsChange.required();
export type SettingsInForce = z.infer<typeof SettingsInForce>;

export const SettingsPart = SettingsChange.keyof();
export type SettingsPart = z.infer<typeof SettingsPart>;

/**
 * Something about the settings that a person should know: an *error* contradicts itself and is refused, a *warning* is
 * accepted because some hall may want it, and stays visible to the manager.
 */
export const SettingsFinding = z.object({
  level: z.enum(['error', 'warning']),
  code: z.enum([
    'service-without-counter',
    'service-only-helped',
    'counter-without-service',
    'unknown-service',
    'unknown-counter',
    'unknown-staff',
    'own-and-helped',
    'breaks-overlap',
    'break-outside-hours',
    'ends-before-it-begins',
    'two-exceptions-for-one-day',
    'never-open',
    'service-outside-hall-hours',
    'quota-segments-overlap',
    'quota-outside-hours',
    'two-classes-with-one-id',
    'unknown-class',
    'longest-wait-below-credit',
    'two-notices-with-one-id',
    'unknown-notice',
    'guidance-without-items',
    'two-items-with-one-code',
    'unknown-item',
    'unknown-printer',
    'logo-is-slow',
    'too-few-numbers',
    'two-zones-with-one-id',
    'counter-in-two-zones',
    'counter-without-zone',
    'two-items-with-one-id',
    'item-ends-before-it-begins',
    'unknown-zone',
    'volumes-overlap',
    'voice-said-twice',
    'accent-too-pale',
    'accent-like-call',
    'name-missing',
    'two-services-with-one-id',
    'two-services-with-one-prefix',
    'two-counters-with-one-id',
    'two-staff-with-one-badge',
    'no-service-left',
    'no-counter-left',
    'no-manager-left',
    'service-has-tickets',
    'service-has-appointments',
    'counter-has-clerk',
    'counter-has-tickets',
    'staff-at-counter',
    'staff-signed-in',
    'two-actions-with-one-key',
    'two-reasons-with-one-code',
    'reason-without-name',
  ]),
  /** What it is about: a service, a counter, a class, a date, a weekday. */
  about: z.string().max(80),
});
export type SettingsFinding = z.infer<typeof SettingsFinding>;
