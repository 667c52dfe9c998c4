import { hallDayAt, laterDay } from '../domain/hall-day.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { ViewName, Views } from '../protocol/views.ts';
import type { CounterId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { createBadRatings } from './bad-ratings.ts';
import { createClerkDays } from './clerk-day.ts';
import type { Clock } from './desk.ts';
import type { DeviceWatch } from './device-watch.ts';
import { createPictureTaker, type HallPicture } from './hall-picture.ts';
import { createRunningFigures } from './reports/running-figures.ts';
import { clerkView } from './views/clerk-view.ts';
import { padView, windowView } from './views/customer-views.ts';
import { displayView } from './views/display-view.ts';
import { kioskView } from './views/hall-views.ts';
import { phoneView } from './views/phone-view.ts';
import { guideView, managerView } from './views/staff-views.ts';
import type { Forecaster } from './wait-forecast.ts';

/** Who looks: everybody with the same audience sees the same view. */
export type Audience =
  | { view: 'kiosk:view'; name: string }
  | { view: 'display:view' }
  | { view: 'window:view' | 'pad:view'; counterId: CounterId }
  | { view: 'clerk:view'; staffId: StaffId }
  | { view: 'guide:view' | 'manager:view' }
  | { view: 'phone:view'; ticketId: TicketId };

/** One word per audience, for rooms and maps. */
export function audienceKey(audience: Audience): string {
  const { view, ...who } = audience;
  return [view, ...Object.values(who)].join(':');
}

type Deps = {
  stores: Stores;
  forecastAt: Forecaster;
  clock: Clock;
  canSave: () => boolean;
  /** A copy of the hall is being made just now. */
  isBackingUp: () => boolean;
  watch: DeviceWatch;
};

/** Draws whole views from what is stored. A picture is taken once and drawn for as many audiences as look. */
export function createProjector({ stores, forecastAt, clock, canSave, isBackingUp, watch }: Deps) {
  const businessDay = (settings: HallSettings) =>
    laterDay(stores.hall.businessDay(), hallDayAt(clock.now(), settings).day);
  const { callsOf } = watch;
  const takePicture = createPictureTaker({ stores, forecastAt, now: clock.now, businessDay, canSave, callsOf });
  const figures = createRunningFigures(stores);
  const badRatings = createBadRatings(stores);
  const clerkDay = createClerkDays(stores);

  function counterLine(picture: HallPicture, counterId: CounterId) {
    const line = picture.counter(counterId);
    if (!line) throw new Error(`counter ${counterId} is not stored`);
    return line;
  }

  function draw(picture: HallPicture, audience: Audience): Views[ViewName] {
    switch (audience.view) {
      case 'kiosk:view':
        return kioskView(stores, picture, audience.name);
      case 'display:view':
        return displayView(stores, picture);
      case 'window:view':
        return windowView(stores, picture, counterLine(picture, audience.counterId));
      case 'pad:view':
        return padView(stores, picture, counterLine(picture, audience.counterId));
      case 'clerk:view': {
        const member = stores.staff.byId(audience.staffId);
        if (!member) throw new Error(`staff ${audience.staffId} is not stored`);
        return clerkView(stores, picture, { member, today: clerkDay(picture.day, member.staffId) });
      }
      case 'guide:view':
        return guideView(stores, picture);
      case 'manager:view':
        return managerView(stores, picture, {
          ...figures(picture.day, picture.settings.thresholds.longWaitMinutes),
          bad: badRatings(picture.day),
          isBackingUp: isBackingUp(),
        });
      case 'phone:view':
        return phoneView(stores, picture, audience.ticketId);
      default:
        return audience satisfies never;
    }
  }

  let last: HallPicture | null = null;

  return {
    /** The hall at this moment. */
    takePicture,
    /** The hall as it was when it last changed: the same for everybody who is shown that. */
    latest(): HallPicture {
      last ??= takePicture();
      return last;
    },
    changed(): void {
      last = null;
    },
    draw,
  };
}
export type Projector = ReturnType<typeof createProjector>;
