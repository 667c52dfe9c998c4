import type { ManagerView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized } from '../i18n/index.ts';

/** Where somebody needs a person: a counter by its name, a kiosk or button by its own. */
export function placeName(place: string, counters: ManagerView['counters'], language: Language): string {
  const counter = counters.find(({ counterId }) => counterId === place);
  return counter ? localized(counter.name, language) : place;
}
