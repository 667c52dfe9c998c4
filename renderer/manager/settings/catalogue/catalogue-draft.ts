import type { CounterEntry, ServiceEntry, StaffEntry } from '#protocol/catalogue';
import type { CounterId, LocalizedText, ServiceId } from '#protocol/vocabulary';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const hasName = ({ zh, en }: LocalizedText) => zh.trim() !== '' || en.trim() !== '';

/** The first of `stem1`, `stem2` … that nobody has. */
function freeId(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** A service to begin with, under the first letter that no other has or had. */
export function newService(list: readonly ServiceEntry[]): ServiceEntry {
  const codes = list.map(({ code }) => code);
  const ids = list.map(({ serviceId }) => serviceId);
  return {
    serviceId: freeId('service-', ids) as ServiceId,
    code: [...LETTERS].find((letter) => !codes.includes(letter)) ?? '',
    name: { zh: '', en: '' },
    term: null,
    icon: 'circle-help',
    group: null,
    limitMinutes: 20,
    isArchived: false,
  };
}

/** A counter to begin with, under the next number; its name says the number. */
export function newCounter(list: readonly CounterEntry[], nameOf: (id: string) => LocalizedText): CounterEntry {
  const counterId = freeId(
    '',
    list.map((each) => each.counterId),
  );
  return { counterId: counterId as CounterId, name: nameOf(counterId), isArchived: false };
}

export function newStaff(): StaffEntry {
  return { badge: '', name: '', role: 'clerk', isArchived: false };
}

/** A term that is empty in both languages is none. */
export function termOf(term: LocalizedText): LocalizedText | null {
  return hasName(term) ? term : null;
}

/** A prefix as somebody types it. */
export function asPrefix(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 3);
}

export const isServiceReady = ({ name, code }: ServiceEntry) => hasName(name) && code !== '';
export const isCounterReady = ({ name }: CounterEntry) => hasName(name);
export const isStaffReady = ({ badge, name }: StaffEntry) => /^\w{1,20}$/.test(badge) && name.trim() !== '';

/** The list with one entry so many places further; what is closed for good is passed over. */
export function withPlace<Entry extends { isArchived: boolean }>(
  list: readonly Entry[],
  entry: Entry,
  by: -1 | 1,
): Entry[] {
  const next = [...list];
  const from = next.indexOf(entry);
  let to = from + by;
  while (next[to]?.isArchived) to += by;
  if (from === -1 || next[to] === undefined) return next;
  next.splice(from, 1);
  next.splice(to, 0, entry);
  return next;
}
