import { createHash } from 'node:crypto';
import { filesOf } from '../domain/playlist.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { StaffEntry } from '../protocol/catalogue.ts';
import { HALL_FILE_VERSION, HallFile, HallFileHead, type HallFilePreview } from '../protocol/hall-file.ts';
import type { HallSettings, SettingsChange } from '../protocol/hall-settings.ts';
import { badRequest } from '../protocol/refusals.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { differenceOf, findingsNow } from './handlers/save-settings.ts';
import { partsNow } from './settings-now.ts';

type Contents = Pick<HallFile, 'hallId' | 'madeAt' | 'settings'>;

/** The same whatever the file's line breaks: of what was read, in the order in which it stands there. */
function checksumOf({ hallId, madeAt, settings }: { [Field in keyof Contents]?: unknown }): string {
  return createHash('sha256').update(JSON.stringify({ hallId, madeAt, settings })).digest('hex');
}

/** [H14] The hall as one file. What is read again from it is what was written, to the letter. */
export function writeHallFile(stores: Stores, now: number): HallFile {
  const settings = stores.hall.settings();
  const contents: Contents = {
    hallId: settings.hallId,
    madeAt: new Date(now).toISOString(),
    settings: partsNow(stores, settings),
  };
  return { format: 'hallcall-hall', formatVersion: HALL_FILE_VERSION, ...contents, checksum: checksumOf(contents) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a file that somebody brought. Cut off, edited, of another version or of another hall: each has its own refusal. */
export function readHallFile(
  text: string,
  { hallId, anyHall }: { hallId: string; anyHall: boolean },
): Result<HallFile> {
  const raw = parsed(text);
  if (raw === null) return refuse({ code: 'hall-file-unreadable' });
  const head = HallFileHead.safeParse(raw);
  if (!head.success) return refuse({ code: 'hall-file-unknown' });
  const { formatVersion } = head.data;
  if (formatVersion !== HALL_FILE_VERSION)
    return refuse({ code: 'hall-file-version', version: formatVersion, known: HALL_FILE_VERSION });
  if (head.data.checksum !== checksumOf(head.data)) return refuse({ code: 'hall-file-edited' });
  const file = HallFile.safeParse(raw);
  if (!file.success) return refuse(badRequest(file.error));
  const isOther = file.data.hallId !== hallId && !anyHall;
  return isOther ? refuse({ code: 'hall-file-other-hall', hallId: file.data.hallId }) : accept(file.data);
}

/** A file never sends anybody away: whoever works here and is not in it stays. */
export function changeOfFile(stores: Stores, { settings }: HallFile): SettingsChange {
  if (!settings.staffList) return settings;
  const inFile = new Set(settings.staffList.map(({ badge }) => badge));
  const others = stores.staff.list().filter(({ badge }) => !inFile.has(badge));
  const kept = others.map(({ badge, name, role, isArchived }) => ({ badge, name, role, isArchived }));
  const byBadge = (one: StaffEntry, other: StaffEntry) => (one.badge < other.badge ? -1 : 1);
  return { ...settings, staffList: [...settings.staffList, ...kept].toSorted(byBadge) };
}

type Here = { settings: HallSettings; now: EpochMs; businessDay: string; media: readonly string[] };

/** What the file would change, what speaks against it, and which of its media files are not here. */
export function previewHallFile(stores: Stores, file: HallFile, here: Here): HallFilePreview {
  const { settings, media } = here;
  const { parts, before, after, whole } = differenceOf(stores, settings, changeOfFile(stores, file));
  return {
    hallId: file.hallId,
    madeAt: file.madeAt,
    ...{ parts, before, after },
    findings: findingsNow({ stores, ...here }, whole),
    missingMedia: filesOf(whole.playlist ?? []).filter((name) => !media.includes(name)),
    basedOn: stores.versions.newest(),
  };
}
