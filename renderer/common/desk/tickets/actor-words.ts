import type { Translate } from '../../i18n/index.ts';

/** Who acted, from the label that events carry: `clerk:1001` is the clerk with that badge. */
export function actorWords(t: Translate, by: string): string {
  const [role = '', ...name] = by.split(':');
  return [t(`actor.${role}`), name.join(':')].filter(Boolean).join(' ');
}
