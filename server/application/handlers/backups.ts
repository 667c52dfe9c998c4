import { accept } from '../../domain/result.ts';
import type { BackupPlace, CopyOutcome } from '../../protocol/backup.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { Handler } from '../context.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [F8] Somebody wants a copy now; it is made outside of this command. */
export const makeBackup: Handler<CommandRequest<'backup:make'>, CommandResult<'backup:make'>> = () =>
  accept({ result: {}, events: [{ kind: 'backup-asked' }] });

/** [F8] What became of a copy. The same trouble as before is no news. */
export const settleBackup: InternalHandler<{ place: BackupPlace; outcome: CopyOutcome; begunAt: EpochMs }> = (
  { stores, settings, now },
  { place, outcome, begunAt },
) => {
  if (settings.backup.secondFolder === null) stores.backups.forgetSecond();
  if (!('problem' in outcome)) {
    stores.backups.good(place, outcome, begunAt);
    const { file, bytes, revision, seq } = outcome;
    const tookMs = Math.max(0, now - begunAt);
    return done({ kind: 'backup-made', data: { place, file, bytes, revision, seq, tookMs } });
  }
  const { problem } = outcome;
  if (stores.backups.of(place)?.trouble?.problem === problem) return done();
  stores.backups.failed(place, problem, now);
  return done({ kind: 'backup-failed', data: { place, problem } });
};
