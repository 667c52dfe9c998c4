import type { CommandInput } from '#protocol/commands';
import type { ServiceId } from '#protocol/vocabulary';

/** A call-back as it is being written down. */
export type CallBackEntry = {
  phone: string;
  label: string;
  serviceId: ServiceId | null;
  /** A new appointment, where one was agreed. */
  appointment: { day: string; time: string } | null;
};

export const NEW_CALL_BACK: CallBackEntry = { phone: '', label: '', serviceId: null, appointment: null };

/** What the hall is asked to keep, or null while something that it needs is missing. */
export function callBackRequest(entry: CallBackEntry): CommandInput<'call-back:add'> | null {
  const phone = entry.phone.normalize('NFKC').trim();
  const label = entry.label.trim();
  if (!/^\+?[\d -]{5,20}$/.test(phone) || entry.serviceId === null) return null;
  if (entry.appointment && !(entry.appointment.day && entry.appointment.time)) return null;
  return {
    phone,
    serviceId: entry.serviceId,
    ...(label && { label }),
    ...(entry.appointment && { appointment: entry.appointment }),
  };
}
