import type { BackupCard, BackupPlace } from '../protocol/backup.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Stores } from '../storage/stores.ts';

/**
 * [F8] What became of the copies, by place. A second folder that is no longer wanted is not shown and not missed; of a hall
 * to practise in there are none.
 */
export function backupCards(
  stores: Stores,
  { backup, isTraining }: Pick<HallSettings, 'backup' | 'isTraining'>,
): BackupCard[] {
  if (isTraining) return [];
  const places: BackupPlace[] = backup.secondFolder === null ? ['here'] : ['here', 'second'];
  return places.map((place) => {
    const { newest = null, trouble = null } = stores.backups.of(place) ?? {};
    return { place, newest, trouble };
  });
}
