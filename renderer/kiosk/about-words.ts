import type { Language } from '#protocol/vocabulary';
import { hallTime } from '../common/hall-time.ts';
import { localized, type Translate } from '../common/i18n/index.ts';
import type { About } from './stages.ts';

/** What a customer should know about this ticket beyond number and place: most tickets have nothing of the kind. */
export function aboutLines(
  t: Translate,
  about: About,
  { language, timeZone }: { language: Language; timeZone: string },
) {
  const lines: string[] = [];
  if (about.appointment) {
    const time = hallTime(about.appointment.at, timeZone);
    lines.push(t(about.appointment.isLate ? 'appointment.late' : 'appointment.inTime', { time }));
  }
  if (about.class) {
    const name = localized(about.class.name, language);
    lines.push(t(about.class.isGranted ? 'class.wasGranted' : 'class.wasAsked', { name }));
  }
  if (about.also.length > 0) {
    lines.push(t('several.onward', { services: about.also.map((name) => localized(name, language)).join(' → ') }));
  }
  return lines;
}
