import { about, ask, destination, type Wishes } from './random-chance.ts';

const OUTCOMES = ['done', 'partly', 'documents-missing'];
const KEYS = ['next', 'recall', 'start', 'no-show', 'finish', 'hold', 'undo', 'pause', 'resume'];

/** [C12] [C13] Why it took so long, and an item that only some services have. */
const said = (by: number) => ({
  ...(by % 3 === 0 && { overLimitReason: by % 2 ? 'complex' : 'unheard-of' }),
  ...(by % 5 === 0 && { items: [{ code: 'C01', quantity: 1 + (by % 3) }] }),
});

/** What happens at a counter, its pad and its keypad. */
export const counterWishes: Wishes = {
  open({ hall, shadow, step, one }) {
    const closed = [...shadow.counters.values()].filter(({ clerk_id }) => clerk_id === null);
    const sitting = new Set(shadow.staffed().map(({ clerk_id }) => clerk_id));
    const clerk =
      one(
        hall.clerks.filter(({ staffId }) => !sitting.has(staffId)),
        step.a,
      ) ?? hall.clerks[0];
    return clerk ? ask(clerk, 'counter:open', { counterId: one(closed)?.counter_id ?? '1' }) : null;
  },
  openConfirmed: ({ clerk, shadow, one, step }) =>
    ask(clerk, 'counter:open', { counterId: one([...shadow.counters.keys()]), confirmed: step.c % 3 !== 0 }),
  pause: ({ clerk, step }) => ask(clerk, 'counter:pause', step.b % 2 ? { reason: 'Meal', minutes: 20 } : {}),
  resume({ clerk, hall, shadow, one }) {
    const paused = one(shadow.staffed().filter(({ state }) => state === 'paused'));
    return ask(hall.clerks.find(({ staffId }) => staffId === paused?.clerk_id) ?? clerk, 'counter:resume', {});
  },
  close: ({ clerk }) => ask(clerk, 'counter:close', {}),
  closeAndRelease: ({ clerk }) => ask(clerk, 'counter:close', { release: true, reason: 'end' }),
  next: ({ clerk }) => ask(clerk, 'counter:next', {}),
  call: ({ clerk, ticket }) =>
    about(ticket('waiting', 'missed'), (ticketId) => ask(clerk, 'counter:call', { ticketId, reason: 'picked' })),
  walkIn: ({ clerk, service }) => ask(clerk, 'counter:walk-in', { serviceId: service }),
  recall: ({ clerkWith }) => ask(clerkWith('called'), 'counter:recall', {}),
  start: ({ clerkWith }) => ask(clerkWith('called'), 'counter:start', {}),
  noShow: ({ clerkWith }) => ask(clerkWith('called'), 'counter:no-show', {}),
  hold: ({ clerkWith, step }) =>
    ask(clerkWith('serving'), 'counter:hold', step.b % 2 ? { note: 'form', minutes: 5 } : {}),
  unhold({ hall, clerk, ticket, shadow }) {
    return about(ticket('held'), (ticketId) => {
      const at = shadow.counters.get(shadow.tickets.get(ticketId)?.counter_id ?? '')?.clerk_id;
      const own = hall.clerks.find(({ staffId }) => staffId === at);
      return ask(own ?? clerk, 'counter:unhold', { ticketId });
    });
  },
  transfer(chance) {
    const { clerkWith, step, one } = chance;
    const quantity = 1 + (step.c % 3);
    return ask(clerkWith(step.a % 4 === 0 ? 'called' : 'serving'), 'counter:transfer', {
      to: destination(chance),
      note: 'n',
      outcome: one(OUTCOMES),
      quantity,
      ...said(step.b),
    });
  },
  another: ({ clerkWith, service, one }) =>
    ask(clerkWith('serving'), 'counter:another', { serviceId: service, outcome: one(OUTCOMES) }),
  finish: ({ clerkWith, step, one }) =>
    ask(
      clerkWith(step.a % 7 === 0 ? 'called' : 'serving'),
      'counter:finish',
      step.b % 2 ? { outcome: one(OUTCOMES), quantity: 1 + (step.c % 4), note: 'n', ...said(step.c) } : {},
    ),
  undo({ clerk, hall, rows, one, step }) {
    const steps = rows('SELECT clerk_id AS id FROM undo_step');
    const last = step.b % 3 === 0 ? one(steps) : steps.at(-1);
    const own = hall.clerks.find(({ staffId }) => staffId === last?.id);
    return ask(step.a % 8 === 0 ? clerk : (own ?? clerk), 'counter:undo', {});
  },
  rate({ rows, one, step }) {
    const invited = one(rows('SELECT invitation_id AS id, counter_id AS at FROM invitation'));
    return about(invited?.id, (invitationId) => {
      const counterId = (step.a % 9 === 0 ? '1' : invited?.at) as never;
      const given = { invitationId, score: 1 + (step.c % 5), reasons: step.a % 4 === 0 ? [] : ['other'] };
      return ask({ role: 'pad', name: 'pad', counterId }, 'rating:submit', given);
    });
  },
  shown: ({ rows, one, step }) =>
    about(one(rows('SELECT seq FROM call'))?.seq, (seq) =>
      ask({ role: 'display', name: 'wall' }, 'call:shown', { seq, spoken: step.c % 2 === 0 }),
    ),
  press: ({ shadow, one, step }) =>
    ask({ role: 'device', name: 'kiosk-1', hostId: null }, 'keypad:press', {
      counterId: one(shadow.staffed())?.counter_id ?? '1',
      key: one(KEYS, step.c),
    }),
};
