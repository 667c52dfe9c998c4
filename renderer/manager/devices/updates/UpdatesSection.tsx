import { RefreshCw } from 'lucide-react';
import { deviceName } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { useReleases } from './useReleases.ts';
import { VersionCard } from './VersionCard.tsx';
import { boxesOf, updateWords, versionsOf } from './versions.ts';
import './updates.css';

/** Which versions of the frame there are for the boxes of the hall, which box has which, and who gets the next one. */
export function UpdatesSection({ manager, view }: DevicesProps) {
  const { t } = manager;
  const releases = useReleases(manager);
  const { found } = releases;
  const versions = found ? versionsOf(found, view) : [];
  return (
    <>
      <h2>{t('devicePart.updates')}</h2>
      <p className="part-hint">{t('update.hint')}</p>
      <div className="part-actions">
        <Button icon={RefreshCw} onClick={() => void releases.look()}>
          {t('update.look')}
        </Button>
      </div>
      {found && versions.length === 0 && <p className="updates-none">{t('update.none')}</p>}
      <ul className="updates-list" aria-label={t('update.found')}>
        {versions.map((version) => (
          <VersionCard key={version.version} {...{ manager, view, releases, version }} />
        ))}
      </ul>
      {found && found.problems.length > 0 && (
        <section className="updates-problems">
          <h3>{t('update.problems')}</h3>
          <ul>
            {found.problems.map(({ file, problem }) => (
              <li key={file} className="is-shut">
                {file}: {t(`update.problem.${problem}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h3>{t('update.boxes')}</h3>
      <Boxes {...{ manager, view }} />
      <p className="part-hint">{t('update.clerks')}</p>
    </>
  );
}

function Boxes({ manager: { t }, view }: Pick<DevicesProps, 'manager' | 'view'>) {
  const boxes = boxesOf(view.devices);
  if (boxes.length === 0) return <p className="updates-none">{t('update.noBoxes')}</p>;
  return (
    <table className="device-table updates-boxes">
      <thead>
        <tr>
          {['fact.name', 'fact.version', 'update.doing'].map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {boxes.map((device) => (
          <tr key={`${device.role} ${device.name}`} className={device.isConnected ? '' : 'device-line--away'}>
            <th scope="row">{deviceName(t, device)}</th>
            <td>{device.frame?.version}</td>
            <td className={device.frame?.update?.state === 'refused' ? 'is-shut' : ''}>
              {device.frame?.update && updateWords(t, device.frame.update)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
