import type { Rectangle } from 'electron';
import type { ScreenSettings } from './box-settings.ts';

/** What of Electron's display decides where a screen goes. */
export type Monitor = { id: number; label: string; bounds: Rectangle };

/** The monitors as they are now, and which of them is the main one. */
export type Monitors = { all: readonly Monitor[]; mainId: number };

type Placed = Pick<ScreenSettings, 'id' | 'monitor'>;

/** Remembers which monitor is whose, so that numbers do not move along when one is unplugged. */
export function createPlacing(screens: readonly Placed[]) {
  const homes = new Map<string, Monitor>();
  const highest = Math.max(0, ...screens.map(({ monitor }) => (typeof monitor === 'number' ? monitor : 0)));

  /** The monitor of each screen by the screen's id, null while its own is not there; no monitor is given to two. */
  return function place(monitors: Monitors): Map<string, Monitor | null> {
    const places = placeScreens(screens, leftToRight(monitors), homes);
    const isWhole = monitors.all.length >= highest; // before that, a number may still come to mean another monitor
    for (const [id, monitor] of places) if (monitor && isWhole) homes.set(id, monitor);
    return places;
  };
}

/** Says what monitors there are, as a setting can name them. */
export function describeMonitors(monitors: Monitors): string {
  const { all } = leftToRight(monitors);
  if (all.length === 0) return 'this box has no monitor now';
  const one = ({ label, id, bounds }: Monitor, index: number) =>
    `${index + 1} is "${label || id}", ${bounds.width}x${bounds.height}`;
  return `this box has now: ${all.map(one).join('; ')}`;
}

function placeScreens(screens: readonly Placed[], monitors: Monitors, homes: ReadonlyMap<string, Monitor>) {
  const places = new Map<string, Monitor | null>(screens.map(({ id }) => [id, null]));
  const free = new Set(monitors.all);
  const settle = (find: (screen: Placed) => Monitor | undefined) => {
    for (const screen of screens) {
      const monitor = places.get(screen.id) ? undefined : find(screen);
      if (monitor && free.delete(monitor)) places.set(screen.id, monitor);
    }
  };
  settle(({ id }) => sameMonitor(monitors, homes.get(id)));
  settle(({ monitor }) => (typeof monitor === 'number' ? monitors.all[monitor - 1] : undefined));
  settle(({ monitor }) => (typeof monitor === 'string' ? [...free].find((one) => isCalled(one, monitor)) : undefined));
  settle(({ monitor }) => (monitor === null ? mainMonitor(monitors) : undefined));
  return places;
}

/** The system may give a monitor that comes back another id; its name then says which it is, if no other has it. */
function sameMonitor({ all }: Monitors, home: Monitor | undefined): Monitor | undefined {
  if (!home) return undefined;
  const byId = all.find(({ id }) => id === home.id);
  if (byId) return byId;
  const [namesake, other] = home.label === '' ? [] : all.filter(({ label }) => label === home.label);
  return other ? undefined : namesake;
}

function mainMonitor({ all, mainId }: Monitors): Monitor | undefined {
  return all.find(({ id }) => id === mainId) ?? all[0];
}

function isCalled({ label, id }: Monitor, name: string): boolean {
  return label.toLowerCase() === name.toLowerCase() || String(id) === name;
}

function leftToRight({ all, mainId }: Monitors): Monitors {
  return { all: [...all].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y), mainId };
}
