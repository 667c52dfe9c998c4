import type { GuideView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../i18n/index.ts';
import { deviceName } from './device-words.ts';

/** Where somebody needs a person: a counter by the name it has in the hall, a kiosk or a box that has no kiosk by its own. */
export function placeName(
  { t, language }: { t: Translate; language: Language },
  { counters, devices }: Pick<GuideView, 'counters' | 'devices'>,
  { at, place }: Pick<GuideView['helpCalls'][number], 'at' | 'place'>,
): string {
  if (at === 'counter') {
    const counter = counters.find(({ counterId }) => counterId === place);
    return counter ? localized(counter.name, language) : place;
  }
  const here = devices.filter(({ name }) => name === place);
  const isBoxAlone = here.some(({ role }) => role === 'device') && !here.some(({ role }) => role === 'kiosk');
  return deviceName(t, { role: isBoxAlone ? 'device' : 'kiosk', name: place, printer: 'none' });
}
