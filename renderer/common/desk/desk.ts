import type { GuideView } from '#protocol/views';
import type { Language, StaffRole } from '#protocol/vocabulary';
import type { Translate } from '../i18n/index.ts';
import type { useWish } from '../staff-session/useWish.ts';

export type CallBack = GuideView['callBacks'][number];
export type Appointment = GuideView['appointments'][number];
export type Queue = GuideView['queues'][number];
export type TicketLine = GuideView['waiting'][number];
export type CustomerClass = GuideView['classes'][number];

/** What guide and manager both see of the hall. */
export type StaffView = Pick<GuideView, 'now' | 'hall' | 'queues' | 'counters' | 'devices' | 'classes'>;

/** What the parts that guide and manager have in common need of the page they stand on. */
export type Desk = Pick<ReturnType<typeof useWish>, 'wish' | 'say' | 'notice'> & {
  role: Extract<StaffRole, 'guide' | 'manager'>;
  t: Translate;
  language: Language;
  locale: string;
  /** Something is on its way, or what is shown may be out of date: nothing can be pressed. */
  isLocked: boolean;
  today: string;
  timeZone: string;
};
