import { z } from 'zod';
import { Announced } from '../announcements.ts';
import { Playlist } from '../playlist.ts';
import { EpochMs, LocalizedText, ServiceId, TicketId, TicketNumber, TicketStatus, WaitRange } from '../vocabulary.ts';
import { CallManner, VoiceSettings } from '../voice.ts';
import { Zone, ZoneId } from '../zones.ts';
import { CounterRef, count, Hall, stamp } from './hall.ts';

export const DisplayView = z.object({
  ...stamp,
  hall: Hall,
  /**
   * Newest last. At least the last eight and the last eight of each zone, every one that is fresh enough to be spoken, and of
   * each ticket that is still called its last.
   */
  calls: z.array(
    z.object({
      seq: z.int().positive(),
      ticketId: TicketId,
      number: TicketNumber,
      counter: CounterRef.extend({ zoneId: ZoneId.nullable() }),
      service: LocalizedText,
      at: EpochMs,
      /** 1 for the first call of a ticket, 2 for its first recall … */
      times: z.int().positive(),
      status: TicketStatus,
      manner: CallManner,
    }),
  ),
  waiting: z.array(
    z.object({
      serviceId: ServiceId,
      code: z.string(),
      name: LocalizedText,
      count,
      openCounters: count,
      wait: WaitRange,
    }),
  ),
  /** Newest last. */
  missed: z.array(TicketNumber),
  /** What those may do: come back at a kiosk, where the hall lets them. */
  mayRejoin: z.boolean(),
  notices: z.array(LocalizedText),
  /** What plays on this day; an item's hours are the wall's business. */
  playlist: Playlist,
  /** The parts of the hall, what is done in each, and where each lies as seen from the screens; a wall may show some of them. */
  zones: z.array(
    z.object({
      zoneId: ZoneId,
      name: LocalizedText,
      services: z.array(ServiceId),
      seenFrom: Zone.shape.seenFrom,
      /** Of these, the numbers of what is done in it. */
      missed: z.array(TicketNumber),
    }),
  ),
  announcements: z.array(Announced),
  /** Calls older than this are shown, not spoken, on a wall that did not know them before. */
  speakWithinMs: z.int().positive(),
  voice: VoiceSettings,
});
export type DisplayView = z.infer<typeof DisplayView>;
