import { NUMBERS_LEFT_OUT, type RestoredNote } from '../../protocol/restored.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/**
 * [F12] A copy was put back. On its own day the numbers go on behind those that customers may hold already: nobody gets a
 * number that somebody else has on paper. [F14] A spare has heard of numbers up to its last contact, and knows of none after it.
 */
export const hallRestored: InternalHandler<RestoredNote> = (context, note) => {
  const { file, revision, seq, lost, numbers, isTakeOver } = note;
  const { stores, businessDay, now } = context;
  const heardOf = numbers?.day === businessDay ? numbers.last : {};
  const leftOut = numbers === null || isTakeOver ? NUMBERS_LEFT_OUT : 0;
  const known = (prefix: string) =>
    numbers === null ? stores.series.last(businessDay, prefix) : (heardOf[prefix] ?? 0);
  const prefixes = stores.hall.services().map(({ code }) => code);
  const skipped = Object.fromEntries(
    prefixes.map((prefix) => [prefix, known(prefix) + leftOut]).filter(([, last]) => last !== 0),
  );
  for (const [prefix, last] of Object.entries(skipped)) stores.series.goOnBehind(businessDay, prefix, Number(last));
  if (isTakeOver) stores.backups.takenOver(now, revision);
  return done({ kind: 'hall-restored', data: { file, revision, seq, lost, isTakeOver, goesOnBehind: skipped } });
};
