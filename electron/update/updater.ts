import type { KeyObject } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { FrameUpdate, UpdateTrouble } from '#protocol/frame-health';
import { type BoxSystem, type Release, readRelease, type UpdateOffer } from '#protocol/updates';
import type { FrameClock } from '../frame-clock.ts';
import type { BoxPlaces } from './box-folder.ts';
import type { Fetched } from './fetch-archive.ts';
import { handOverAgain, type Pointer, prove, readPointer, takeOver, writePointer } from './pointer.ts';
import { checkRelease } from './release-check.ts';
import { TROUBLE_WORDS } from './trouble-words.ts';

/** What was fetched and is not what was signed will hardly be something else soon. */
const LASTING: readonly UpdateTrouble[] = ['truncated', 'tampered', 'unusable'];
const AGAIN_AFTER_MS = 3_600_000;

/** What came of asking: the hall does not answer this box, has nothing for it, or offers a version. */
export type Asked = { hall: 'away' } | { hall: 'here'; offer: UpdateOffer | null };

type UpdaterDeps = {
  /** The version of this frame. */
  version: string;
  system: BoxSystem;
  publicKey: KeyObject;
  places: BoxPlaces;
  ask: () => Promise<Asked>;
  fetch: (release: Release) => Promise<Fetched>;
  unpack: (archive: string, version: string) => Promise<UpdateTrouble | null>;
  /** Nobody would notice if the frame went away for a moment. */
  isIdle: () => boolean;
  /** It is the hour in which pages are loaded anew. */
  isNight: () => boolean;
  /** Every screen shows its page of the hall, and the hall has heard how they are. */
  isWell: () => boolean;
  /** Ends the frame; whoever keeps it starts the version that the pointer names. */
  restart: () => void;
  everyMs: number;
  clock: FrameClock;
  now: () => number;
};

export type Updater = ReturnType<typeof keepUpToDate>;

/**
 * [G12] Asks the hall for a version that this box should run, takes none that is not signed, newer, for its system and
 * whole, and lets it take over while nobody looks. A version on trial that is well is kept; whoever starts the frame takes
 * back one that is not.
 */
export function keepUpToDate(deps: UpdaterDeps) {
  const { version, places, clock, everyMs } = deps;
  const startedAt = clock.now();
  /** As far as it is about this version: one that waits for its trial may be named there. */
  const pointer = (): Pointer => {
    const kept = readPointer(places.folder);
    return kept?.version === version ? kept : { version, previous: version, trial: null, bad: kept?.bad ?? [] };
  };
  const isOnTrial = ({ trial, version: named }: Pointer) => trial !== null && named === version;
  let state: FrameUpdate = isOnTrial(pointer()) ? { state: 'on-trial', version } : { state: 'none' };
  let hasRestarted = false;
  let failed: { signature: string; at: number } | null = null;

  function become(next: FrameUpdate): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    const words = sentenceOf(next);
    if (words) console.error(words);
  }

  function refuse(offered: string | null, trouble: UpdateTrouble): void {
    become({ state: 'refused', version: offered, trouble });
  }

  async function look(): Promise<void> {
    const asked = await deps.ask();
    const current = pointer();
    if (isOnTrial(current)) {
      become({ state: 'on-trial', version });
      if (asked.hall === 'away' || !deps.isWell()) return;
      writePointer(places.folder, prove(current));
      rmSync(places.staging, { recursive: true, force: true });
      console.error(`The version ${version} is well and stays.`);
      become({ state: 'none' });
    } else if (asked.hall === 'here') {
      if (asked.offer) await take(asked.offer);
      else become({ state: 'none' });
    }
  }

  async function take(offer: UpdateOffer): Promise<void> {
    const { publicKey, system } = deps;
    if (readRelease(offer.release)?.version === version) return become({ state: 'none' });
    const checked = checkRelease(offer, { publicKey, version, system, bad: pointer().bad });
    if (!checked.ok) return refuse(checked.version, checked.trouble);
    const { release } = checked;
    if (failed?.signature === offer.signature && clock.now() - failed.at < AGAIN_AFTER_MS) return;
    const waiting = notYetTried(release.version);
    if (waiting && clock.now() - startedAt < AGAIN_AFTER_MS) return refuse(release.version, 'disk-full');
    const trouble = await prepare(release);
    if (trouble !== null) {
      if (LASTING.includes(trouble)) failed = { signature: offer.signature, at: clock.now() };
      return refuse(release.version, trouble);
    }
    become({ state: 'ready', version: release.version });
    if (!deps.isIdle() || (offer.when === 'night' && !deps.isNight())) return;
    const next = waiting ? handOverAgain(waiting, deps.now()) : takeOver(pointer(), release.version, deps.now());
    writePointer(places.folder, next);
    hasRestarted = true;
    deps.restart();
  }

  /** What is noted of a version that was handed over to, and whose start could not be counted on a full disk. */
  function notYetTried(offered: string): Pointer | null {
    const kept = readPointer(places.folder);
    return kept?.trial && kept.version === offered ? kept : null;
  }

  /** A version that lies there under its name is whole: it got the name last. */
  async function prepare(release: Release): Promise<UpdateTrouble | null> {
    if (existsSync(places.versionFolder(release.version))) return null;
    const isOnceMore = state.state === 'refused' && state.version === release.version;
    if (!isOnceMore) become({ state: 'fetching', version: release.version });
    const fetched = await deps.fetch(release);
    return fetched.ok ? deps.unpack(fetched.archive, release.version) : fetched.trouble;
  }

  function lookAgain(): void {
    clock.after(everyMs, () => {
      look()
        .catch((error: unknown) => console.error('The hall could not be asked for a new version:', error))
        .finally(() => {
          if (!hasRestarted) lookAgain();
        });
    });
  }

  lookAgain();
  return { health: (): FrameUpdate => state };
}

function sentenceOf(update: FrameUpdate): string | null {
  switch (update.state) {
    case 'none':
      return null;
    case 'fetching':
      return `The version ${update.version} is fetched from the hall.`;
    case 'ready':
      return `The version ${update.version} is there and waits until nobody uses this box.`;
    case 'on-trial':
      return `The version ${update.version} runs on trial.`;
    case 'refused':
      return `The hall offers the version ${update.version ?? 'unknown'}, which is not taken: ${TROUBLE_WORDS[update.trouble]}.`;
    default:
      return update satisfies never;
  }
}
