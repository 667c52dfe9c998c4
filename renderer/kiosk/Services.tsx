import type { KioskView } from '#protocol/views';
import { GroupTile } from './GroupTile.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import type { Entry } from './service-groups.ts';
import type { KioskScreen } from './useKiosk.ts';

type ServicesProps = { kiosk: KioskScreen; view: KioskView; entries: readonly Entry[] };

/** Everything that can be asked for here, as tiles of one size. */
export function Services({ kiosk, view: { services, offline }, entries }: ServicesProps) {
  const { stage, wishes, isStale, isLocked } = kiosk;
  const takingIds: readonly string[] = stage.at === 'taking' ? stage.order.serviceIds : [];
  const chosen = wishes.several?.flatMap(
    (id) => services.find(({ serviceId, open }) => serviceId === id && open) ?? [],
  );
  return (
    <>
      <ul className={`tiles ${isStale ? 'tiles--stale' : ''}`} data-count={Math.min(entries.length, 7)}>
        {entries.map((entry) => (
          <li key={'group' in entry ? `group ${entry.group.group}` : entry.service.serviceId}>
            {'group' in entry ? (
              <GroupTile group={entry.group} isLocked={isLocked} onTap={() => kiosk.openGroup(entry.group.group)} />
            ) : (
              <ServiceTile
                service={entry.service}
                isTaking={takingIds.includes(entry.service.serviceId)}
                isLocked={isLocked}
                offlineLeft={offline ? (offline.left[entry.service.serviceId] ?? 0) : null}
                place={chosen ? chosen.indexOf(entry.service) + 1 : null}
                onTap={() => kiosk.tap(entry.service.serviceId)}
              />
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <SeveralBar
          chosen={chosen}
          isLocked={isLocked}
          onTake={() => kiosk.takeSeveral(chosen.map(({ serviceId }) => serviceId))}
          onGiveUp={kiosk.toggleSeveral}
        />
      )}
    </>
  );
}
