import type { Logger } from 'pino';
import type { CommandRequest } from '#protocol/commands';
import { keepKeyLine, type Retry } from '../key-line.ts';
import { createKeyReader, type KeyFormat } from '../key-reader.ts';
import type { RatingKeypad } from '../ports.ts';
import type { OpenLink } from '../serial/byte-link.ts';

type Press = CommandRequest<'rating:press'>;
export type ScoreMap = ReadonlyMap<string, Press['score']>;

/** `5` is very satisfied, `1` is very dissatisfied. */
export const usualScores: ScoreMap = new Map([1, 2, 3, 4, 5].map((score) => [String(score), score]));

/** A hand on several keys at once is one press: the first. */
const BOUNCE = { withinMs: 1_000, of: 'any' } as const;
const RATINGS_PER_SECOND = 1;

/** Five keys at a counter on a serial line or behind a TCP converter. */
export function createSerialRatingKeypad(deps: {
  open: OpenLink;
  counterId: Press['counterId'];
  format: KeyFormat;
  keys: ScoreMap;
  onScore: (score: Press['score']) => void;
  retry: Retry;
  log: Logger;
}): RatingKeypad {
  const { open, counterId, format, keys, onScore, retry, log } = deps;
  return keepKeyLine<Press['score']>({
    kind: 'rating-keypad',
    counterId,
    open,
    createReader: () => createKeyReader(format, keys, BOUNCE),
    perSecond: RATINGS_PER_SECOND,
    onInput: onScore,
    onOpened: () => undefined,
    word: 'ratings',
    retry,
    log,
  });
}
