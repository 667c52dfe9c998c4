import type { KioskView } from '../../protocol/views.ts';
import type { HallPicture } from '../hall-picture.ts';
import { announcedNow } from '../handlers/announcements.ts';

/** [H10] What many come for just now, as customers read it. */
export function announced({ settings, stamp }: HallPicture): KioskView['announcements'] {
  return announcedNow(settings, stamp.now).map(({ announcementId, title, text, services, until }) => {
    return { announcementId, title, text, services, until };
  });
}
