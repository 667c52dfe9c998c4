import { DatabaseBackup } from 'lucide-react';
import type { BackupCard } from '#protocol/backup';
import { TextEntry } from '../../../common/desk/fields.tsx';
import { Button } from '../../../common/ui/index.ts';
import { sayWhen } from '../history/version-words.ts';
import { NumberGrid } from '../NumberGrid.tsx';
import type { SettingsProps } from '../sections.tsx';
import { isWholePath } from '../unfinished-parts.ts';

const HOW_OFTEN = [{ field: 'everyMinutes', unit: 'unitMinutes' }] as const;
const KEPT = [
  { field: 'keepHours', unit: 'unitCopies' },
  { field: 'keepDays', unit: 'unitCopies' },
  { field: 'keepWeeks', unit: 'unitCopies' },
  { field: 'keepMonths', unit: 'unitCopies' },
] as const;

/** [F8] When the last good copy was made and where it lies, a copy now, and how it goes on. */
export function BackupSection(props: SettingsProps) {
  const { manager, settings, view } = props;
  const { t } = manager;
  const { places } = view.backup;
  const { backup } = settings.settings;
  const folder = backup.secondFolder ?? '';
  return (
    <>
      {places.length > 0 && <Standing {...props} />}
      <section className="card part settings-form">
        <TextEntry
          label={t('backup.folder')}
          value={folder}
          maxLength={300}
          placeholder="/media/usb/hallcall"
          onChange={(next) => settings.edit('backup', { ...backup, secondFolder: next.trim() === '' ? null : next })}
        />
        {folder !== '' && !isWholePath(folder) && (
          <p className="rules-wrong" role="alert">
            {t('backup.notWhole')}
          </p>
        )}
        <p className="part-hint">{t('backup.folderHint')}</p>
      </section>
      <div className="rule-groups">
        {[HOW_OFTEN, KEPT].map((fields, index) => (
          <NumberGrid
            key={fields[0].field}
            {...{ t, fields }}
            title={t(index === 0 ? 'backup.often' : 'backup.kept')}
            values={backup}
            onChange={(field, value) => settings.edit('backup', { ...backup, [field]: value })}
          />
        ))}
      </div>
    </>
  );
}

/** What has been copied, and a copy now. */
function Standing({ manager, view }: SettingsProps) {
  const { t, desk } = manager;
  const { isRunning, places } = view.backup;
  return (
    <section className="card part">
      <h3>{t('backup.standing')}</h3>
      <dl className="facts backup-facts">
        {places.map((card) => (
          <Place key={card.place} {...{ manager, card }} />
        ))}
      </dl>
      <div className="part-actions">
        <Button
          icon={DatabaseBackup}
          disabled={desk.isLocked || isRunning}
          onClick={() => void desk.wish('backup:make', {})}
        >
          {t('backup.now')}
        </Button>
        <span role="status">{isRunning && t('backup.running')}</span>
      </div>
    </section>
  );
}

type PlaceProps = Pick<SettingsProps, 'manager'> & { card: BackupCard };

function Place({ manager, card: { place, newest, trouble } }: PlaceProps) {
  const { t } = manager;
  return (
    <div>
      <dt>{t(`backup.place.${place}`)}</dt>
      <dd>
        {newest ? (
          <>
            <strong>
              {t('backup.good', {
                when: sayWhen(manager, newest.madeAt),
                megabytes: (newest.bytes / 1_000_000).toFixed(1),
              })}
            </strong>
            <span className="backup-file">{`${newest.folder}/${newest.file}`}</span>
          </>
        ) : (
          <strong>{t('backup.none')}</strong>
        )}
        {trouble && (
          <span className="is-shut">
            {t('backup.trouble', {
              problem: t(`backup.problem.${trouble.problem}`),
              time: sayWhen(manager, trouble.since),
            })}
          </span>
        )}
      </dd>
    </div>
  );
}
