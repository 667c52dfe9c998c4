import { z } from 'zod';
import { CounterId, LocalizedText, ServiceId, StaffRole } from './vocabulary.ts';

/** What the hall does and numbers stand for. The order of the list is the order on every screen. */
export const ServiceEntry = z.object({
  serviceId: ServiceId,
  /** The prefix of its numbers. */
  code: z.string().regex(/^[A-Z]{1,3}$/),
  name: LocalizedText,
  /** The professional term, where the name is in everyday words. */
  term: LocalizedText.nullable(),
  icon: z.string().regex(/^[\w-]{1,40}$/),
  group: z.string().max(40).nullable(),
  limitMinutes: z.number().min(0.5).max(240),
  /** Closed for good: nobody takes its numbers any more, and what was is still called by its name. */
  isArchived: z.boolean(),
});
export type ServiceEntry = z.infer<typeof ServiceEntry>;

export const CounterEntry = z.object({ counterId: CounterId, name: LocalizedText, isArchived: z.boolean() });
export type CounterEntry = z.infer<typeof CounterEntry>;

export const Badge = z.string().regex(/^\w{1,20}$/);

/** Somebody who works here. The PIN is set apart from it and is in no setting. */
export const StaffEntry = z.object({
  badge: Badge,
  name: z.string().trim().min(1).max(60),
  role: StaffRole,
  isArchived: z.boolean(),
});
export type StaffEntry = z.infer<typeof StaffEntry>;

/** Who and what there is, each list as a whole: what a list leaves out is closed for good and never deleted ([H11]). */
export const catalogue = {
  serviceList: z.array(ServiceEntry).max(120),
  counterList: z.array(CounterEntry).max(200),
  staffList: z.array(StaffEntry).max(500),
};
export type Catalogue = {
  serviceList: ServiceEntry[];
  counterList: CounterEntry[];
  staffList: StaffEntry[];
};
