import { z } from 'zod';
import { HallSettings } from '../protocol/hall-settings.ts';
import { DeviceName } from '../protocol/pairing.ts';
import { NewProgramKey } from '../protocol/programs.ts';
import { CounterId, LocalizedText, ServiceId } from '../protocol/vocabulary.ts';

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

/** A program of the hall's own and what it may do; its key is stored as a hash. */
export const IntegrationTemplate = NewProgramKey.extend({
  key: z.string().min(16).max(128),
  scopes: NewProgramKey.shape.scopes.default(['appointments:write']),
});

export const CounterTemplate = z.object({
  counterId: CounterId,
  name: LocalizedText,
  /** Service codes, e.g. `["A", "E"]`. */
  services: z.array(z.string()).min(1),
  /** Services it only helps with: when it is idle, or when they have waited long (`rules.helpAfterMinutes`). */
  helps: z.array(z.string()).default([]),
});

export const StaffTemplate = z.object({
  badge: z.string().regex(/^\w{1,20}$/),
  name: z.string().min(1).max(60),
  role: z.enum(['clerk', 'guide', 'manager']),
  pin: z.string().min(4).max(64),
  /** Service codes this person does; null: whatever the counter offers. */
  services: z.array(z.string()).nullable().default(null),
  helps: z.array(z.string()).default([]),
});

export const DeviceTemplate = z.object({
  name: DeviceName,
  role: z.enum(['kiosk', 'display', 'window', 'pad', 'device']),
  key: z.string().min(16).max(128),
  /** A window or pad that belongs to one counter and no other. */
  counterId: CounterId.nullable().default(null),
});

function isUnique<Item>(items: readonly Item[], key: (item: Item) => string): boolean {
  return new Set(items.map(key)).size === items.length;
}

type Offered = { services: readonly string[] | null; helps: readonly string[] };
const namesEachOnce = ({ services, helps }: Offered) =>
  [services ?? [], helps].every((codes) => isUnique(codes, (code) => code));

/** What a hall is made of on its first day; read once, when its database is new. */
export const HallTemplate = z
  .object({
    hall: HallSettings,
    services: z.array(ServiceTemplate).min(1),
    counters: z.array(CounterTemplate).min(1),
    staff: z.array(StaffTemplate).min(1),
    devices: z.array(DeviceTemplate).default([]),
    integrations: z.array(IntegrationTemplate).default([]),
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
  .refine(
    ({ devices, integrations }) => isUnique([...devices, ...integrations], ({ key }) => key),
    'two devices or integrations have the same key',
  )
  .refine(
    ({ services, counters }) =>
      counters.every((counter) =>
        [...counter.services, ...counter.helps].every((code) => services.some((service) => service.code === code)),
      ),
    'a counter offers a service code that does not exist',
  )
  .refine(
    ({ services, staff }) =>
      staff.every((person) =>
        [...(person.services ?? []), ...person.helps].every((code) =>
          services.some((service) => service.code === code),
        ),
      ),
    'a member of staff does a service code that does not exist',
  )
  .refine(
    ({ counters, staff }) => counters.every(namesEachOnce) && staff.every(namesEachOnce),
    'a counter or a member of staff names a service code twice',
  );
export type HallTemplate = z.infer<typeof HallTemplate>;
