import type { KioskView } from '#protocol/views';
import { GroupTile } from './GroupTile.tsx';
import { PageTurner } from './PageTurner.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import type { Entry } from './service-groups.ts';
import type { Comfort } from './useComfort.ts';
import type { KioskScreen } from './useKiosk.ts';
import { useTilePages } from './useTilePages.ts';

type ServicesProps = { kiosk: KioskScreen; view: KioskView; entries: readonly Entry[]; comfort: Comfort };

const idOf = (entry: Entry) => ('group' in entry ? `group ${entry.group.group}` : entry.service.serviceId);

/** Everything that can be asked for here, as tiles of one size, each with its whole name. */
export function Services({ kiosk, view: { services, offline }, entries, comfort }: ServicesProps) {
  const { stage, wishes, isStale, isLocked } = kiosk;
  const takingIds: readonly string[] = stage.at === 'taking' ? stage.order.serviceIds : [];
  const chosen = wishes.several?.flatMap(
    (id) => services.find(({ serviceId, open }) => serviceId === id && open) ?? [],
  );
  const subject = [comfort.language, comfort.isLarge, comfort.isLow, ...entries.map(idOf)].join(' ');
  const pages = useTilePages(entries, subject);
  return (
    <>
      <div className="services" ref={pages.room}>
        <ul
          ref={pages.list}
          className={`tiles ${pages.isTight ? 'tiles--tight' : ''} ${isStale ? 'tiles--stale' : ''}`}
          data-count={Math.min(pages.perPage, 7)}
        >
          {pages.shown.map((entry) => (
            <li key={idOf(entry)}>
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
        <PageTurner page={pages.page} count={pages.count} onTurn={pages.turn} />
      </div>
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
