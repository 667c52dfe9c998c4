import { z } from 'zod';
import { CounterId, LocalizedText, ServiceId } from '../protocol/vocabulary.ts';

/** The hall's own promises and manners. Times in seconds unless the name says otherwise. */
export const HallSettings = z.object({
  hallId: z.string().regex(/^[\w-]{1,40}$/),
  name: LocalizedText,
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
    message: 'is no time zone that this computer knows (example: Asia/Shanghai)',
  }),
  /** The hour at which a business day ends and numbers start again. */
  rollOverHour: z.int().min(0).max(23).default(4),
  hotline: z.string().max(60),
  missedHint: LocalizedText,
  notices: z.array(LocalizedText).max(20).default([]),
  /** Where phones reach the hall, e.g. `http://10.0.0.5:7070`; null puts the bare code into the QR. */
  publicUrl: z.url().nullable().default(null),
  /** Prints for kiosks that have no printer of their own; null: such a kiosk shows the number on its screen. */
  fallbackPrinter: z.string().nullable().default(null),
  ratingSeconds: z.int().min(10).max(600).default(60),
  /** How long a number without a slip waits to be confirmed before it is void. */
  confirmSeconds: z.int().min(20).max(600).default(75),
  speakWithinSeconds: z.int().min(5).max(600).default(60),
  shiftHours: z.number().min(1).max(24).default(12),
});
export type HallSettings = z.infer<typeof HallSettings>;

export const ServiceTemplate = z.object({
  serviceId: ServiceId,
  /** The prefix of its numbers. */
  code: z.string().regex(/^[A-Z]{1,3}$/),
  name: LocalizedText,
  term: LocalizedText.nullable().default(null),
  icon: z.string().max(40).default('circle-help'),
  group: z.string().max(40).nullable().default(null),
  limitMinutes: z.number().positive().max(240),
});

export const CounterTemplate = z.object({
  counterId: CounterId,
  name: LocalizedText,
  /** Service codes, e.g. `["A", "E"]`. */
  services: z.array(z.string()).min(1),
});

export const StaffTemplate = z.object({
  badge: z.string().regex(/^\w{1,20}$/),
  name: z.string().min(1).max(60),
  role: z.enum(['clerk', 'guide', 'manager']),
  pin: z.string().min(4).max(64),
});

export const DeviceTemplate = z.object({
  name: z.string().regex(/^[\w.-]{1,40}$/),
  role: z.enum(['kiosk', 'display', 'window', 'pad', 'device']),
  key: z.string().min(16).max(128),
  /** A window or pad that belongs to one counter and no other. */
  counterId: CounterId.nullable().default(null),
});

function isUnique<Item>(items: readonly Item[], key: (item: Item) => string): boolean {
  return new Set(items.map(key)).size === items.length;
}

/** What a hall is made of on its first day; read once, when its database is new. */
export const HallTemplate = z
  .object({
    hall: HallSettings,
    services: z.array(ServiceTemplate).min(1),
    counters: z.array(CounterTemplate).min(1),
    staff: z.array(StaffTemplate).min(1),
    devices: z.array(DeviceTemplate).default([]),
  })
  .refine(({ services }) => isUnique(services, ({ code }) => code), 'two services have the same code')
  .refine(({ services }) => isUnique(services, ({ serviceId }) => serviceId), 'two services have the same serviceId')
  .refine(({ counters }) => isUnique(counters, ({ counterId }) => counterId), 'two counters have the same counterId')
  .refine(({ staff }) => isUnique(staff, ({ badge }) => badge), 'two members of staff have the same badge')
  .refine(
    ({ devices, counters }) =>
      devices.every(
        ({ counterId }) => counterId === null || counters.some((counter) => counter.counterId === counterId),
      ),
    'a device belongs to a counter that does not exist',
  )
  .refine(({ devices }) => isUnique(devices, ({ key }) => key), 'two devices have the same key')
  .refine(
    ({ services, counters }) =>
      counters.every((counter) => counter.services.every((code) => services.some((service) => service.code === code))),
    'a counter offers a service code that does not exist',
  );
export type HallTemplate = z.infer<typeof HallTemplate>;
