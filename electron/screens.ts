import { app, Menu, type Rectangle, screen as system } from 'electron';
import { isPublicScreen, type ScreenSettings } from './box-settings.ts';
import { bringToFront } from './bring-to-front.ts';
import type { FrameWindow, FrameWindows } from './frame-windows.ts';
import { createPlacing, describeMonitors, type Monitor, type Monitors } from './monitors.ts';
import { createScreenWindow, type ScreenWindowDeps } from './screen-window.ts';

type ScreensDeps = Omit<ScreenWindowDeps, 'isQuitting'> & { windows: FrameWindows };

/** Opens a window for every screen of the box and keeps each on its monitor, whichever are unplugged and come back. */
export function setupScreens({ box, windows, ...deps }: ScreensDeps): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  Menu.setApplicationMenu(null);

  function open(screen: ScreenSettings, bounds: Rectangle | null): FrameWindow {
    const opened = createScreenWindow(screen, bounds, { box, ...deps, isQuitting: () => isQuitting });
    windows.add(opened);
    opened.page.show();
    return opened;
  }

  function openUnplaced(): void {
    const opened = windows.all().map(({ screen }) => screen.id);
    for (const screen of box.screens) {
      if (!isPublicScreen(screen) && !opened.includes(screen.id)) open(screen, null);
    }
  }

  openUnplaced();
  const monitors = keepOnMonitors(box.screens.filter(isPublicScreen), open);
  app.on('second-instance', () => {
    openUnplaced();
    monitors.openAgain();
    for (const { screen, window } of windows.all()) if (!monitors.isMissingFor(screen)) bringToFront(window);
  });
}

function keepOnMonitors(
  screens: readonly ScreenSettings[],
  open: (screen: ScreenSettings, bounds: Rectangle) => FrameWindow,
) {
  const place = createPlacing(screens);
  const filled = new Map<string, ReturnType<typeof fillMonitor>>();
  const missing = new Set<string>();
  const closed = new Set<string>();

  function fill(screen: ScreenSettings, monitor: Monitor): void {
    const already = filled.get(screen.id);
    already?.moveTo(monitor);
    if (already || closed.has(screen.id)) return;
    const opened = open(screen, monitor.bounds);
    filled.set(screen.id, fillMonitor(opened, monitor));
    opened.window.on('closed', () => {
      filled.delete(screen.id);
      closed.add(screen.id);
    });
  }

  function arrange(): void {
    const monitors = presentMonitors();
    const places = place(monitors);
    for (const screen of screens) {
      const monitor = places.get(screen.id) ?? null;
      if (monitor) {
        fill(screen, monitor);
        missing.delete(screen.id);
      } else {
        filled.get(screen.id)?.leave();
        if (!missing.has(screen.id)) console.error(missingMonitor(screen, monitors));
        missing.add(screen.id);
      }
    }
  }

  system.on('display-added', arrange);
  system.on('display-removed', arrange);
  system.on('display-metrics-changed', arrange);
  arrange();
  return {
    /** Opens what staff have closed. */
    openAgain(): void {
      closed.clear();
      arrange();
    },
    isMissingFor: ({ id }: ScreenSettings): boolean => missing.has(id),
  };
}

/** Keeps one window on the whole of one monitor; without a monitor it goes on unseen, and lies over nobody else's. */
function fillMonitor({ window }: FrameWindow, first: Monitor) {
  let now: Monitor | null = first;
  return {
    moveTo(monitor: Monitor): void {
      if (window.isDestroyed() || (now && isSamePlace(now, monitor))) return;
      now = monitor;
      window.setKiosk(false); // a window that fills a screen stays on it
      window.setBounds(monitor.bounds);
      window.show();
      window.setKiosk(true);
    },
    leave(): void {
      if (now === null || window.isDestroyed()) return;
      now = null;
      window.hide();
    },
  };
}

function presentMonitors(): Monitors {
  const all = system.getAllDisplays().filter(({ bounds }) => bounds.width > 0 && bounds.height > 0);
  return { all, mainId: system.getPrimaryDisplay().id };
}

function missingMonitor({ id, monitor }: ScreenSettings, monitors: Monitors): string {
  const wanted = monitor === null ? 'a monitor of its own' : `monitor ${JSON.stringify(monitor)}`;
  return `The screen ${id} waits for ${wanted}; ${describeMonitors(monitors)}.`;
}

function isSamePlace(a: Monitor, b: Monitor): boolean {
  const isSame = (side: keyof Rectangle) => a.bounds[side] === b.bounds[side];
  return a.id === b.id && isSame('x') && isSame('y') && isSame('width') && isSame('height');
}
