import { isWithin, type Limits } from '../../common/desk/limits.ts';
import { changedParts, type Draft, type Settings } from './settings-draft.ts';

/** The limits of the contract for every number of the settings; a name means the same wherever it stands. */
export const LIMITS = {
  longestWaitMinutes: { min: 1, max: 600 },
  favouredInARow: { min: 1, max: 20 },
  helpAfterMinutes: { min: 1, max: 240 },
  callsAtMost: { min: 1, max: 10 },
  recallGapSeconds: { min: 0, max: 300 },
  missedAfterSeconds: { min: 10, max: 900 },
  holdReminderMinutes: { min: 1, max: 240 },
  undoSeconds: { min: 0, max: 60 },
  placesBehind: { min: 0, max: 50 },
  times: { min: 0, max: 9 },
  withinMinutes: { min: 1, max: 720 },
  earlyMinutes: { min: 0, max: 240 },
  lateMinutes: { min: 0, max: 240 },
  creditMinutes: { min: 0, max: 240 },
  tickets: { min: 0, max: 9999 },
  minutesBefore: { min: 0, max: 240 },
  place: { min: 1, max: 255 },
  slipsPerRoll: { min: 20, max: 5_000 },
  perService: { min: 0, max: 500 },
  seconds: { min: 5, max: 600 },
  firstNumber: { min: 100, max: 900_000 },
  contactDays: { min: 1, max: 90 },
  simpleDays: { min: 1, max: 90 },
  complexDays: { min: 1, max: 90 },
  complaintDays: { min: 1, max: 90 },
  reportDays: { min: 1, max: 90 },
  phoneKeptDays: { min: 0, max: 90 },
  volume: { min: 0, max: 1 },
  limitMinutes: { min: 1, max: 240 },
  ratingSeconds: { min: 10, max: 600 },
  confirmSeconds: { min: 20, max: 600 },
  speakWithinSeconds: { min: 5, max: 600 },
  shiftHours: { min: 1, max: 24 },
  longWaitMinutes: { min: 1, max: 240 },
  queueLength: { min: 1, max: 500 },
  idleSeconds: { min: 10, max: 1_800 },
  overLimitMinutes: { min: 0, max: 120 },
  pauseMinutes: { min: 1, max: 240 },
  apologyMinutes: { min: 1, max: 240 },
  shortServiceSeconds: { min: 1, max: 120 },
  kioskStaySeconds: { min: 20, max: 1_800 },
  backupHours: { min: 1, max: 720 },
  callBackDays: { min: 1, max: 30 },
  replyDays: { min: 2, max: 30 },
  idleMinutes: { min: 0, max: 720 },
  outsideIdleMinutes: { min: 5, max: 240 },
  everyMinutes: { min: 5, max: 1_440 },
  keepHours: { min: 1, max: 168 },
  keepDays: { min: 1, max: 90 },
  keepWeeks: { min: 0, max: 52 },
  keepMonths: { min: 0, max: 60 },
} as const satisfies Record<string, Limits>;

/** The changed parts in which a number is not what it may be: they cannot be saved or tried out yet. */
export function partsOutOfLimits(draft: Draft): (keyof Settings)[] {
  return changedParts(draft).filter((part) => !isRight(part, draft[part]));
}

function isRight(name: string, value: unknown): boolean {
  if (typeof value === 'number') return !isLimited(name) || isWithin(value, LIMITS[name]);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([field, each]) => isRight(field, each));
}

function isLimited(name: string): name is keyof typeof LIMITS {
  return Object.hasOwn(LIMITS, name);
}
