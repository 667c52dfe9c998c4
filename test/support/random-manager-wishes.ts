import { about, ask, type Chance, type Wish, type Wishes } from './random-chance.ts';
import { SERVICES } from './random-hall.ts';

const PAPER = ['ok', 'low', 'out'];
const OUTCOMES = ['printed', 'printed', 'printed', 'not-started', 'unknown'];
const DECISIONS = ['overtime', 'other-counter', 'overtime', 'appointments', 'other-counter', 'end'];
const tomorrow = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** [H6] Other rules, another counter's services, or what a clerk can do. */
function settingsChange({ step, one, shadow, hall }: Chance): object {
  const { a, b, c } = step;
  const services = SERVICES.filter((_, index) => (a >> index) % 2 === 0);
  const offers = { services, helps: SERVICES.filter((id, index) => !services.includes(id) && (c >> index) % 2 === 0) };
  if (b % 3 === 0) return { counters: { [one([...shadow.counters.keys()], c) ?? '1']: offers } };
  if (b % 3 === 1) return { staff: { [one(hall.clerks, c)?.badge ?? '1001']: c % 4 === 0 ? null : offers } };
  const rules = { ...hall.stores.hall.settings().rules };
  rules.helpAfterMinutes = 1 + (a % 40);
  rules.longestWaitMinutes = 5 + (b % 120);
  rules.favouredInARow = 1 + (c % 4);
  rules.rejoin = { placesBehind: a % 6, times: 1 + (b % 4), withinMinutes: 5 + (c % 90) };
  rules.missedAfterSeconds = c % 2 === 0 ? null : 30;
  return { rules };
}

/** What the manager decides, what devices say, and what the hall does by itself. */
export const managerWishes: Wishes = {
  serviceClose({ manager, service, otherService, step }) {
    const waiting = ['serve', 'move', 'end', 'serve'][step.c % 4];
    const to = waiting === 'move' ? { toServiceId: otherService } : {};
    return ask(manager, 'service:close', { serviceId: service, reason: 'r', waiting, ...to });
  },
  serviceOpen: ({ manager, rows, one, service }) =>
    ask(manager, 'service:open', {
      serviceId: one(rows('SELECT service_id AS id FROM service WHERE NOT is_open'))?.id ?? service,
    }),
  lastTicket({ manager, service, step, hall }) {
    const whole = step.a % 2 === 0;
    const isOn = whole && hall.stores.day.of(hall.stores.hall.businessDay()).lastTicketAt === null && step.b % 3 === 0;
    return ask(manager, 'hall:last-ticket', whole ? { isOn } : { serviceId: service, isOn: step.b % 4 === 0 });
  },
  hours: ({ manager, step }) =>
    ask(manager, 'hall:hours', { hours: step.a % 5 === 0 ? null : { from: '05:00', to: '04:00' }, reason: 'r' }),
  closeDay({ manager, hall, step, one, shadow }) {
    const decision = one(DECISIONS, step.c);
    const day = tomorrow(hall.stores.hall.businessDay());
    const counterId = one(shadow.staffed())?.counter_id ?? '1';
    return ask(manager, 'hall:close-day', { decision, reason: 'r', day, time: '10:30', counterId });
  },
  outage({ manager, hall, step }) {
    const running = hall.stores.day.currentOutage();
    const grade = running && step.a % 6 !== 0 ? 'none' : ['short', 'short', 'long'][step.b % 3];
    return ask(manager, 'hall:outage', { grade, reason: 'power' });
  },
  announce({ manager, hall, service, step }) {
    const day = step.a % 3 === 0 ? hall.stores.hall.businessDay() : tomorrow(hall.stores.hall.businessDay());
    const said = { zh: '片区停电', en: '' };
    const services = step.b % 2 === 0 ? [] : [service];
    return ask(manager, 'notice:announce', { title: said, text: said, services, until: { day, time: '03:00' } });
  },
  withdraw: ({ manager, hall, one }) =>
    about(one(hall.stores.hall.settings().announcements)?.announcementId, (announcementId) =>
      ask(manager, 'notice:withdraw', { announcementId }),
    ),
  save: (chance) => ask(chance.manager, 'settings:save', { change: settingsChange(chance) }),
  restore: ({ manager, rows, one, hall }) =>
    about(one(rows('SELECT CAST(version AS TEXT) AS id FROM settings_version'))?.id, (version) =>
      ask(manager, 'settings:restore', { version: Number(version), basedOn: hall.stores.versions.newest() }),
    ),
  signOut: ({ manager, hall, one, step }) =>
    ask(manager, 'staff:sign-out', { badge: one(hall.clerks, step.c)?.badge ?? '1001' }),
  dropFactor: ({ manager }) => ask(manager, 'staff:drop-second-factor', { badge: '9001' }),
  addCallBack({ guide, service, hall, step }) {
    const today = hall.stores.hall.businessDay();
    const appointment = { day: step.a % 2 ? today : tomorrow(today), time: '11:15' };
    return ask(guide, 'call-back:add', {
      phone: '13800138000',
      serviceId: service,
      ...(step.c % 2 ? { appointment } : {}),
      ...(step.b % 2 ? { dueDay: tomorrow(today) } : {}),
    });
  },
  doneCallBack: ({ guide, rows, one }) =>
    about(one(rows('SELECT call_back_id AS id FROM call_back'))?.id, (callBackId) =>
      ask(guide, 'call-back:done', { callBackId, result: 'reached' }),
    ),
  reveal: ({ rows, one }) =>
    about(one(rows('SELECT call_back_id AS id FROM call_back'))?.id, (callBackId): Wish => {
      return { act: 'call-back:reveal', request: { by: 'test', callBackId, mayCases: true, onPhone: () => undefined } };
    }),
  stay: ({ kiosk, step }) => ask(kiosk, 'screen:stay', { stays: step.c % 3 !== 0 }),
  followUp: ({ manager, rows, one, step }) =>
    about(one(rows('SELECT case_id AS id FROM rating_case'))?.id, (caseId) => {
      const given = { caseId, note: 'n' };
      const wishes = [
        ask(manager, 'case:contact', { ...given, outcome: 'not-reached' }),
        ask(manager, 'case:handle', given),
        ask(manager, 'case:feed-back', { ...given, outcome: 'reached' }),
        ask(manager, 'case:revisit', { ...given, outcome: step.b % 3 === 0 ? 'not-content' : 'content' }),
        ask(manager, 'case:close', { ...given, result: step.b % 2 === 0 ? 'solved' : 'not-reachable' }),
        ask(manager, 'case:classify', { ...given, size: 'complex', complaint: step.b % 2 === 0 ? 'report' : null }),
        ask(manager, 'case:note', given),
      ];
      return wishes[step.a % wishes.length] ?? null;
    }),
  settle: ({ rows, one, step }) =>
    about(
      one(rows(`SELECT job_id AS id FROM print_job WHERE settled_at IS NULL OR ${step.a % 20} = 0`))?.id,
      (jobId): Wish => {
        return { act: 'slip:settle', request: { jobId, outcome: one(OUTCOMES, step.c), fault: null } };
      },
    ),
  send: ({ rows, one }) =>
    about(one(rows(`SELECT job_id AS id FROM print_job WHERE state = 'queued'`))?.id, (jobId): Wish => {
      return { act: 'slip:send', request: { jobId, hostId: 'host' } };
    }),
  status: ({ step, one }) =>
    ask({ role: 'device', name: 'kiosk-1', hostId: null }, 'device:status', { paper: one(PAPER, step.c) }),
  scan: ({ ticket, shadow }) =>
    about(shadow.tickets.get(ticket('waiting', 'missed', 'finished') ?? '')?.code, (code) =>
      ask({ role: 'device', name: 'kiosk-1', hostId: null }, 'code:scan', { code }),
    ),
  join: ({ step }) => ({ act: step.a % 3 === 0 ? 'device:leave' : 'device:join', request: { name: 'kiosk-1' } }),
  restart: () => ({ act: 'hall:recover', request: {} }),
};
