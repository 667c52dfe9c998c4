import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Zone, ZoneId } from '#protocol/zones';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { DevicesProps } from '../DevicesTab.tsx';
import { ZoneForm } from './ZoneForm.tsx';
import { isZoneReady, newZone, ZONES_AT_MOST } from './zone-draft.ts';

/** The parts of a large hall: which counters stand there, and the way to them from each screen. */
export function ZonesSection({ manager, settings, view }: DevicesProps) {
  const { t, language } = manager;
  const { zones } = settings.settings;
  const [chosen, setChosen] = useState<ZoneId | null>(zones[0]?.zoneId ?? null);
  const edit = (next: Zone[]) => settings.edit('zones', next);
  const open = zones.find(({ zoneId }) => zoneId === chosen);
  const add = () => {
    const added = newZone(zones);
    edit([...zones, added]);
    setChosen(added.zoneId);
  };
  return (
    <>
      <h2>{t('devicePart.zones')}</h2>
      <p className="part-hint">{t('zone.hint')}</p>
      <SaveBar manager={manager} settings={settings} parts={PARTS.zones}>
        <Button icon={Plus} disabled={zones.length >= ZONES_AT_MOST} onClick={add}>
          {t('zone.add')}
        </Button>
      </SaveBar>
      <div className="notices">
        <ul className="notice-list">
          {zones.map((zone) => (
            <li key={zone.zoneId} className="playlist-item">
              <button
                type="button"
                className={isZoneReady(zone) ? 'notice-choice' : 'notice-choice is-shut'}
                aria-pressed={zone.zoneId === chosen}
                onClick={() => setChosen(zone.zoneId)}
              >
                <span>
                  {localized(zone.name, language) || t('zone.untitled')}
                  <small>{t('zone.counterCount', { count: zone.counters.length })}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {open ? (
          <ZoneForm
            key={open.zoneId}
            {...{ manager, view, zones }}
            zone={open}
            onlyThere={settings.settings.playlist.filter((item) => item.zones.includes(open.zoneId)).length}
            onChange={edit}
          />
        ) : (
          <p className="part-hint">{t(zones.length === 0 ? 'zone.none' : 'zone.choose')}</p>
        )}
      </div>
    </>
  );
}
