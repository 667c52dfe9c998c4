import type { CommandInput } from '#protocol/commands';
import type { ClerkView } from '#protocol/views';
import type { Language, StaffRole } from '#protocol/vocabulary';
import { localized, type Translate } from '../../i18n/index.ts';
import type { Option } from '../fields.tsx';

/** `role:manager` or `badge:1003`. */
export type Addressee = string;

type Seat = { name: ClerkView['counters'][number]['name']; clerk: { badge: string; name: string } | null };

/** To whom somebody of this role may write, the likeliest first: the other roles as a whole, and clerks by where they sit. */
export function addresseesOf(
  { t, language }: { t: Translate; language: Language },
  role: StaffRole,
  seats: readonly Seat[],
): Option<Addressee>[] {
  const others = (['manager', 'clerk', 'guide'] as const).filter((each) => each !== role);
  const people = seats.flatMap(({ name, clerk }) => {
    return clerk ? [{ id: `badge:${clerk.badge}`, text: `${localized(name, language)} · ${clerk.name}` }] : [];
  });
  return [...others.map((each) => ({ id: `role:${each}`, text: t(`message.all.${each}`) })), ...people];
}

/** As the command names it. */
export function addressed(addressee: Addressee): CommandInput<'message:send'>['to'] {
  const [kind, name = ''] = addressee.split(':');
  return kind === 'badge' ? { badge: name } : { role: name as StaffRole };
}
