import { about, ask, type Wishes } from './random-chance.ts';
import { SERVICES } from './random-hall.ts';

const ACTS = ['pause', 'resume', 'close', 'send-back', 'send-back'];
const STEPS = ['incident:acknowledge', 'incident:measure', 'incident:escalate', 'incident:close'] as const;
const POINTS = ['opening', 'peak', 'closing'];

/** What the duty manager does about counters, alerts, incidents and rounds. */
export const dutyWishes: Wishes = {
  finishSetup: ({ manager }) => ask(manager, 'hall:finish-setup', {}),
  manageCounter: ({ manager, shadow, step, one }) =>
    ask(manager, 'counter:manage', {
      counterId: one(shadow.staffed(), step.c)?.counter_id ?? '1',
      act: one(ACTS, step.b),
      reason: 'r',
    }),
  reassign({ manager, shadow, step, one }) {
    const services = SERVICES.filter((_, index) => (step.a >> index) % 2 === 0);
    const helps = SERVICES.filter((id, index) => !services.includes(id) && (step.c >> index) % 2 === 0);
    const counterId = one([...shadow.counters.keys()], step.c) ?? '1';
    return ask(manager, 'counter:reassign', { counterId, services, helps, reason: 'r' });
  },
  incident: ({ clerk, guide, step }) =>
    ask(step.a % 2 === 0 ? clerk : guide, 'incident:report', { kind: 'dispute', text: 't' }),
  incidentStep: ({ manager, rows, one, step }) =>
    about(one(rows('SELECT incident_id AS id FROM incident'))?.id, (incidentId) =>
      ask(manager, STEPS[step.c % STEPS.length] ?? 'incident:close', { incidentId, note: 'n' }),
    ),
  inspect({ manager, hall, step, one }) {
    const { items } = hall.stores.hall.settings().inspections;
    const seen = items.map(({ itemId }, index) => ({ itemId, remark: (step.a >> index) % 2 === 0 ? null : 'dusty' }));
    return ask(manager, 'inspection:record', { point: one(POINTS, step.b), items: seen });
  },
  slow: ({ manager, hall, step }) =>
    ask(manager, 'hall:slow', {
      isOn: step.a % 5 === 0 || hall.stores.duty.currentSlow() === null,
      reason: 'r',
    }),
  noteAlert: ({ manager, hall, one }) => {
    const alert = one(hall.stores.alerts.all());
    return alert ? ask(manager, 'alert:acknowledge', { code: alert.code, about: alert.about }) : null;
  },
  signOff: ({ manager }) => ask(manager, 'day:sign-off', { remark: '' }),
};
