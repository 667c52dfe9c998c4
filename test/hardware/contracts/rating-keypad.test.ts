import { CounterId } from '#protocol/vocabulary';
import { createRatingKeypadTwin } from '../../../hardware/fakes/rating-keypad-twin.ts';
import { readRatingKeypadUrl } from '../../../hardware/part-config.ts';
import { createSerialRatingKeypad, usualScores } from '../../../hardware/rating-keypad/serial-rating-keypad.ts';
import { RETRY } from '../../../hardware/serial/kept-link.ts';
import { quickRetry } from '../../support/device-line.ts';
import { quiet } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { onlyTwinsCan } from './behaviour.ts';
import { createReports, whenConnected } from './key-devices.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askToDo } from './person.ts';
import { type RatingKeypadBench, ratingKeypadContract } from './rating-keypad.ts';
import { realAddress, realCable } from './real-line.ts';

const twinBench = (kind: LineKind, format: 'bytes' | 'lines') => async (): Promise<RatingKeypadBench> => {
  let twin: ReturnType<typeof createRatingKeypadTwin> | null = null;
  const { open, unplug, plug } = await twinLine(kind, (line) => {
    twin = createRatingKeypadTwin(line, format);
  });
  const { report, reported } = createReports<number>();
  const counterId = CounterId.parse('1');
  const part = createSerialRatingKeypad({
    ...{ open, counterId, format, keys: usualScores, onScore: report, retry: quickRetry, log: quiet },
  });
  await whenConnected(part);
  const device = () => until('a twin on the line', () => twin);
  return {
    ...{ part, reported, unplug, plug },
    send: async (score) => (await device()).press(score),
    sendAtOnce: async (scores) => {
      const pressed = await device();
      for (const score of scores) pressed.press(score);
    },
    babble: async (bytes) => (await device()).babble(bytes),
  };
};

ratingKeypadContract('the twin that sends bytes', twinBench('pseudo-terminal', 'bytes'));
ratingKeypadContract('the twin that sends lines', twinBench('pseudo-terminal', 'lines'));
ratingKeypadContract('the twin behind a TCP converter', twinBench('TCP', 'bytes'));

const real = realAddress('HALLCALL_REAL_RATING_KEYPAD');
if (real) {
  ratingKeypadContract(`the rating keypad at ${real}`, async (): Promise<RatingKeypadBench> => {
    const { line, ...config } = readRatingKeypadUrl(real);
    const { report, reported } = createReports<number>();
    const part = createSerialRatingKeypad({ open: line.open, ...config, onScore: report, retry: RETRY, log: quiet });
    await whenConnected(part);
    return {
      ...{ part, reported, ...realCable },
      send: (score) => askToDo(`Press the key of ${score} once (5 is very satisfied)`),
      sendAtOnce: async () => onlyTwinsCan('press several keys in the same instant'),
      babble: async () => onlyTwinsCan('send garbage'),
    };
  });
}
