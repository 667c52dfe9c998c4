import type { FigureId, Keys } from '../../domain/reports/tally.ts';

/** The hall as a whole. */
export const WHOLE: Keys = { ticket: () => '', visit: () => '', rating: () => '', sitting: () => '' };
const NONE = () => null;

/** A number counts with the service it was taken for; what a counter did, with the service it was done for. */
export const BY_SERVICE: Keys = {
  ticket: ({ serviceId }) => serviceId,
  visit: ({ serviceId }) => serviceId,
  rating: ({ serviceId }) => serviceId,
  sitting: NONE,
};
export const BY_CLERK: Keys = {
  ticket: NONE,
  visit: ({ clerkId }) => clerkId,
  rating: ({ clerkId }) => clerkId,
  sitting: ({ clerkId }) => clerkId,
};
export const BY_COUNTER: Keys = {
  ticket: NONE,
  visit: ({ counterId }) => counterId,
  rating: ({ counterId }) => counterId,
  sitting: ({ counterId }) => counterId,
};
/** By the hour in which the number was taken. */
export const BY_HOUR: Keys = {
  ticket: ({ hour }) => String(hour),
  visit: (_visit, { hour }) => String(hour),
  rating: (_rating, { hour }) => String(hour),
  sitting: NONE,
};
export const BY_DAY: Keys = {
  ticket: (_ticket, { day }) => day,
  visit: (_visit, _ticket, { day }) => day,
  rating: (_rating, _ticket, { day }) => day,
  sitting: (_sitting, { day }) => day,
};
export const BY_MONTH: Keys = {
  ticket: (_ticket, { day }) => day.slice(0, 7),
  visit: (_visit, _ticket, { day }) => day.slice(0, 7),
  rating: (_rating, _ticket, { day }) => day.slice(0, 7),
  sitting: (_sitting, { day }) => day.slice(0, 7),
};

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;

export const BY_WEEKDAY_AND_HOUR: Keys = {
  ticket: ({ hour }, { day }) => `${weekdayOf(day)} ${hour}`,
  visit: (_visit, { hour }, { day }) => `${weekdayOf(day)} ${hour}`,
  rating: NONE,
  sitting: NONE,
};

/** The columns of each table of figures, in the order in which they are read. */
export const TABLES = {
  summary: [
    ...['issued', 'finished', 'missed', 'cancelled', 'expired', 'waitMean', 'waitP90', 'withinPromise'],
    ...['serviceMean', 'overLimitUnexplained', 'satisfiedShare', 'badRatings'],
  ],
  hours: ['issued', 'waitMean', 'waitP90', 'withinPromise'],
  days: [
    ...['issued', 'finished', 'noShowShare', 'waitMean', 'waitP50', 'waitP90', 'withinPromise', 'serviceMean'],
    ...['overLimitUnexplained', 'satisfiedShare', 'badRatings', 'estimateHit'],
  ],
  services: [
    ...['issued', 'finished', 'noShowShare', 'missShare', 'returnShare', 'waitMean', 'waitP50', 'waitP90'],
    ...['withinPromise', 'cases', 'serviceMean', 'overLimit', 'overLimitShare', 'overLimitUnexplained'],
    ...['transferShare', 'toAndFro', 'oneVisitShare', 'participation', 'satisfiedShare', 'badRatings'],
  ],
  clerks: [
    ...['loggedIn', 'pauseShare', 'utilisation', 'idleWaiting', 'idleShare', 'overtime', 'overtimeServices'],
    ...[
      'served',
      'cases',
      'serviceMean',
      'overLimit',
      'overLimitUnexplained',
      'endedByNext',
      'invited',
      'participation',
      'satisfiedShare',
      'verySatisfiedShare',
    ],
    ...['badRatings', 'badOfClerk'],
  ],
  counters: [
    ...['loggedIn', 'pauseShare', 'utilisation', 'idleWaiting', 'idleShare', 'overtime', 'overtimeServices'],
    ...['served', 'serviceMean', 'overLimit', 'satisfiedShare', 'badRatings'],
  ],
  waits: [
    ...['served', 'waitMean', 'waitP50', 'waitP90', 'waitMax', 'withinPromise', 'noShowShare', 'missShare'],
    ...['returnShare', 'callAnswered'],
  ],
  estimates: ['forecasts', 'forecastsRight', 'estimateHit', 'estimateError'],
  ratings: [
    ...['invited', 'rated', 'participation', 'satisfiedShare', 'verySatisfiedShare', 'badRatings', 'badOfClerk'],
  ],
  slips: ['issued', 'voided', 'slipsFailed', 'slipFailShare'],
} as const satisfies Record<string, FigureId[]>;
