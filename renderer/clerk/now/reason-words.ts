import type { CallReason } from '#protocol/call-reason';
import type { ClerkView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { hallTime } from '../../common/hall-time.ts';
import { localized, type Translate } from '../../common/i18n/index.ts';

type Said = { t: Translate; language: Language };

/** A class by its name; one that the hall no longer has, by its id. */
export function className(classId: string, classes: ClerkView['classes'], language: Language): string {
  const known = classes.find((each) => each.classId === classId);
  return known ? localized(known.name, language) : classId;
}

/** Why it was this ticket, with the figures that decided it. */
export function reasonWords(
  { t, language }: Said,
  reason: CallReason,
  { hall, classes }: Pick<ClerkView, 'hall' | 'classes'>,
): string {
  const figures = {
    ...(reason.code === 'class-credit' && { className: className(reason.classId, classes, language) }),
    ...(reason.code === 'appointment' && { time: hallTime(reason.at, hall.timeZone) }),
  };
  const code = reason.code === 'bound' ? `bound-${reason.to}` : reason.code;
  return t(`reason.${code}`, { ...reason, ...figures });
}
