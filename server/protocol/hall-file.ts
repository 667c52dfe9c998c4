import { z } from 'zod';
import { SettingsChange, SettingsFinding, SettingsPart } from './hall-settings.ts';

export const HALL_FILE_VERSION = 1;
/** More than any hall needs with all its notices and its logo. */
export const HALL_FILE_BYTES = 2_097_152;

/** What every hall file says of itself, whichever version it is. */
export const HallFileHead = z.looseObject({
  format: z.literal('hallcall-hall'),
  formatVersion: z.int(),
  hallId: z.unknown(),
  madeAt: z.unknown(),
  settings: z.unknown(),
  checksum: z.unknown(),
});

/** A whole hall in one file: everything that can be set, and nothing of PINs, keys, customers and tickets ([H14]). */
export const HallFile = z.object({
  format: z.literal('hallcall-hall'),
  formatVersion: z.literal(HALL_FILE_VERSION),
  hallId: z.string().max(40),
  /** When it was written, in UTC. */
  madeAt: z.iso.datetime(),
  settings: SettingsChange,
  /** Of what stands above, as hexadecimal SHA-256. */
  checksum: z.string(),
});
export type HallFile = z.infer<typeof HallFile>;

/** What a hall file would change here; nothing has changed yet. */
export const HallFilePreview = z.object({
  hallId: z.string(),
  madeAt: z.string(),
  /** The parts that differ, as they are and as they would be. */
  parts: z.array(SettingsPart),
  before: SettingsChange,
  after: SettingsChange,
  findings: z.array(SettingsFinding),
  /** Files of the playlist that are not in the media folder here; a hall file does not hold them. */
  missingMedia: z.array(z.string()),
  /** The version that this was compared with. */
  basedOn: z.int().nonnegative(),
});
export type HallFilePreview = z.infer<typeof HallFilePreview>;
