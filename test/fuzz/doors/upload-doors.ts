import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { APPOINTMENT_COLUMNS } from '../../../server/protocol/appointment-import.ts';
import { SettingsChange } from '../../../server/protocol/hall-settings.ts';
import { bomb, inBase64 } from '../bombs.ts';
import { type Door, door } from '../door.ts';
import { publicJsonFor } from '../from-schema.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { judgeAnswer } from '../judge.ts';
import { nastyJson, nastyText } from '../nasty.ts';
import { askOver } from './asking.ts';

const file = fc.oneof(
  bomb,
  fc.uint8Array({ maxLength: 400 }).map(inBase64),
  fc
    .tuple(
      fc.constantFrom('\x89PNG\r\n\x1a\n', '\xff\xd8\xff', '\x1a\x45\xdf\xa3', 'RIFF0000WEBP'),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([head, rest]) => inBase64(Buffer.concat([Buffer.from(head, 'latin1'), rest]))),
);
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,12}\.(png|jpg|webp|mp4|webm)$/),
  fc.tuple(nastyText, fc.constantFrom('.png', '.webm', '')).map((parts) => parts.join('')),
);
/** What is said of a body before it comes; the last says more than comes. */
const said = fc.constantFrom<Record<string, string>>(
  {},
  {},
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { 'transfer-encoding': 'chunked' },
);

type Upload = { headers: Record<string, string>; type: string; body: string };

async function bring(hall: FuzzHall, path: string, { headers, type, body }: Upload): Promise<string | null> {
  const bearer = hall.tokenOf('9001');
  const answer = await askOver(hall.url, { method: 'POST', path, headers, type, bearer, body: hall.known.fill(body) });
  return answer && judgeAnswer(answer.status, answer.body, true);
}

/** A file of a hall whose checksum is right: what is in it has to be looked at. */
const hallFile = publicJsonFor(SettingsChange).map((settings) => {
  const head = '{"format":"hallcall-hall","formatVersion":1';
  const contents = `"hallId":"demo-power-hall","madeAt":"2026-03-02T02:00:00.000Z","settings":${settings}`;
  let read: unknown;
  try {
    read = JSON.parse(`{${contents}}`);
  } catch {
    read = null;
  }
  const checksum = createHash('sha256').update(JSON.stringify(read)).digest('hex');
  return `${head},${contents},"checksum":"${checksum}"}`;
});

const cell = fc.oneof(
  nastyText,
  fc.constantFrom('A', 'B', '2026-03-02', '2031-01-01', '09:00', '24:00', 'ABC123', '"', '""', 'x"y', '\r\n', ',', ';'),
);
const csv = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constant(APPOINTMENT_COLUMNS.join(',')) }, { weight: 1, arbitrary: nastyText }),
    fc.array(
      fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(',')),
      { maxLength: 8 },
    ),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([head, lines, end]) => [head, ...lines].join(end));

/** Files that a manager brings: pictures and videos, a hall, appointments. */
export function uploadDoors(hall: FuzzHall): Door[] {
  const plain = (type: string, text: fc.Arbitrary<string>) =>
    fc.record({
      headers: said,
      type: fc.constantFrom(type, type, 'text/plain', 'application/octet-stream'),
      body: text,
    });
  return [
    door({
      name: 'upload:media',
      share: 60,
      inputs: fc.record({
        name,
        headers: said,
        type: fc.constantFrom('application/octet-stream', 'image/png', ''),
        body: file,
      }),
      knock: ({ name, ...rest }: Upload & { name: string }) =>
        bring(hall, `/api/media?name=${encodeURIComponent(name.toWellFormed())}`, rest),
    }),
    door({
      name: 'upload:hall-file',
      share: 40,
      inputs: plain(
        'text/plain',
        fc.oneof(
          hallFile,
          hallFile.map((text) => text.slice(0, text.length / 2)),
          nastyJson,
          bomb,
        ),
      ),
      knock: (upload: Upload) => bring(hall, '/api/hall-file/preview?hall=any', upload),
    }),
    door({
      name: 'upload:hall-file-taken',
      share: 4,
      inputs: plain('text/plain', fc.oneof({ weight: 3, arbitrary: hallFile }, { weight: 1, arbitrary: bomb })),
      knock: (upload: Upload) => bring(hall, '/api/hall-file?hall=any', upload),
    }),
    door({
      name: 'upload:appointments',
      share: 60,
      inputs: plain('text/csv', fc.oneof({ weight: 9, arbitrary: csv }, { weight: 1, arbitrary: bomb })),
      knock: (upload: Upload) => bring(hall, '/api/appointments', upload),
    }),
  ];
}
