import type { CommandInput } from '#protocol/commands';
import type { ServiceId } from '#protocol/vocabulary';

/** A call-back as it is being written down. */
export type CallBackEntry = {
  phone: string;
  label: string;
  serviceId: ServiceId | null;
  /** The ticket of the customer at the counter; null where somebody is only written down. */
  number: string | null;
  /** Until when it is promised; null: as soon as somebody can. */
  dueDay: string | null;
  /** The number under which another system follows the matter. */
  workOrder: string;
  /** A new appointment, where one was agreed. */
  appointment: { day: string; time: string } | null;
};

export const NEW_CALL_BACK: CallBackEntry = {
  ...{ phone: '', label: '', workOrder: '' },
  ...{ serviceId: null, number: null, dueDay: null, appointment: null },
};

/** What the hall is asked to keep, or null while something that it needs is missing. */
export function callBackRequest(entry: CallBackEntry): CommandInput<'call-back:add'> | null {
  const phone = entry.phone.normalize('NFKC').trim();
  const { number, dueDay } = entry;
  const [label, workOrder] = [entry.label.trim(), entry.workOrder.trim()];
  if (!/^\+?[\d -]{5,20}$/.test(phone) || entry.serviceId === null) return null;
  if (dueDay === '') return null;
  if (entry.appointment && !(entry.appointment.day && entry.appointment.time)) return null;
  return {
    phone,
    serviceId: entry.serviceId,
    ...(label && { label }),
    ...(number && { number }),
    ...(dueDay && { dueDay }),
    ...(workOrder && { workOrder }),
    ...(entry.appointment && { appointment: entry.appointment }),
  };
}
