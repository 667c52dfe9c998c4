import type { ManagerView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../i18n/index.ts';
import { deviceName } from './device-words.ts';

/** Where somebody needs a person. The hall names a counter by its id, and a kiosk (or the button of its box) by its own name. */
export function placeName(
  { t, language }: { t: Translate; language: Language },
  { counters }: Pick<ManagerView, 'counters'>,
  place: string,
): string {
  const counter = counters.find(({ counterId }) => counterId === place);
  return counter ? localized(counter.name, language) : deviceName(t, { role: 'kiosk', name: place, printer: 'none' });
}
