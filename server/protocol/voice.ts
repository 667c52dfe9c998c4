import { z } from 'zod';
import { Period } from './timetable.ts';
import { Language } from './vocabulary.ts';

/** A voice pack's name and that of its folder: `zh` and `en` are built in, others are the hall's own recordings. */
export const PackName = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'is no name of a voice pack such as zh or yue');
export type PackName = z.infer<typeof PackName>;

const Volume = z.number().min(0).max(1);

/** How the walls of the hall speak. */
export const VoiceSettings = z.object({
  /** Packs in the order in which a call is said; none: the walls are silent. */
  languages: z.array(PackName).max(4).default(['zh', 'en']),
  /** How often a call is said while nobody else waits to be called. */
  repeats: z.int().min(1).max(3).default(1),
  chime: z.boolean().default(true),
  volume: Volume.default(1),
  /** Hall time; the first that holds wins over `volume`. 0: calls are shown, not spoken. */
  volumeByHour: z
    .array(z.object({ ...Period.shape, volume: Volume }))
    .max(12)
    .default([]),
  pace: z.enum(['slow', 'usual', 'quick']).default('usual'),
});
export type VoiceSettings = z.infer<typeof VoiceSettings>;

/** How a call is to be said and shown: *clear* is slower, louder and longer. Why it is so, is nobody's business. */
export const CallManner = z.enum(['plain', 'clear']);
export type CallManner = z.infer<typeof CallManner>;

/** The hall's own recordings as a page finds them: one folder, one pack. */
export const VoicePack = z.object({
  pack: PackName,
  name: z.string(),
  /** Whose sentence its recordings are put together to. */
  sentence: Language,
  /** By the name of the clip, the file that says it. */
  clips: z.record(z.string(), z.string()),
});
export type VoicePack = z.infer<typeof VoicePack>;

/** `GET /voice/packs.json` */
export const VoicePacks = z.object({
  packs: z.array(VoicePack),
  /** What cannot be used, and why. */
  problems: z.array(z.object({ pack: z.string(), problem: z.string() })),
});
export type VoicePacks = z.infer<typeof VoicePacks>;
