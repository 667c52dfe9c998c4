import type { KeypadOrder } from '#protocol/device-orders';
import { readFrameTemplate } from '../frame-template.ts';

/** `A012  3` and CR LF: four places for the number, two for how many wait. */
export const USUAL_SCREEN = "{number:4}' '{waiting:2}0D0A";
const USUAL_WIDTH = { number: 4, waiting: 2 };

/** Letters that also a screen of seven segments can show. */
const REFUSALS: Partial<Record<string, string>> = {
  'queue-empty': '----',
  'counter-busy': 'BUSY',
  'counter-paused': 'PAUS',
  'counter-closed': 'CLOS',
  'recall-too-soon': 'SOON',
  'hall-away': 'OFF',
};
const OTHER_REFUSAL = 'Err';

export type KeypadScreen = ReturnType<typeof readKeypadScreen>;

/** What the small screen of a keypad gets, as bytes: pure. A number too long for it loses its letter, not its last digit. */
export function readKeypadScreen(template: string) {
  const frame = readFrameTemplate(template, ['number', 'waiting'], 'number');
  const places = frame.widthOf('number') ?? USUAL_WIDTH.number;
  const waitingPlaces = frame.widthOf('waiting') ?? USUAL_WIDTH.waiting;
  const most = 10 ** waitingPlaces - 1;

  const encode = (number: string, waiting: string) =>
    frame.encode({
      address: 1,
      texts: {
        number: Buffer.from(number.slice(-places).padEnd(places)),
        waiting: Buffer.from(waiting.padStart(waitingPlaces)),
      },
    });

  return {
    latest: ({ number, waiting }: Pick<KeypadOrder, 'number' | 'waiting'>): Uint8Array =>
      encode(number ?? '', String(Math.min(waiting, most))),
    blank: (): Uint8Array => encode('', ''),
    refusal: (code: string): Uint8Array => encode(REFUSALS[code] ?? OTHER_REFUSAL, ''),
  };
}
