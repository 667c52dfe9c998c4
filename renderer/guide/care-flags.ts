import type { CareFlag } from '#protocol/vocabulary';

/** The kinds of care a guide can ask for, in the order in which they are offered. */
export const CARE_FLAGS: readonly CareFlag[] = ['mobility', 'sight', 'hearing', 'slow'];
