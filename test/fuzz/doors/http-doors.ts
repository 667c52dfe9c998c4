import fc from 'fast-check';
import type { z } from 'zod';
import { AppointmentLine } from '../../../server/protocol/appointment-import.ts';
import { HallFile } from '../../../server/protocol/hall-file.ts';
import { SignIn } from '../../../server/protocol/handshake.ts';
import { PairingWish } from '../../../server/protocol/pairing.ts';
import { AppointmentEnd, ProgramTicketWish } from '../../../server/protocol/program-api.ts';
import { NewProgramKey, NewWebhook, Scope } from '../../../server/protocol/programs.ts';
import { ReplayRequest } from '../../../server/protocol/replay.ts';
import { RecomputeRequest } from '../../../server/protocol/reports.ts';
import { SetupWish } from '../../../server/protocol/setup.ts';
import { TrainingStart } from '../../../server/protocol/training.ts';
import { ROUTES, type RouteAccess } from '../../contract/access-table.ts';
import { type Door, door } from '../door.ts';
import { fromHall, jsonFor, publicJsonFor } from '../from-schema.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { keyOf, SCREENS, scopeKey, screenKey } from '../hall-template.ts';
import { judgeAnswer } from '../judge.ts';
import { nastyJson, nastyText } from '../nasty.ts';
import { type Asking, askOver } from './asking.ts';

/** What these carry; the others are given whatever comes. */
const BODIES: Readonly<Record<string, z.ZodType>> = {
  'POST /api/session': SignIn,
  'POST /api/pairing': PairingWish,
  'POST /api/setup': SetupWish,
  'POST /api/setup/check': SetupWish,
  'POST /api/integrations': NewProgramKey,
  'POST /api/webhooks': NewWebhook,
  'POST /api/replay': ReplayRequest,
  'POST /api/reports/recompute': RecomputeRequest,
  'POST /api/training': TrainingStart,
  'POST /api/v1/tickets': ProgramTicketWish,
  'POST /api/v1/appointments': AppointmentLine.array(),
  'POST /api/appointments': AppointmentLine.array(),
  'POST /api/v1/appointments/cancel': AppointmentEnd,
  'POST /api/hall-file': HallFile,
  'POST /api/hall-file/preview': HallFile,
};

/** What starts a process, copies the whole hall, counts for minutes, or locks somebody out. */
const SELDOM = /training|spare\/copy|replay|recompute|\/pin$|\/api\/session/;

const STAFF_BADGES = { clerk: '1001', guide: '8001', manager: '9001' } as const;
const AS = [
  ...['nobody', 'forged', 'clerk', 'guide', 'manager', 'cut', 'device'],
  ...Scope.options.map((scope) => `program ${scope}`),
] as const;

function bearerOf(hall: FuzzHall, as: string): string {
  if (as in STAFF_BADGES) return hall.tokenOf(STAFF_BADGES[as as keyof typeof STAFF_BADGES]);
  if (as.startsWith('program ')) return scopeKey(as.slice(8) as Scope);
  if (as === 'cut') return hall.tokenOf('9001').slice(0, -1);
  if (as === 'device') return screenKey(SCREENS[0]);
  return as === 'nobody' ? '' : keyOf('nobody');
}

function mayAsk(access: RouteAccess, as: string): boolean {
  if (access === 'anyone') return true;
  if (access === 'paired') return as === 'device';
  if (access === 'paired-or-keyless') return as === 'device' || as === 'nobody';
  if (Array.isArray(access)) return access.includes(as);
  return 'scope' in access && as === `program ${access.scope}`;
}

type Input = Omit<Asking, 'bearer'> & { as: string; isOther: boolean };

const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%24', '$').replaceAll('%23', '#');
/** One part of a path, or a value of a query. */
const part: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('ticketId', 'number', 'code', 'badge', 'name', 'version').chain(fromHall) },
  { weight: 2, arbitrary: nastyText.map(encoded) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%00',
      '%ff',
      '%',
      '%2e%2e%2f%2e%2e%2fhall.db',
      '..;',
      '.',
      '%c0%ae%c0%ae',
      '~',
      'hall.db',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('day', 'tickets', 'clerks', 'story', 'packs.json', '1', '0', '-1', '1e9') },
);
const day = fc.constantFrom(
  '2026-03-02',
  '2020-01-01',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '$day#0',
  '+275760-09-13',
);
const query = fc
  .array(
    fc.oneof(
      day.map((value) => `from=${value}`),
      day.map((value) => `to=${value}`),
      day.map((value) => `day=${value}`),
      fc.constantFrom(
        'format=csv',
        'format=xlsx',
        'format=json',
        'show=all',
        'hall=any',
        'after=0',
        'below=5',
        'basedOn=0',
      ),
      fc
        .tuple(
          fc.constantFrom('find', 'serviceId', 'after', 'below', 'name', 'from', 'key', 'nonce', 'a[b]', '__proto__'),
          part,
        )
        .map((pair) => pair.join('=')),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));

const TYPES = [
  'text/csv',
  'application/octet-stream',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
  'application/json; charset=utf-16',
];
const type = fc.oneof(
  { weight: 12, arbitrary: fc.constant('application/json') },
  { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
);
const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { range: 'bytes=0-999999999999999,5-2,-1' },
      { range: 'bytes=-0' },
      { cookie: `a=${'b'.repeat(4_000)}` },
      { 'idempotency-key': 'x'.repeat(300) },
      { 'idempotency-key': 'again' },
      { 'content-encoding': 'gzip' },
      { 'if-none-match': '*', 'if-modified-since': 'NaN' },
      { 'accept-encoding': 'gzip;q=NaN, br;q=99' },
      { 'x-forwarded-for': '127.0.0.1', 'x-http-method-override': 'DELETE' },
      { host: 'elsewhere.example' },
      { expect: '100-continue' },
      { 'hallcall-spare': 'http://127.0.0.1:1' },
    ),
  },
);
const otherMethod = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND');

function inputsOf(route: string): fc.Arbitrary<Input> {
  const [method = 'GET', pattern = ''] = route.split(' ');
  const schema = BODIES[route];
  const draw = schema === HallFile ? publicJsonFor : jsonFor;
  const body = schema
    ? fc.oneof({ weight: 6, arbitrary: draw(schema) }, { weight: 1, arbitrary: nastyJson })
    : nastyJson;
  const path = fc
    .array(part, { minLength: 3, maxLength: 3 })
    .map((parts) => pattern.replace(/:\w+|\*/g, () => parts.pop() ?? ''));
  return fc
    .record({
      as: fc.constantFrom(...AS),
      isOther: fc.constant(false),
      method: fc.constant(method),
      path: fc.tuple(path, query).map((parts) => parts.join('')),
      headers,
      type,
      body: method === 'POST' ? body : fc.constant(''),
    })
    .chain((asking) =>
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(asking) },
        { weight: 1, arbitrary: otherMethod.map((other) => ({ ...asking, method: other, isOther: true })) },
      ),
    );
}

export async function ask(hall: FuzzHall, input: Input, access: RouteAccess): Promise<string | null> {
  const { as, isOther, path, body, ...rest } = input;
  const sent = { ...rest, path: hall.known.fillPlain(path), body: hall.known.fill(body), bearer: bearerOf(hall, as) };
  const answer = await askOver(hall.url, sent);
  if (answer === null) return null;
  if (answer.status < 300) hall.known.learn(answer.body.slice(0, 4_000));
  return judgeAnswer(answer.status, answer.body, isOther || mayAsk(access, as));
}

/** Every address, asked by everybody, with what it takes and what it does not. */
export function httpDoors(hall: FuzzHall): Door[] {
  return Object.entries(ROUTES).map(([route, access]) =>
    door({
      name: `http:${route}`,
      share: SELDOM.test(route) ? 2 : 24,
      inputs: inputsOf(route),
      knock: (input: Input) => ask(hall, input, access),
    }),
  );
}
