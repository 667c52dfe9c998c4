import { connect } from 'node:net';
import fc from 'fast-check';
import { ACTORS } from '../actors.ts';
import { type Door, door } from '../door.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { judgeAnswer } from '../judge.ts';
import { nastyJson, nastyText } from '../nasty.ts';

const LISTEN_MS = 150;
const HEARD_AT_MOST = 65_536;

/** Sends bytes as they are, listens for a moment, and leaves without a word. */
function throwAt(port: number, chunks: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const line = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.8' });
    let heard = '';
    const end = () => {
      clearTimeout(timer);
      line.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, LISTEN_MS);
    line.on('error', end);
    line.on('close', end);
    const later = chunks.slice(1);
    const send = (chunk: string) => line.write(Buffer.from(chunk, 'latin1'));
    line.on('data', (bytes) => {
      later.splice(0).forEach(send); // frames mean nothing before the hall has agreed to them
      heard += bytes.toString('latin1');
      if (heard.length > HEARD_AT_MOST) end();
    });
    line.on('connect', () => send(chunks[0] ?? ''));
  });
}

async function knockRaw(hall: FuzzHall, chunks: readonly string[]): Promise<string | null> {
  const heard = await throwAt(Number(new URL(hall.url).port), chunks);
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0);
  return judgeAnswer(status, heard, true);
}

const requestLine = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/1.1',
    'POST /api/session HTTP/1.1',
    'GET /socket.io/?EIO=4&transport=polling HTTP/1.1',
    'POST /socket.io/?EIO=4&transport=polling&sid=x HTTP/1.1',
  ),
  fc.constantFrom(
    'GET /socket.io/?EIO=99&transport=carrier-pigeon HTTP/1.1',
    'GET //x/../..//etc/passwd HTTP/1.1',
    'GET http://elsewhere.example/ HTTP/1.1',
    'CONNECT 127.0.0.1:22 HTTP/1.1',
  ),
  fc.constantFrom(
    'GET / HTTP/9.9',
    'GET',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'PRI * HTTP/2.0',
    'GET /\0 HTTP/1.1',
    `GET /${'a'.repeat(20_000)} HTTP/1.1`,
  ),
  nastyText.map((text) => `GET /${text} HTTP/1.1`),
);
const headerLine = fc.oneof(
  fc.constantFrom(
    'Host: 127.0.0.1',
    'Host: a',
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: 99999999999',
    'Content-Length: 5\r\nContent-Length: 6',
  ),
  fc.constantFrom(
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked, identity',
    'Content-Type: application/json',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
  ),
  fc.constantFrom(
    'Sec-WebSocket-Key: x',
    'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99',
    'Expect: 100-continue',
    ' folded',
    'Cookie',
    ': empty',
    'Origin: http://elsewhere.example',
  ),
  fc.tuple(nastyText, nastyText).map((parts) => parts.join(': ')),
);
const bodyPart = fc.constantFrom(
  '{"a":1}',
  '5\r\nabcde\r\n0\r\n\r\n',
  'ffffffffffffffff\r\n',
  '-1\r\n',
  '0\r\nTrailer: x\r\n\r\n',
  '',
  '2:40',
  '40{"role":1}\x1e42["x"]',
  '\x1e\x1e\x1e',
);
const httpBytes = fc
  .tuple(requestLine, fc.array(headerLine, { maxLength: 6 }), bodyPart, fc.boolean())
  .map(([line, headers, body, isWhole]) => [`${[line, ...headers].join('\r\n')}${isWhole ? '\r\n\r\n' : ''}${body}`]);

const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

/** One frame of a websocket: of any kind, masked or not, as long as it is or as it says. */
const frame = fc
  .record({
    first: fc.oneof(fc.constantFrom(0x81, 0x82, 0x01, 0x00, 0x80, 0x88, 0x89, 0x8a), fc.nat(255)),
    isMasked: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    says: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\x7e\x00\x01',
          '\x7f\x00\x00\x00\x00\xff\xff\xff\xff',
          '\x7f\xff\xff\xff\xff\xff\xff\xff\xff',
          '\x7d',
        ),
      },
    ),
    text: fc.oneof(
      fc.constantFrom(
        '40',
        '40{}',
        '40/admin,{}',
        '41',
        '42["ticket:take",{}]',
        '5',
        '6',
        '1',
        '2probe',
        '4',
        '451-["x",{"_placeholder":true,"num":0}]',
        '45999999999-[]',
        '\xff\xfe',
        '42[]',
        '42{"a":1}',
        '429["x"',
        '43999["x"]',
      ),
      fc.uint8Array({ maxLength: 120 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
  })
  .map(({ first, isMasked, says, text }) => {
    const length = says ?? String.fromCharCode(Math.min(text.length, 125));
    const marked = String.fromCharCode(length.charCodeAt(0) | (isMasked ? 0x80 : 0)) + length.slice(1);
    return String.fromCharCode(first) + marked + (isMasked ? '\0\0\0\0' : '') + text.slice(0, 125);
  });

/** Packets that a websocket carries well and that are none of Socket.IO's; sent by somebody who is in. */
const packet = fc.oneof(
  fc.constantFrom(
    '',
    '4',
    '3',
    '5',
    '6',
    '1',
    '0{}',
    '40',
    '40/admin,',
    '41',
    '43[]',
    '431[]',
    '43999999999999999999[1]',
    '44{}',
    '45',
    '450-["x"]',
    '451-["x"]',
    '46',
    '47',
  ),
  fc.constantFrom(
    '42',
    '42[',
    '42[]',
    '42{}',
    '42null',
    '42["connect"]',
    '42["disconnect",1]',
    '42["error"]',
    '42["__proto__",{}]',
    '42/nowhere,["x"]',
    '4299999999999999999999["ticket:take",{}]',
    '42-1["x"]',
  ),
  nastyText.map((text) => `42[${JSON.stringify(text)}]`),
  nastyText.map((text) => `4${text}`),
  fc
    .tuple(fc.constantFrom('ticket:take', 'counter:next', 'device:status', 'rating:submit'), nastyJson, nastyJson)
    .map(([name, one, other]) => `421["${name}",${one},${other}]`),
);

async function knockPacket(
  hall: FuzzHall,
  { who, packets, isBinary }: { who: number; packets: string[]; isBinary: boolean },
): Promise<string | null> {
  const actor = ACTORS[who % ACTORS.length];
  const wire = actor && (await hall.wireOf(actor));
  if (!wire) return null;
  for (const text of packets) wire.sendRaw(isBinary ? new Uint8Array(Buffer.from(text)) : text);
  return null;
}

/** Bytes that are hardly HTTP, frames that are hardly a websocket's, packets that are hardly Socket.IO's. */
export function rawDoors(hall: FuzzHall): Door[] {
  return [
    door({ name: 'raw:http', share: 60, inputs: httpBytes, knock: (chunks) => knockRaw(hall, chunks) }),
    door({
      name: 'raw:frames',
      share: 60,
      inputs: fc.array(frame, { minLength: 1, maxLength: 5 }),
      knock: (frames) => knockRaw(hall, [UPGRADE, ...frames]),
    }),
    door({
      name: 'raw:packets',
      share: 60,
      inputs: fc.record({
        who: fc.nat(10),
        packets: fc.array(packet, { minLength: 1, maxLength: 3 }),
        isBinary: fc.boolean(),
      }),
      knock: (input) => knockPacket(hall, input),
    }),
  ];
}
