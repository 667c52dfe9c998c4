import { z } from 'zod';
import { EpochMs, LocalizedText, ServiceId } from './vocabulary.ts';

export const AnnouncementId = z
  .string()
  .regex(/^[\w.-]{1,64}$/)
  .brand<'AnnouncementId'>();
export type AnnouncementId = z.infer<typeof AnnouncementId>;

/** More than these nobody reads before taking a number. */
export const ANNOUNCEMENTS_AT_MOST = 6;

/** A text in one language at least. */
export const SaidText = LocalizedText.refine(({ zh, en }) => zh.trim() !== '' || en.trim() !== '', 'says nothing');

/** Something that many come for at once (an outage, a meter exchange, a new tariff): said before a number is taken. */
export const Announcement = z.object({
  announcementId: AnnouncementId,
  title: SaidText,
  text: SaidText,
  /** Said to those who come for one of these; empty: to everybody. */
  services: z.array(ServiceId).max(60),
  since: EpochMs,
  /** It ends by itself. */
  until: EpochMs,
});
export type Announcement = z.infer<typeof Announcement>;

/** What a customer reads of it. */
export const Announced = Announcement.omit({ since: true });
