import { pictureBomb } from './bombs.ts';
import { NASTY_TEXTS } from './nasty.ts';

/** What a device or a screen answers to the hall's orders: mostly what it should, else anything. */
export const ORDER_ANSWERS = [
  '{"outcome":"printed"}',
  '{"outcome":"not-started","fault":"paper-out"}',
  '{"outcome":"unknown"}',
  '{"outcome":"taken","jpeg":"AAAA"}',
  '{"isVisible":true,"sound":"ok","hasSpoken":true}',
  ...['null', '{}', '[]', '0', '"printed"', '{"outcome":"printed","fault":{"toString":1}}', '{"outcome":"in-use"}'],
  ...[pictureBomb(), Buffer.alloc(400_000)].map((bytes) =>
    JSON.stringify({ outcome: 'taken', jpeg: bytes.toString('base64') }),
  ),
  ...NASTY_TEXTS.slice(0, 30).map((text) => JSON.stringify({ outcome: text, fault: text, jpeg: text })),
];
