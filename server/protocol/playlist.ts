import { z } from 'zod';
import { TimeOfDay } from './timetable.ts';
import { LocalizedText } from './vocabulary.ts';
import { ZoneId } from './zones.ts';

const PICTURE = ['png', 'jpg', 'webp'] as const;
const VIDEO = ['mp4', 'webm'] as const;

/** A file of the media folder: a plain name of small letters and figures with an ending of a kind that cannot carry scripts. */
const fileName = (endings: readonly string[]) =>
  z.string().regex(new RegExp(`^[a-z0-9][a-z0-9_-]{0,59}\\.(?:${endings.join('|')})$`), 'is no name for a media file');
export const MediaName = fileName([...PICTURE, ...VIDEO]);

/** What an item is about, so that a hall can see whether everything it must tell is there (`domain.md` D2–D7). */
export const PlaylistTopic = z.enum(['tariff', 'process', 'outage', 'payment-safety', 'promise', 'hotline', 'other']);
export type PlaylistTopic = z.infer<typeof PlaylistTopic>;

const common = {
  itemId: z.string().regex(/^[\w.-]{1,40}$/),
  topic: PlaylistTopic,
  title: LocalizedText,
  /** The hall's dates on which it plays, both included; null: without a limit. */
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
  /** Between these hours only; null: all day. */
  hours: z.object({ from: TimeOfDay, to: TimeOfDay }).nullable().default(null),
  /** On the walls of these zones; none: on all. */
  zones: z.array(ZoneId).max(20).default([]),
};
const seconds = z.int().min(5).max(600).default(15);

/** A text, a picture, or a video, which plays to its end without sound. */
export const PlaylistItem = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('text'), seconds, body: LocalizedText }),
  z.object({ ...common, kind: z.literal('picture'), seconds, file: fileName(PICTURE) }),
  z.object({ ...common, kind: z.literal('video'), file: fileName(VIDEO) }),
]);
export type PlaylistItem = z.infer<typeof PlaylistItem>;

/** What the walls play while there is room beside the calls, in this order. */
export const Playlist = z.array(PlaylistItem).max(60);
export type Playlist = z.infer<typeof Playlist>;

/** `GET /api/media`: the files that are there. */
export const MediaFiles = z.object({
  files: z.array(z.object({ name: MediaName, bytes: z.int().nonnegative(), isUsed: z.boolean() })),
});
export type MediaFiles = z.infer<typeof MediaFiles>;
