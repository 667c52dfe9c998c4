import fc from 'fast-check';
import type { Actor } from '../../../server/application/actor.ts';
import type { InternalName } from '../../../server/application/handlers/internal.ts';
import { type Chance, type Wish, ask as wishFor } from '../../support/random-chance.ts';
import { wishOf } from '../../support/random-commands.ts';
import { type Does, WEIGHTS } from '../../support/random-steps.ts';
import { ACTORS } from '../actors.ts';
import { openUp } from '../caretaker.ts';
import { type Door, door } from '../door.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { CARETAKER, SCREENS, scopeKey } from '../hall-template.ts';
import { judgeAnswer, judgeReply } from '../judge.ts';
import { nastyJson } from '../nasty.ts';
import type { Standing } from '../standing.ts';
import type { Wire } from '../wire-client.ts';

/** What time, devices and the hall itself do; nobody can ask for it. */
const OF_NOBODY: readonly Does[] = [
  ...(['repeat', 'tick', 'pass', 'night', 'setBack', 'restart', 'join', 'screenJoin'] as const),
  ...(['settle', 'send', 'answerSelfTest', 'endSelfTest', 'settleBackup', 'reveal'] as const),
];
/** After these the hall is shut, or for the most part. */
const SHUTS: readonly Does[] = ['closeDay', 'hours', 'lastTicket', 'outage', 'serviceClose', 'signOff'];

type Step = { does: Does; a: number; b: number; c: number };
/** One value of a wish that is else as it should be, and what stands there instead. */
type Spoilt = { place: number; value: string } | null;
type Told = { step: Step; commandId: string; spoilt: Spoilt };

const DOES = Object.keys(WEIGHTS) as Does[];
/** What is seldom in a hall is less seldom here. */
const doing = (which: (does: Does) => boolean) =>
  fc.oneof(
    ...DOES.filter((does) => !OF_NOBODY.includes(does) && which(does)).map((does) => ({
      weight: Math.ceil(Math.sqrt(WEIGHTS[does])),
      arbitrary: fc.constant(does),
    })),
  );
const choice = fc.nat(9_999);
const stepOf = (which: (does: Does) => boolean) => fc.record({ does: doing(which), a: choice, b: choice, c: choice });
const spoilt: fc.Arbitrary<Spoilt> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ place: fc.nat(9), value: nastyJson }) },
);
const toldOf = (which: (does: Does) => boolean) => fc.record({ step: stepOf(which), commandId: fc.uuid(), spoilt });

/** What is said over HTTP, and inside the house as a command of the hall. */
const OVER_HTTP: Partial<Record<InternalName, (request: never) => { path: string; body: object; as: string }>> = {
  'pairing:request': ({ wish }: { wish: object }) => ({ path: '/api/pairing', body: wish, as: '' }),
  'program:add': ({ name, scopes }: { name: string; scopes: string[] }) => ({
    path: '/api/integrations',
    body: { name, scopes },
    as: 'manager',
  }),
  'webhook:add': ({ events }: { events: string[] }) => ({
    path: '/api/webhooks',
    body: { url: 'http://127.0.0.1:9/', events },
    as: 'manager',
  }),
  'appointments:import': ({ appointments: [line] }: { appointments: [Record<string, unknown>] }) => ({
    path: '/api/v1/appointments',
    body: [
      { service: line.serviceId, day: line.day, time: line.time, ...(line.externalId ? { id: line.externalId } : {}) },
    ],
    as: scopeKey('appointments:write'),
  }),
};

function textOf(name: string, input: object, { commandId, spoilt }: Told): string {
  const fields = Object.entries(input).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const at = spoilt && fields.length > 0 ? spoilt.place % fields.length : -1;
  const said = fields.flatMap(([key, value], index) => {
    const text = index === at ? spoilt?.value : value;
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `["${name}",{"commandId":"${commandId}"${said.map((field) => `,${field}`).join('')}}]`;
}

/** The connection of whoever the wish is by: a customer comes with the phone for this alone. */
async function comeAs(hall: FuzzHall, actor: Actor, chance: Pick<Chance, 'shadow'>): Promise<Wire | null> {
  if (actor.role === 'phone') {
    const code = chance.shadow.tickets.get(actor.ticketId)?.code;
    const wire = hall.open({ role: 'phone', code }, 'phone');
    return (await wire.letIn) === null ? wire : null;
  }
  const isIt = (who: (typeof ACTORS)[number]) => {
    if ('badge' in actor) return who.badge === actor.badge;
    if (who.role !== actor.role) return false;
    return !('counterId' in actor) || SCREENS.some((s) => s.name === who.who && s.counterId === actor.counterId);
  };
  const who = ACTORS.find(isIt) ?? ACTORS.find(({ role }) => role === actor.role);
  return who ? hall.wireOf(who) : null;
}

async function carryOut(hall: FuzzHall, wish: Wish, told: Told, shadow: Chance['shadow']): Promise<string | null> {
  if (wish === null) return null;
  if ('act' in wish) {
    const asked = OVER_HTTP[wish.act]?.(wish.request as never);
    if (!asked) return null;
    const token = asked.as === 'manager' ? hall.tokenOf('9001') : asked.as;
    const { status, body } = await hall.ask('POST', asked.path, { token, body: asked.body });
    return judgeAnswer(status, JSON.stringify(body), true);
  }
  const { actor, name, input } = wish;
  const wire = await comeAs(hall, actor, { shadow });
  if (!wire) return null;
  const text = textOf(name, input, told);
  const answer = await wire.command(text);
  if (actor.role === 'phone') wire.close();
  if ('none' in answer) return answer.none === 'silent' ? `no reply came to ${text}` : null;
  const wrong = judgeReply(actor.role, name, answer.reply);
  return wrong && `${text}: ${wrong}`;
}

/** [R9] How a case goes on, the last step first: by chance alone hardly one comes to its end. */
const CASE_STEPS = [
  { at: 'revisited', next: 'case:close', said: { result: 'solved' } },
  { at: 'fed-back', next: 'case:revisit', said: { outcome: 'content' } },
  { at: 'handled', next: 'case:feed-back', said: { outcome: 'reached' } },
  { at: 'received', next: 'case:handle', said: {} },
] as const;

/** Where a wish is about a place of the tests' own hall, it is about one of this hall here. */
const OWN: Partial<Record<Does, (wish: Wish, standing: Standing, step: Step) => Wish>> = {
  boxStatus: (wish) =>
    wish && 'name' in wish ? { ...wish, input: { ...wish.input, printer: 'paper', paper: 'ok', fault: null } } : wish,
  forgetDevice: (wish) =>
    wish && 'name' in wish ? wishFor(wish.actor, wish.name, { role: 'kiosk', name: CARETAKER.kiosk }) : wish,
  followUp(wish, { hall }, { b }) {
    const open = hall.newest(`SELECT case_id AS id, state FROM rating_case WHERE state <> 'closed'`);
    const [furthest] = CASE_STEPS.flatMap((step) =>
      open.flatMap(({ id, state }) => (state === step.at ? { id, step } : [])),
    );
    if (!furthest || wish === null || !('name' in wish) || b % 2 === 0) return wish;
    return wishFor(wish.actor, furthest.step.next, { caseId: furthest.id, note: 'n', ...furthest.step.said });
  },
};

/** Nothing there to do it with: then somebody takes a number, or is called. */
const INSTEAD: readonly Does[] = ['take', 'open', 'next', 'start', 'finish'];

async function play(hall: FuzzHall, told: Told): Promise<string | null> {
  const shadow = hall.standing().now();
  const step = { ...told.step, ms: 0 };
  const first = wishOf(hall.standing().hall, shadow, step);
  const does = INSTEAD[step.a % INSTEAD.length] ?? 'take';
  const wish = first ?? wishOf(hall.standing().hall, shadow, { ...step, does });
  return carryOut(hall, OWN[step.does]?.(wish, hall.standing(), step) ?? wish, told, shadow);
}

/** [I7] Nobody is called any more, whoever sits goes, nobody waits: then the day can be signed. */
async function endDay(hall: FuzzHall, told: Told): Promise<string | null> {
  const [manager] = hall.standing().hall.others.filter(({ role }) => role === 'manager');
  if (!manager) return null;
  const shadow = hall.standing().now();
  const end = wishFor(manager, 'hall:close-day', { decision: 'end', reason: 'r' });
  const seats = hall.standing().hall.newest('SELECT counter_id AS id FROM counter WHERE clerk_id IS NOT NULL');
  const leave = seats.map(({ id }) => wishFor(manager, 'counter:manage', { counterId: id, act: 'close', reason: 'r' }));
  const sign = wishFor(manager, 'day:sign-off', { remark: '' });
  for (const wish of [end, ...leave, end, sign]) {
    const asItShouldBe = { ...told, spoilt: null, commandId: crypto.randomUUID() };
    const wrong = await carryOut(hall, wish, wish === sign ? told : asItShouldBe, shadow);
    if (wrong) return wrong;
  }
  return null;
}

/**
 * What people of a hall do, as the hall stands: everything is carried out now and then, and goes through with one value
 * spoilt where a wish that is drawn from nothing would have been refused long before.
 */
export function storyDoors(hall: FuzzHall): Door[] {
  const isShutting = (does: Does) => SHUTS.includes(does);
  return [
    door({
      name: 'story',
      share: 3_000,
      inputs: toldOf((does) => !isShutting(does)),
      knock: (told: Told) => play(hall, told),
    }),
    door({
      name: 'story:shuts',
      share: 20,
      inputs: toldOf(isShutting),
      async knock(told: Told) {
        const wrong = told.step.does === 'signOff' ? await endDay(hall, told) : await play(hall, told);
        await openUp(hall);
        return wrong;
      },
    }),
  ];
}
