import fc from 'fast-check';

/** What can happen in a hall, and how often beside the others. */
export const WEIGHTS = {
  take: 90,
  takeWithWishes: 25,
  settle: 60,
  send: 8,
  confirm: 10,
  cancel: 8,
  rejoin: 16,
  grant: 16,
  redirect: 8,
  open: 12,
  openConfirmed: 6,
  pause: 6,
  resume: 9,
  close: 3,
  closeAndRelease: 5,
  next: 150,
  call: 10,
  walkIn: 6,
  recall: 14,
  start: 60,
  noShow: 22,
  hold: 14,
  unhold: 16,
  transfer: 20,
  another: 9,
  finish: 36,
  undo: 30,
  rate: 16,
  shown: 8,
  press: 12,
  status: 3,
  scan: 4,
  serviceClose: 2,
  serviceOpen: 5,
  lastTicket: 2,
  hours: 1,
  closeDay: 1,
  outage: 4,
  announce: 3,
  withdraw: 3,
  save: 4,
  bring: 6,
  checkIn: 14,
  cancelAppointment: 2,
  reprint: 6,
  sheet: 3,
  lease: 4,
  merge: 8,
  backEnter: 3,
  addCallBack: 3,
  doneCallBack: 3,
  reveal: 1,
  join: 2,
  screenStatus: 6,
  boxStatus: 6,
  screenJoin: 4,
  forgetDevice: 2,
  newRoll: 2,
  callHelp: 3,
  answerHelp: 3,
  reportFault: 2,
  tellFault: 2,
  repairFault: 2,
  selfTest: 2,
  answerSelfTest: 3,
  endSelfTest: 2,
  rateByKeys: 6,
  scanAppointment: 2,
  askToComeIn: 4,
  approveDevice: 3,
  rejectDevice: 1,
  moveDevice: 2,
  revokeDevice: 1,
  makeKey: 2,
  revokeKey: 1,
  addWebhook: 2,
  resumeWebhook: 2,
  removeWebhook: 1,
  restart: 1,
  repeat: 12,
  tick: 20,
  pass: 10,
  night: 2,
  setBack: 2,
} as const;
export type Does = keyof typeof WEIGHTS;

/** `a`, `b` and `c` choose among whatever there is when the step comes; `ms` passes before it. */
export type Step = { does: Does; a: number; b: number; c: number; ms: number };

const does = fc.oneof(
  ...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Does) })),
);
const choice = fc.nat(9_999);
const ms = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 6_000, max: 45_000 }) },
);
/** Steps are left out of a failing history, not made smaller: that is quick, and the step still means the same. */
const step: fc.Arbitrary<Step> = fc.noShrink(fc.record({ does, a: choice, b: choice, c: choice, ms }));

/** A hall of 1 to 40 counters and what happens there; a failing history loses what is not needed for the failure. */
export const historyOf = (maxLength: number) =>
  fc.record({
    counters: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 40 })),
    helpAfterMinutes: fc.constantFrom(15, 1, 60),
    favouredInARow: fc.constantFrom(2, 1, 5),
    longestWaitMinutes: fc.constantFrom(60, 10, 240),
    steps: fc.array(step, { minLength: 1, maxLength, size: 'max' }),
  });
export type History = ReturnType<typeof historyOf> extends fc.Arbitrary<infer Value> ? Value : never;
