import type { LocalizedText } from '../protocol/vocabulary.ts';
import type { HallTemplate } from './hall-template.ts';

/** A text in both languages of a hall. */
export const said = (zh: string, en: string): LocalizedText => ({ zh, en });

type Named = (place: number) => LocalizedText;
export const asCounter: Named = (place) => said(`${place} 号窗口`, `Counter ${place}`);
export const asRoom: Named = (place) => said(`${place} 号诊室`, `Room ${place}`);

/** Counters from 1 on, in the order in which they stand. */
export function countersOf(places: readonly { services: string[]; named: Named }[]) {
  return places.map(({ services, named }, index) => ({
    counterId: String(index + 1),
    name: named(index + 1),
    services,
  }));
}

/** People of nobody's name, so that a specimen is a whole hall; a real hall brings its own. */
export function staffOf(clerks: number): HallTemplate['staff'] {
  const pin = '2468';
  const everything = { services: null, helps: [] };
  return [
    ...Array.from({ length: clerks }, (_, index) => ({
      ...{ badge: String(1001 + index), name: `柜员 ${index + 1}`, role: 'clerk' as const, pin },
      ...everything,
    })),
    { badge: '8001', name: '引导员', role: 'guide', pin, ...everything },
    { badge: '9001', name: '值班经理', role: 'manager', pin, ...everything },
  ];
}
