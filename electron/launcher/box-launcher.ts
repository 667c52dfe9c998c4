import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backOffMs } from '../back-off.ts';
import type { FrameClock } from '../frame-clock.ts';
import { type FrameProcess, startFrame } from '../frame-process.ts';
import { type Ended, restUnlessStopped, superviseFrame } from '../supervise.ts';
import { BOX_FOLDER_VARIABLE, BOX_PROGRAM, type BoxPlaces } from '../update/box-folder.ts';
import { countStart, giveBack, type Pointer, readPointer, writePointer } from '../update/pointer.ts';
import { endedUnwell, type Installed, versionToRun } from './trial.ts';

const LOOK_EVERY_MS = 1_000;

/** What the system's own way of installing has put there, and nobody here ever changes. */
export type InstalledBox = { folder: string; version: string };

type LauncherDeps = {
  installed: InstalledBox;
  places: BoxPlaces;
  flags: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Whether a hall answers where it should be. */
  isHallThere: () => Promise<boolean>;
  stopping: AbortSignal;
  clock: FrameClock;
  trialMs: number;
};

/**
 * [G13] Runs the version of a box that its pointer names, and takes back one that is not well in its trial: that ends
 * three times, or does not say in time that its screens are there. Resolves as `superviseFrame` does.
 */
export function runBox(deps: LauncherDeps): Promise<number> {
  return superviseFrame({ run: () => runVersions(deps), stopping: deps.stopping, clock: deps.clock });
}

/** One version after another, for as long as each hands on to the next or is taken back. */
async function runVersions(deps: LauncherDeps): Promise<Ended> {
  for (;;) {
    const { version, noted } = begin(deps);
    const startedAt = deps.clock.now();
    const { ended, isTakenBack } = await runOnce(version, deps);
    if (deps.stopping.aborted) return ended;
    if (isTakenBack) continue;
    const after = readPointer(deps.places.folder);
    if (after && isHandedOver(after, noted)) continue;
    if (!after?.trial || version !== after.version) return ended;
    if (!endedUnwell(ended, deps.clock.now() - startedAt)) return ended;
    console.error(`The version ${version} ended in its trial (${ended.signal ?? `code ${ended.code}`}).`);
    await restUnlessStopped(deps.clock, backOffMs(after.trial.starts), deps.stopping);
    if (deps.stopping.aborted) return ended;
  }
}

/** To another version, or once more to one whose trial could not begin. */
function isHandedOver({ version, trial }: Pointer, before: Pointer | null): boolean {
  return version !== before?.version || (trial !== null && trial.since !== before.trial?.since);
}

/** What runs now, and what the disk says of it. */
type Begun = { version: string; noted: Pointer | null };

/** Decides what runs now and has it on the disk, with one start more, before it runs. */
function begin({ installed, places }: LauncherDeps): Begun {
  const before = readPointer(places.folder);
  const has = (version: string) => existsSync(join(folderOf(version, { installed, places }), BOX_PROGRAM));
  const pointer = countStart(versionToRun(before, { version: installed.version, has }));
  if (before?.trial && before.version !== pointer.version)
    console.error(`The version ${before.version} was not well; ${pointer.version} runs again.`);
  try {
    writePointer(places.folder, pointer);
    if (pointer.trial === null) removeOthers(pointer, places);
    return { version: pointer.version, noted: pointer };
  } catch (error) {
    console.error('What this box runs could not be noted:', error); // a full disk keeps nobody from working
    return { version: withoutNote(pointer, { version: installed.version, has }), noted: before };
  }
}

/** A start on trial that nobody could count would be the first one for ever: until it can be, the version before runs. */
function withoutNote(pointer: Pointer, installed: Installed): string {
  if (pointer.trial === null) return pointer.version;
  const { version } = versionToRun(giveBack(pointer), installed);
  console.error(`The version ${pointer.version} waits for its trial; ${version} runs.`);
  return version;
}

function folderOf(version: string, { installed, places }: Pick<LauncherDeps, 'installed' | 'places'>): string {
  return version === installed.version ? installed.folder : places.versionFolder(version);
}

/** Here and not in the frame: to Electron a version that is to be removed has folders that are none. */
function removeOthers({ version, previous }: Pointer, { versions }: BoxPlaces): void {
  mkdirSync(versions, { recursive: true });
  for (const name of readdirSync(versions))
    if (name !== version && name !== previous) rmSync(join(versions, name), { recursive: true, force: true });
}

async function runOnce(version: string, deps: LauncherDeps): Promise<{ ended: Ended; isTakenBack: boolean }> {
  const folder = folderOf(version, deps);
  const frame = await startFrame({
    program: join(folder, BOX_PROGRAM),
    args: deps.flags,
    folder,
    env: { ...deps.env, ...sandboxOf(deps.installed), [BOX_FOLDER_VARIABLE]: deps.places.folder },
    stopping: deps.stopping,
    clock: deps.clock,
  });
  const trial = watchTrial(frame, version, deps);
  const ended = await frame.ended;
  return { ended, isTakenBack: trial.end() };
}

/** What has no owner but the account of the box cannot have the rights that the installed one was given. */
function sandboxOf({ folder }: InstalledBox): NodeJS.ProcessEnv {
  const sandbox = join(folder, 'chrome-sandbox');
  return existsSync(sandbox) ? { CHROME_DEVEL_SANDBOX: sandbox } : {};
}

/** Ends a version whose time of trial is over, and takes it back; only time in which there was a hall counts. */
function watchTrial(frame: FrameProcess, version: string, deps: LauncherDeps) {
  const { clock, places, isHallThere, trialMs } = deps;
  let spentMs = 0;
  let isOver = false;
  let isTakenBack = false;
  const look = async (sinceMs: number): Promise<void> => {
    const pointer = readPointer(places.folder);
    if (isOver || !pointer?.trial || pointer.version !== version) return;
    if (await isHallThere()) spentMs += clock.now() - sinceMs;
    if (isOver) return;
    if (spentMs < trialMs) lookLater();
    else {
      console.error(`The version ${version} was not well in time; ${pointer.previous} runs again.`);
      isTakenBack = true;
      takeBack(pointer, places);
      await frame.end();
    }
  };
  const lookLater = () => {
    const from = clock.now();
    clock.after(LOOK_EVERY_MS, () => void look(from));
  };
  lookLater();
  return {
    /** It has ended; says whether that was because it was not well in time. */
    end(): boolean {
      isOver = true;
      return isTakenBack;
    },
  };
}

/** What cannot be noted on a full disk is found out once more: its starts are counted all the same. */
function takeBack(pointer: Pointer, { folder }: BoxPlaces): void {
  try {
    writePointer(folder, giveBack(pointer));
  } catch (error) {
    console.error(`That the version ${pointer.version} is taken back could not be noted:`, error);
  }
}
