import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';
import { Scope } from '../../server/protocol/programs.ts';
import { type Database, openForReading } from '../../server/storage/database.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { ACTORS, type Actor, type Screen, screenOf } from './actors.ts';
import { startProgram } from './fuzz-program.ts';
import { CARETAKER, fuzzedHall, keyOf, PHONES, pinOf, SCREENS, SECRETS, scopeKey, screenKey } from './hall-template.ts';
import { judgeView } from './judge.ts';
import { createKnownValues } from './known-values.ts';
import { ORDER_ANSWERS } from './order-answers.ts';
import { memoryOf } from './process-memory.ts';
import { createStanding, type Standing } from './standing.ts';
import { openWire, type Wire } from './wire-client.ts';

/** Views are many and alike: every so many-th is read whole. */
const READ_EVERY = 10;

/** A real hall in a real process with a real folder, and somebody of every role who has come in with a key of their own. */
export async function openFuzzHall() {
  const folder = temporaryFolder();
  const setup = folder.file('template.json');
  const data = folder.file('data');
  writeFileSync(setup, JSON.stringify(fuzzedHall));

  let program = await startProgram({ setup, data, port: '0' });
  const { url } = program;
  let saidBefore = '';

  const known = createKnownValues({
    serviceId: fuzzedHall.services.map(({ serviceId }) => serviceId),
    service: fuzzedHall.services.map(({ code }) => code),
    counterId: fuzzedHall.counters.map(({ counterId }) => counterId),
    counter: fuzzedHall.counters.map(({ counterId }) => counterId),
    badge: fuzzedHall.staff.filter(({ badge }) => badge !== CARETAKER.badge).map(({ badge }) => badge),
    key: [...SCREENS.map(screenKey), ...Scope.options.map(scopeKey), keyOf('nobody'), keyOf('device').slice(0, 20)],
    token: ['', 'a-token-of-nobody'],
    pin: ['0000', pinOf('9001')],
    phone: [...PHONES],
    commandId: [randomUUID()],
  });
  const tokens = new Map<string, string>();
  const everGiven = new Set<unknown>();
  const wires = new Map<string, Wire>();
  const wrongViews: string[] = [];
  let viewCount = 0;
  let orderCount = 0;
  let unheard = 0;

  /** Keys that screens have been given since the hall began. */
  const newKeys = new Map<Screen, string>();
  const secrets = () => ({
    keys: [...SECRETS, ...newKeys.values(), ...tokens.values()],
    codes: known
      .of('code')
      .map(String)
      .filter((code) => code.length === 10),
  });

  function onView(role: string, name: string, text: string): void {
    viewCount += 1;
    if (viewCount % READ_EVERY !== 0) return;
    known.learn(text);
    const wrong = judgeView(role, name, JSON.parse(text), secrets());
    if (wrong) wrongViews.push(wrong);
  }

  const answerTo = () => ORDER_ANSWERS[orderCount++ % ORDER_ANSWERS.length] ?? 'null';

  async function ask(method: string, path: string, { token = '', body }: { token?: string; body?: object }) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json().catch(() => null)) as Record<string, unknown> | null };
  }

  async function signIn(badge: string): Promise<string | null> {
    const { body } = await ask('POST', '/api/session', { body: { badge, pin: pinOf(badge) } });
    const token = typeof body?.token === 'string' ? body.token : null;
    if (token === null) return null;
    tokens.set(badge, token);
    everGiven.add(token);
    known.add('token', token);
    return token;
  }

  const keyOfScreen = (screen: Screen) => newKeys.get(screen) ?? screenKey(screen);

  async function authOf(actor: Actor): Promise<object> {
    const { role, badge } = actor;
    if (badge !== undefined) return { role, token: (await signIn(badge)) ?? (await signInAnew(badge)) };
    const screen = screenOf(actor);
    if (!screen) return { role, code: await ticketCode() };
    const { name, counterId } = screen;
    return { role, name, key: keyOfScreen(screen), ...(counterId && { counterId }) };
  }

  /** A screen that was sent away asks to be let in again, and is, with another key. */
  async function pairAnew(actor: Actor, approve: (pairing: object) => Promise<unknown>): Promise<void> {
    const screen = screenOf(actor);
    if (!screen) return;
    const { role, name, counterId } = screen;
    const { body } = await ask('POST', '/api/pairing', { body: { role, name } });
    if (typeof body?.pairingId !== 'string') return;
    await approve({ pairingId: body.pairingId, role, name, ...(counterId && { counterId }) });
    const standing = await ask('GET', `/api/pairing/${body.pairingId}`, { token: String(body.secret) });
    if (typeof standing.body?.key !== 'string') return;
    newKeys.set(screen, standing.body.key);
    known.add('key', standing.body.key);
  }

  /** Whoever has drawn a new PIN for somebody may do so; the next input needs the old one again. */
  async function signInAnew(badge: string): Promise<string | null> {
    const token = (await signIn(CARETAKER.badge)) ?? '';
    await ask('POST', `/api/staff/${badge}/pin`, { token, body: { pin: pinOf(badge) } });
    return signIn(badge);
  }

  /** A customer with a phone has just come; where no numbers are given out, one of before. */
  async function ticketCode(): Promise<unknown> {
    const taken = await ask('POST', '/api/v1/tickets', { token: scopeKey('tickets:write'), body: { service: 'A' } });
    if (taken.body?.code) known.add('code', taken.body.code);
    return taken.body?.code ?? known.of('code').find((one) => typeof one === 'string' && one.length === 10);
  }

  const open = (auth: object, role: string) => {
    const text = JSON.stringify({ protocol: PROTOCOL_VERSION, ...auth });
    return openWire(url, text, { onView: (name, view) => onView(role, name, view), answerTo });
  };

  const coming = new Map<string, Promise<Wire | null>>();
  async function comeIn(actor: Actor): Promise<Wire | null> {
    const wire = open(await authOf(actor), actor.role);
    if ((await wire.letIn) !== null) return null;
    wires.set(actor.who, wire);
    return wire;
  }

  /** Their connection, opened again where it has ended; null where they are not let in any more. */
  async function wireOf(actor: Actor): Promise<Wire | null> {
    const wire = wires.get(actor.who);
    if (wire?.isOpen()) return wire;
    const started = coming.get(actor.who) ?? comeIn(actor).finally(() => coming.delete(actor.who));
    coming.set(actor.who, started);
    const come = await started.catch(() => null);
    if (!come) unheard += 1;
    return come;
  }

  let standing: { db: Database; standing: Standing } | null = null;
  function look() {
    const db = openForReading(join(data, 'hall.db'));
    return { db, standing: createStanding(db, ACTORS) };
  }

  return {
    data,
    known,
    wireOf,
    ask,
    signIn,
    open,
    url,
    log: () => saidBefore + program.said.stderr,
    views: () => viewCount,
    /** How often somebody was to say something who was not let in. */
    unheard: () => unheard,
    pairAnew,
    /** How the hall stands, by its own records. */
    standing(): Standing {
      standing ??= look();
      return standing.standing;
    },
    /** Whether this is the key of a screen of this role. */
    isScreenKey: (role: unknown, key: unknown) =>
      SCREENS.some(
        (screen) => screen.role === role && [screenKey(screen), newKeys.get(screen)].includes(key as string),
      ),
    /** What must stand in no log, as far as it was not there from the beginning. */
    newKeys: () => [...newKeys.values()],
    takeWrongViews: () => wrongViews.splice(0),
    /** The token of whoever this is, once they have come in. */
    tokenOf: (badge: string) => tokens.get(badge) ?? '',
    isToken: (token: unknown) => everGiven.has(token),
    isAlive: () => program.child.exitCode === null && program.child.signalCode === null,
    /** Bytes of memory that the process holds; null where the system does not say. */
    memory: () => memoryOf(program.child.pid),
    async startAgain(): Promise<void> {
      saidBefore += program.said.stderr;
      program = await startProgram({ setup, data, port: new URL(url).port });
    },
    /** One that does not answer any more may be about to end: it has ended then. */
    async pullThePlug(): Promise<void> {
      program.child.kill('SIGKILL');
      await program.ended;
    },
    database: join(data, 'hall.db'),
    async stop(): Promise<void> {
      for (const wire of wires.values()) wire.close();
      standing?.db.close();
      standing = null;
      program.child.kill('SIGTERM');
      await program.ended;
    },
    remove: () => folder.remove(),
  };
}
export type FuzzHall = Awaited<ReturnType<typeof openFuzzHall>>;
