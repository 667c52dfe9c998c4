import { type KeyObject, verify } from 'node:crypto';
import type { UpdateTrouble } from '#protocol/frame-health';
import { type BoxSystem, isNewer, type Release, readRelease, type SignedRelease } from '#protocol/updates';

type Here = {
  /** Whoever made this box. */
  publicKey: KeyObject;
  /** The one that runs. */
  version: string;
  system: BoxSystem;
  bad: readonly string[];
};

export type CheckedRelease =
  | { ok: true; release: Release }
  | { ok: false; version: string | null; trouble: UpdateTrouble };

/** Whether a box may take a release, before a byte of it is fetched: its signature first, what it says only then. */
export function checkRelease(signed: SignedRelease, { publicKey, version, system, bad }: Here): CheckedRelease {
  const release = readRelease(signed.release);
  const no = (trouble: UpdateTrouble): CheckedRelease => ({ ok: false, version: release?.version ?? null, trouble });
  if (!isSigned(signed, publicKey)) return no('unsigned');
  if (!release) return no('unusable');
  if (release.platform !== system.platform || release.arch !== system.arch) return no('wrong-system');
  if (bad.includes(release.version)) return no('failed-before');
  return isNewer(release.version, version) ? { ok: true, release } : no('not-newer');
}

function isSigned({ release, signature }: SignedRelease, publicKey: KeyObject): boolean {
  try {
    return verify(null, Buffer.from(release), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false; // a signature of another kind
  }
}
