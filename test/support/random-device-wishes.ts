import type { Actor } from '../../server/application/actor.ts';
import type { FrameHealth } from '../../server/protocol/frame-health.ts';
import { about, ask, type Chance, type Wish, type Wishes } from './random-chance.ts';

const SCREENS = ['kiosk kiosk-1', 'display wall', 'pad 1', 'window 1'];
const ERRORS = ['jam', 'no voice'];
const FRAME: FrameHealth = {
  version: '1.0.0',
  upForMs: 1,
  page: { memoryKb: null, crashes: 0, hangs: 0, loadedForMs: 0, loadedBecause: 'start' },
  processes: [],
  monitors: [],
  secretStore: 'file',
  graphics: 'hardware',
  log: 'kept',
  update: { state: 'none' },
};

function screenOf({ one, step }: Chance): { role: string; name: string; actor: Actor } {
  const [role = '', name = ''] = (one(SCREENS, step.c) ?? '').split(' ');
  const isBound = role === 'pad' || role === 'window';
  return { role, name, actor: { role, name, ...(isBound && { counterId: name }) } as Actor };
}

const box: Actor = { role: 'device', name: 'kiosk-1', hostId: null };
const faultId = ({ rows, one }: Chance) => one(rows('SELECT fault_id AS id FROM fault'))?.id;

/** What screens and boxes say of themselves, and what staff do about it. */
export const deviceWishes: Wishes = {
  screenStatus(chance) {
    const { step, hall, once } = chance;
    const { actor } = screenOf(chance);
    return ask(actor, 'screen:status', {
      version: `1.${step.b % 2}`,
      clock: hall.clock.now() + (once(4, step.b) ? 90_000 : (step.b % 5) * 1_000),
      sound: once(3, step.a) ? 'blocked' : 'ok',
      isVisible: !once(4, step.c),
      ...(once(6, step.b) && { lastError: ERRORS[step.a % 2] }),
      ...(once(5, step.c) && {
        frame: { ...FRAME, page: { ...FRAME.page, crashes: step.a % 3, loadedForMs: step.b } },
      }),
    });
  },
  boxStatus({ step, hall, once, rows }) {
    const parts = rows('SELECT counter_id AS id FROM counter').flatMap(({ id: counterId }) =>
      ['keypad', 'rating-keypad'].map((kind) => ({ kind, counterId, isReachable: !once(3, step.b), detail: null })),
    );
    return ask(box, 'device:status', {
      paper: once(3, step.a) ? 'out' : 'ok',
      cover: once(4, step.b) ? 'open' : 'closed',
      fault: once(5, step.c) ? 'cutter' : null,
      version: '1',
      clock: hall.clock.now() + (once(5, step.a) ? -70_000 : 0),
      parts,
    });
  },
  screenJoin(chance): Wish {
    const { role, name } = screenOf(chance);
    return { act: chance.step.a % 3 === 0 ? 'screen:leave' : 'screen:join', request: { role, name } };
  },
  forgetDevice(chance) {
    const { role, name } = screenOf(chance);
    return ask(chance.manager, 'device:forget', { role, name });
  },
  newRoll: ({ guide }) => ask(guide, 'device:new-roll', { device: 'kiosk-1' }),
  callHelp: ({ kiosk, clerk, step }) => ask([kiosk, clerk, box][step.c % 3] ?? kiosk, 'help:call', {}),
  answerHelp: ({ guide, rows, one }) =>
    about(one(rows('SELECT help_call_id AS id FROM help_call'))?.id, (helpCallId) =>
      ask(guide, 'help:answer', { helpCallId }),
    ),
  message: ({ clerk, guide, manager, hall, step }) =>
    ask([clerk, guide, manager][step.a % 3] ?? clerk, 'message:send', {
      to: step.b % 2 ? { role: ['clerk', 'guide', 'manager'][step.c % 3] } : { badge: hall.clerks[0]?.badge ?? 'x' },
      text: 'm',
    }),
  seeMessage: ({ clerk, manager, rows, one, step }) =>
    about(one(rows('SELECT message_id AS id FROM staff_message'))?.id, (messageId) =>
      ask(step.a % 2 ? clerk : manager, 'message:seen', { messageId }),
    ),
  reportFault(chance) {
    const { role, name } = screenOf(chance);
    return ask(chance.clerk, 'fault:report', { role, name, text: 'flickers' });
  },
  tellFault: (chance) => about(faultId(chance), (id) => ask(chance.guide, 'fault:told', { faultId: id, note: 'told' })),
  repairFault: (chance) =>
    about(faultId(chance), (id) => ask(chance.manager, 'fault:repaired', { faultId: id, note: 'well' })),
  selfTest: ({ manager }) => ask(manager, 'self-test:run', {}),
  releaseUpdate: ({ manager, step }) =>
    ask(manager, 'update:release', {
      version: `${step.b % 3}.0.0`,
      to: step.a % 2 ? null : { role: 'display', name: 'wall' },
    }),
  withdrawUpdate: ({ manager, step }) => ask(manager, 'update:withdraw', { version: `${step.b % 3}.0.0` }),
  makeBackup: ({ manager }) => ask(manager, 'backup:make', {}),
  settleBackup({ hall, step }): Wish {
    const place = step.a % 2 ? 'here' : 'second';
    const good = { file: `hall.r${step.b}.db`, folder: '/backups', bytes: step.b, revision: step.b, seq: step.b };
    const outcome = step.c % 2 ? good : { problem: step.b % 2 ? 'no-space' : 'damaged' };
    return { act: 'backup:settle', request: { place, outcome, begunAt: hall.clock.now() } };
  },
  answerSelfTest({ hall, step }): Wish {
    const test = hall.stores.selfTests.unfinished();
    const index = step.c % (test?.lines.length ?? 1);
    const line = test?.lines[index];
    if (!test || !line) return null;
    return { act: 'self-test:answer', request: { testId: test.testId, index, line: { ...line, result: 'ok' } } };
  },
  endSelfTest({ hall }): Wish {
    const test = hall.stores.selfTests.unfinished();
    return test && { act: 'self-test:end', request: { testId: test.testId } };
  },
  rateByKeys: ({ rows, one, step }) =>
    about(one(rows('SELECT counter_id AS id FROM invitation'))?.id, (counterId) =>
      ask(box, 'rating:press', { counterId, score: 1 + (step.c % 5) }),
    ),
  scanAppointment: ({ kiosk, rows, one }) =>
    about(one(rows('SELECT code AS id FROM appointment'))?.id, (code) => ask(kiosk, 'code:scan', { code })),
};
