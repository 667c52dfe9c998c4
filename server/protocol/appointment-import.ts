import { z } from 'zod';
import { TimeOfDay } from './timetable.ts';
import { AppointmentCode, BusinessDay } from './vocabulary.ts';

/** One appointment as a file or a hall's own program brings it. */
export const AppointmentLine = z.object({
  /** Its id there; bringing the same id again changes the appointment. */
  id: z.string().trim().min(1).max(64).optional(),
  /** The prefix of the service, e.g. `B`, or its id. */
  service: z.string().trim().min(1).max(64),
  day: BusinessDay,
  time: TimeOfDay,
  /** At most a masked name, such as `张*`; it is forgotten on the next day. */
  label: z.string().trim().max(20).optional(),
  /** What the customer will show; made by the hall where it is missing. */
  code: AppointmentCode.optional(),
});
export type AppointmentLine = z.infer<typeof AppointmentLine>;

/** The columns of a CSV file, in any order; `service`, `day` and `time` are needed. */
export const APPOINTMENT_COLUMNS = ['id', 'service', 'day', 'time', 'label', 'code'] as const;

/** What became of an import: the lines that could not be taken are named, the others are there. */
export type ImportReport = {
  added: number;
  changed: number;
  /** Lines count from 1; the head of a CSV file is line 1. */
  problems: { line: number; message: string }[];
  appointments: { line: number; id: string | null; code: string }[];
};
