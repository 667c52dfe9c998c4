import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { app, net } from 'electron';
import type { FrameUpdate } from '#protocol/frame-health';
import { BoxSystem } from '#protocol/updates';
import { type BoxSettings, isPublicScreen } from '../box-settings.ts';
import type { FrameClock } from '../frame-clock.ts';
import type { FramePaths } from '../frame-paths.ts';
import type { FrameWindow, FrameWindows } from '../frame-windows.ts';
import type { KeyStore } from '../key-store.ts';
import { nodeRuntime } from '../node-runtime.ts';
import { BOX_FOLDER_VARIABLE, boxPlaces } from './box-folder.ts';
import { fetchArchive } from './fetch-archive.ts';
import { createHallUpdates } from './hall-updates.ts';
import { createQuiet } from './quiet.ts';
import { unpackArchive } from './unpack.ts';
import { keepUpToDate } from './updater.ts';

const EVERY_MS = 10_000;
type UpdatesDeps = {
  box: BoxSettings;
  paths: FramePaths;
  version: string;
  clock: FrameClock;
  keys: KeyStore;
  windows: FrameWindows;
  now: () => Date;
};

export type FrameUpdates = ReturnType<typeof setupUpdates>;

/** Keeps a packed box that was started by its launcher up to date with what its hall offers; leaves any other as it is. */
export function setupUpdates({ box, paths, version, clock, keys, windows, now }: UpdatesDeps) {
  const heard = new Set<string>();
  const folder = process.env[BOX_FOLDER_VARIABLE];
  const publicKey = readKey(paths.updateKey);
  const system = BoxSystem.safeParse({ platform: process.platform, arch: process.arch });
  const isWell = ({ screen, page }: FrameWindow) =>
    page.state() === 'shown' && (heard.has(screen.id) || !isPublicScreen(screen));
  /** The page of this screen asks how the box is, to tell the hall: so it is linked to it. */
  const noteAsked = ({ screen }: FrameWindow) => void heard.add(screen.id);
  // a hall that a new version has brought up to date would be refused by the one before
  const isHall = box.server !== null;
  if (!folder || !publicKey || !system.success || isHall) return { health: (): FrameUpdate | null => null, noteAsked };

  const places = boxPlaces(folder);
  const hall = createHallUpdates({ box, keys, system: system.data, fetch: net.fetch });
  const freeBytes = () => statfs(folder).then(({ bavail, bsize }) => bavail * bsize);
  const quiet = createQuiet({ box, clock, now, windows: windows.all });
  const updater = keepUpToDate({
    ...{ version, publicKey, places, clock, system: system.data },
    ask: hall.ask,
    fetch: (release) => fetchArchive(release, { staging: places.staging, fetchFrom: hall.fetchFrom, freeBytes }),
    unpack: (archive, next) =>
      unpackArchive({ node: nodeRuntime(paths), program: paths.unpack, archive, folder, version: next }),
    ...quiet,
    isWell: () => windows.all().length > 0 && windows.all().every(isWell),
    restart: () => app.quit(),
    everyMs: EVERY_MS,
    now: () => now().getTime(),
  });
  return { health: (): FrameUpdate | null => updater.health(), noteAsked };
}

/** Null where the box was packed without one: it takes nothing from anybody. */
function readKey(file: string): KeyObject | null {
  return existsSync(file) ? createPublicKey(readFileSync(file)) : null;
}
