import { z } from 'zod';

const A_NUMBER = '(?:0|[1-9]\\d{0,5})';

/** Three numbers, like `1.4.0`: two versions are told apart and put in order by nothing else. */
export const ReleaseVersion = z.string().regex(new RegExp(`^${A_NUMBER}\\.${A_NUMBER}\\.${A_NUMBER}$`));

/** A system that boxes are packed for. */
export const BoxSystem = z.object({ platform: z.enum(['linux', 'win32', 'darwin']), arch: z.enum(['x64', 'arm64']) });
export type BoxSystem = z.infer<typeof BoxSystem>;

/** The archive of a release: a plain name, so that it can lie nowhere but in the folder of updates. */
export const ReleaseFile = z
  .string()
  .max(80)
  .regex(/^hallcall-\d[\d.]*-[a-z\d]+-[a-z\d]+\.tar\.gz$/);

/** What is in a release: one packed box of one version, for one system. */
export const Release = z.strictObject({
  version: ReleaseVersion,
  ...BoxSystem.shape,
  file: ReleaseFile,
  bytes: z.int().positive(),
  sha512: z.string().regex(/^[\da-f]{128}$/),
  madeAt: z.iso.datetime(),
});
export type Release = z.infer<typeof Release>;

/** A release as it is handed on: its text to the letter, and the ed25519 signature of that text. */
export const SignedRelease = z.strictObject({ release: z.string().max(2_000), signature: z.base64().max(100) });
export type SignedRelease = z.infer<typeof SignedRelease>;

/** What lies beside the archive of a release: its name, with this in place of `.tar.gz`. */
export const RELEASE_ENDING = '.release.json';

/** By which name a release of this version lies in a folder, its archive and what is said of it alike. */
export const releaseName = (version: string, { platform, arch }: BoxSystem) =>
  `hallcall-${version}-${platform}-${arch}`;

/** What a hall offers to a box: at its next idle moment, or at the hour of the night at which pages are loaded anew. */
export const UpdateOffer = SignedRelease.extend({ when: z.enum(['idle', 'night']) });
export type UpdateOffer = z.infer<typeof UpdateOffer>;

/** What a box says that it is when it asks for an offer. */
export const OfferQuery = z.object(BoxSystem.shape);

/** Reads the text of a release; null for one that says something else. Whether it is signed is another question. */
export function readRelease(text: string): Release | null {
  try {
    return Release.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether one version comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((each) => each.split('.').map(Number));
  const at = one?.findIndex((part, index) => part !== other?.[index]) ?? -1;
  return at >= 0 && (one?.[at] ?? 0) > (other?.[at] ?? 0);
}

/** Why a release in the folder of a hall is offered to nobody. */
export const ReleaseProblem = z.enum(['unreadable', 'other-name', 'no-archive', 'other-size']);
export type ReleaseProblem = z.infer<typeof ReleaseProblem>;

/** What lies in the folder `updates` of a hall. Whether it is signed, each box decides for itself. */
export type FoundReleases = {
  releases: readonly (BoxSystem & { version: string; bytes: number; madeAt: string })[];
  problems: readonly { file: string; problem: ReleaseProblem }[];
};
