import { Trash2 } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import type { Direction, Zone } from '#protocol/zones';
import { Choice, TextEntry, Tick } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { deviceName } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { screensOf, seenFrom, withCounter, withoutCounter } from './zone-draft.ts';
import './zones.css';

const LANGUAGES = ['zh', 'en'] as const;
const NAME_AT_MOST = 40;
const DIRECTIONS = ['left', 'right', 'ahead', 'back', 'up', 'down'] as const satisfies readonly Direction[];
const NOT_SAID = '-';

type ZoneFormProps = {
  manager: ManagerScreen;
  view: ManagerView;
  zones: readonly Zone[];
  zone: Zone;
  /** Items of the playlist that name this zone; with it they would play everywhere, or nowhere. */
  onlyThere: number;
  onChange: (zones: Zone[]) => void;
};

/** One zone: its name, its counters, and where it lies as seen from each screen. */
export function ZoneForm({ manager, view, zones, zone, onlyThere, onChange }: ZoneFormProps) {
  const { t } = manager;
  const { zoneId } = zone;
  const replace = (next: Zone) => onChange(zones.map((each) => (each.zoneId === zoneId ? next : each)));
  return (
    <section className="card notice-form">
      {LANGUAGES.map((each) => (
        <TextEntry
          key={each}
          label={t(`zone.name.${each}`)}
          value={zone.name[each]}
          maxLength={NAME_AT_MOST}
          onChange={(words) => replace({ ...zone, name: { ...zone.name, [each]: words } })}
        />
      ))}
      <p className="part-hint">{t('zone.address', { address: `/display?zone=${zoneId}` })}</p>
      <Counters {...{ manager, view, zones, zone, onChange }} />
      <Ways {...{ manager, view, zones, zone }} onChange={replace} />
      <Button
        tone="danger"
        icon={Trash2}
        disabled={onlyThere > 0}
        onClick={() => onChange(zones.filter((each) => each.zoneId !== zoneId))}
      >
        {t('zone.remove')}
      </Button>
      {onlyThere > 0 && <p className="part-hint">{t('zone.isPlayedThere', { count: onlyThere })}</p>}
    </section>
  );
}

type CountersProps = Pick<ZoneFormProps, 'manager' | 'view' | 'zones' | 'zone' | 'onChange'>;

/** A counter stands in one zone: who ticks it here takes it out of the other. */
function Counters({ manager: { t, language }, view, zones, zone, onChange }: CountersProps) {
  return (
    <fieldset className="zone-part">
      <legend>{t('zone.counters')}</legend>
      <div className="zone-counters">
        {view.counters.map(({ counterId, name }) => {
          const other = zones.find(({ zoneId, counters }) => zoneId !== zone.zoneId && counters.includes(counterId));
          return (
            <Tick
              key={counterId}
              value={zone.counters.includes(counterId)}
              onChange={(isHere) =>
                onChange(isHere ? withCounter(zones, zone.zoneId, counterId) : withoutCounter(zones, counterId))
              }
            >
              {localized(name, language)}
              {other && <small>{t('zone.inAnother', { zone: localized(other.name, language) })}</small>}
            </Tick>
          );
        })}
      </div>
    </fieldset>
  );
}

type WaysProps = Pick<ZoneFormProps, 'manager' | 'view' | 'zones' | 'zone'> & { onChange: (zone: Zone) => void };

/** The way there from each wall and kiosk: the arrow beside a call, and the line on a ticket's screen. */
function Ways({ manager: { t }, view, zones, zone, onChange }: WaysProps) {
  const screens = screensOf(view.devices, zones);
  const options = [NOT_SAID, ...DIRECTIONS].map((id) => ({ id, text: t(`zone.way.${id === NOT_SAID ? 'none' : id}`) }));
  return (
    <fieldset className="zone-part">
      <legend>{t('zone.ways')}</legend>
      <p className="part-hint">{t(screens.length === 0 ? 'zone.noScreens' : 'zone.waysHint')}</p>
      <div className="zone-ways">
        {screens.map((name) => (
          <Choice
            key={name}
            label={screenName(t, view, name)}
            placeholder=""
            value={zone.seenFrom[name] ?? NOT_SAID}
            options={options}
            onChange={(id) => onChange(seenFrom(zone, name, DIRECTIONS.find((each) => each === id) ?? null))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** By its kind where the hall knows it. */
function screenName(t: ManagerScreen['t'], view: ManagerView, name: string): string {
  const device = view.devices.find((each) => each.name === name && (each.role === 'display' || each.role === 'kiosk'));
  return device ? deviceName(t, device) : name;
}
