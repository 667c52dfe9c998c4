import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { commands } from '../../server/protocol/commands.ts';
import { Scope } from '../../server/protocol/programs.ts';
import type { Role } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { COMMANDS, ROUTES, type RouteAccess, VIEWS } from './access-table.ts';

const BADGES = { clerk: '1001', guide: '8001', manager: '9001' };
const keyFor = (scope: Scope) => `a-key-that-is-good-for-${scope}`;
const SCREEN_KEY = 'the-key-of-a-wall';
const template = HallTemplate.parse({
  ...powerHall,
  devices: [{ role: 'display', name: 'a-wall', key: SCREEN_KEY }],
  integrations: Scope.options.map((scope) => ({ name: scope.replace(':', '-'), key: keyFor(scope), scopes: [scope] })),
});

/** `GET /api/cases` and the like, as the server itself lists them. */
function routesOf(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods = ''] = found;
    path.splice(indent.length / 4, Number.POSITIVE_INFINITY, part);
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path.join('')}`);
  });
}

/** Who asks, and which doors are open to them. */
type Asker = { who: string; bearer: string | null; mayAsk: (access: RouteAccess) => boolean };

describe('every door of the hall', () => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openHall({ template });
  });
  afterAll(() => hall.close());

  async function askers(): Promise<Asker[]> {
    const isOpen = (access: RouteAccess) => access === 'anyone';
    const staff = Object.entries(BADGES).map(async ([role, badge]): Promise<Asker> => {
      const may = (access: RouteAccess) => isOpen(access) || (Array.isArray(access) && access.includes(role));
      return { who: role, bearer: await signIn(hall.url, badge), mayAsk: may };
    });
    const programs = Scope.options.map((scope): Asker => {
      const may = (access: RouteAccess) =>
        isOpen(access) || (typeof access === 'object' && 'scope' in access && access.scope === scope);
      return { who: `a program for ${scope}`, bearer: keyFor(scope), mayAsk: may };
    });
    const screen: Asker = {
      who: 'a screen',
      bearer: SCREEN_KEY,
      mayAsk: (access) => isOpen(access) || access === 'paired' || access === 'paired-or-keyless',
    };
    const keyless: Asker = {
      who: 'nobody',
      bearer: null,
      mayAsk: (access) => isOpen(access) || access === 'paired-or-keyless',
    };
    const stranger: Asker = { who: 'nobody with a key', bearer: 'a-key-of-nobody', mayAsk: isOpen };
    return [...(await Promise.all(staff)), ...programs, screen, keyless, stranger];
  }

  async function statusOf(route: string, bearer: string | null): Promise<number> {
    const [method = '', path = ''] = route.split(' ');
    const headers = {
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    };
    const address = path.replaceAll(/:\w+/g, 'nothing').replace('*', '/nothing');
    const response = await fetch(`${hall.url}${address}`, {
      method,
      headers,
      ...(method === 'POST' && { body: '{}' }),
    });
    await response.body?.cancel();
    return response.status;
  }

  it('[S13] the table names every address that there is, and no other', () => {
    expect(routesOf(hall.http.printRoutes({ commonPrefix: false })).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it('[S13] an address answers those whom the table names, and refuses everybody else', async () => {
    const wrong: string[] = [];
    for (const { who, bearer, mayAsk } of await askers()) {
      // a session that is ended by one request must not be missing at the next
      for (const [route, access] of Object.entries(ROUTES).filter(([route]) => route !== 'DELETE /api/session')) {
        const status = await statusOf(route, bearer);
        const isIn = status !== 401 && status !== 403;
        if (isIn !== mayAsk(access)) wrong.push(`${route} answered ${who} with ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('[S13] the table names every command and who may give it', () => {
    const table = COMMANDS.flatMap(({ roles, names }) => names.map((name) => [name, roles.toSorted()] as const));
    const real = Object.entries(commands).map(([name, { from }]) => [name, [...from].toSorted()] as const);
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(real));
  });

  async function oneOfEach(): Promise<[Role, TestClient][]> {
    const kiosk = await hall.screen('kiosk');
    const { code } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    const clients = {
      kiosk,
      display: await hall.screen('display'),
      device: await hall.screen('device'),
      window: await hall.atCounter('window', '1'),
      pad: await hall.atCounter('pad', '1'),
      phone: await connect(hall.url, { role: 'phone', code }),
      clerk: await hall.staff('clerk', BADGES.clerk),
      guide: await hall.staff('guide', BADGES.guide),
      manager: await hall.staff('manager', BADGES.manager),
    };
    return Object.entries(clients) as [Role, TestClient][];
  }

  it('[S13] a command is not allowed to any role that the table does not name, and each role sees its own view alone', async () => {
    const clients = await oneOfEach();
    const wrong: string[] = [];
    for (const [role, client] of clients)
      for (const { roles, names } of COMMANDS)
        for (const name of names) {
          const reply = (await client.sendRaw(name, {})) as { ok: boolean; refusal?: { code: string } };
          const isAllowed = reply.refusal?.code !== 'not-allowed';
          if (isAllowed !== roles.includes(role)) wrong.push(`${role} and ${name}: ${JSON.stringify(reply)}`);
        }
    expect(wrong).toEqual([]);
    for (const [role, client] of clients) {
      const seen = [...new Set(client.history.map(({ name }) => name))];
      expect([role, seen]).toEqual([role, role === 'device' ? [] : [VIEWS[role as keyof typeof VIEWS]]]);
      client.close();
    }
  });

  it('[S13] what a command of one role was given for, another cannot have by its name: a made-up role is nobody', async () => {
    await expect(connect(hall.url, { role: 'hall' as never })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(connect(hall.url, { role: 'integration' as never })).rejects.toMatchObject({ code: 'bad-request' });
  });
});
