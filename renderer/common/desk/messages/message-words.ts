import type { ClerkView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../../i18n/index.ts';

export type Message = ClerkView['messages'][number];
type Said = { t: Translate; language: Language };

/** Who has written it, and from where: `Counter 3 · Chen Jing`. */
export function senderWords({ t, language }: Said, { from }: Message): string {
  const place = from.counter ? localized(from.counter.name, language) : t(`message.role.${from.role}`);
  return [place, from.name].filter(Boolean).join(' · ');
}

/** For whom it is. */
export function addresseeWords({ t }: Said, { to }: Message): string {
  return to.person ? to.person.name : t(`message.all.${to.role}`);
}

/** How many wait for somebody here to see them. */
export const unseenOf = (messages: readonly Message[]): Message[] => messages.filter(({ isUnseen }) => isUnseen);
