import type { ServiceRules } from '#protocol/hall-settings';

/** A service of which nothing is said of its own. */
export const AS_THE_HALL: ServiceRules = { longestWaitMinutes: null, quotas: [], timetable: null };
