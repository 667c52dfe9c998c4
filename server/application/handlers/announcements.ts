import { instantOnDay } from '../../domain/hall-day.ts';
import { accept, refuse } from '../../domain/result.ts';
import { ANNOUNCEMENTS_AT_MOST, type Announcement, type AnnouncementId } from '../../protocol/announcements.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallSettings } from '../../protocol/hall-settings.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { Handler } from '../context.ts';

/** [H10] Those that are said now, the newest first. */
export function announcedNow({ announcements }: HallSettings, now: EpochMs): Announcement[] {
  return announcements.filter(({ until }) => until > now).sort((one, other) => other.since - one.since);
}

/** [H10] Said from now on, until it ends by itself or is withdrawn. */
export const announce: Handler<CommandRequest<'notice:announce'>, CommandResult<'notice:announce'>> = (
  { stores, settings, now, newId },
  _actor,
  { title, text, services, until: { day, time } },
) => {
  if (services.some((serviceId) => !stores.hall.service(serviceId))) return refuse({ code: 'service-unknown' });
  const until = instantOnDay(day, time, settings) as EpochMs;
  if (until <= now) return refuse({ code: 'announcement-in-the-past' });
  const others = announcedNow(settings, now);
  if (others.length >= ANNOUNCEMENTS_AT_MOST) return refuse({ code: 'too-many-announcements' });
  const announcementId = newId() as AnnouncementId;
  const announcement = { announcementId, title, text, services, since: now, until };
  stores.hall.saveSettings({ ...settings, announcements: [announcement, ...others] });
  return accept({ result: { announcementId, until }, events: [{ kind: 'notice-announced', data: announcement }] });
};

/** [H10] */
export const withdraw: Handler<CommandRequest<'notice:withdraw'>, CommandResult<'notice:withdraw'>> = (
  { stores, settings, now },
  _actor,
  { announcementId },
) => {
  const said = announcedNow(settings, now);
  const others = said.filter((each) => each.announcementId !== announcementId);
  if (others.length === said.length) return refuse({ code: 'announcement-unknown' });
  stores.hall.saveSettings({ ...settings, announcements: others });
  return accept({ result: {}, events: [{ kind: 'notice-withdrawn', data: { announcementId } }] });
};
