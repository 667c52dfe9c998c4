import fc from 'fast-check';
import { type CommandName, commands } from '../../../server/protocol/commands.ts';
import { SettingsChange } from '../../../server/protocol/hall-settings.ts';
import { ACTORS, type Actor } from '../actors.ts';
import { pictureBomb } from '../bombs.ts';
import { type Door, door } from '../door.ts';
import { jsonFor, publicJsonFor } from '../from-schema.ts';
import type { FuzzHall } from '../fuzz-hall.ts';
import { judgeReply, mayGive } from '../judge.ts';
import { nastyJson, nastyText } from '../nasty.ts';

const NAMES = Object.keys(commands) as CommandName[];

/** What shuts the hall or sends others away: now and then, or nothing else would be tried any more. */
const SELDOM: readonly string[] = [
  ...['hall:close-day', 'hall:outage', 'hall:last-ticket', 'hall:hours', 'service:close', 'settings:restore'],
  ...[
    'staff:sign-out',
    'counter:manage',
    'counter:close',
    'counter:pause',
    'device:revoke',
    'device:move',
    'device:forget',
    'integration:revoke',
  ],
  ...['backup:make', 'self-test:run', 'day:sign-off'],
];

const logoBomb = `data:image/png;base64,${pictureBomb().toString('base64')}`;

/** All parts at once always contradict each other somewhere. */
const onePartOfSettings = fc
  .tuple(
    fc.uuid(),
    fc.oneof(
      fc.constant(`"branding":{"accent":null,"logo":"${logoBomb}"}`),
      ...Object.entries(SettingsChange.shape).map(([part, schema]) =>
        publicJsonFor(schema).map((value) => `"${part}":${value}`),
      ),
    ),
  )
  .map(([commandId, part]) => `{"commandId":"${commandId}","change":{${part}}}`);

const bodies = new Map<CommandName, fc.Arbitrary<string>>();
function bodyOf(name: CommandName): fc.Arbitrary<string> {
  const made = bodies.get(name) ?? (name === 'settings:save' ? onePartOfSettings : jsonFor(commands[name].request));
  bodies.set(name, made);
  return made;
}

const NAMED = /^\["((?:[^"\\]|\\.)*)"/;
const OWN_ID = /"commandId":"([0-9a-f-]{36})"/;

/** Sends the text of a command as somebody, and judges what comes back. */
async function give(hall: FuzzHall, actor: Actor, text: string): Promise<string | null> {
  const wire = await hall.wireOf(actor);
  if (!wire) return null;
  const filled = hall.known.fill(text);
  const [, name = ''] = NAMED.exec(filled) ?? [];
  const id = OWN_ID.exec(filled)?.[1];
  if (id) hall.known.add('commandId', id);
  const answer = await wire.command(filled);
  if ('none' in answer) return answer.none === 'silent' ? 'no reply came' : null;
  const { reply } = answer;
  if ((reply as { ok?: boolean }).ok === true) hall.known.learn(JSON.stringify(reply));
  return judgeReply(actor.role, JSON.parse(`"${name}"`), reply);
}

/** [T4] A new id most times; else one that somebody has used before, for something else. */
const replayed = (body: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(body, fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(31) }))
    .map(([text, nth]) => (nth === null ? text : text.replace(OWN_ID, `"commandId":"$commandId#${nth}"`)));

/** Names that are no command's, and what is no name at all. */
const strangeName = fc.oneof(
  nastyText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"connect"',
    '"disconnect"',
    '"error"',
    '"newListener"',
    '"kiosk:view"',
    '"slip:print"',
    '7',
    'null',
    '{}',
  ),
);

/** Every command of everybody's own; and for everybody whatever is not theirs, and what is no command. */
export function commandDoors(hall: FuzzHall): Door[] {
  return ACTORS.flatMap((actor) => {
    const own = NAMES.filter((name) => mayGive(actor.role, name));
    const others = NAMES.filter((name) => !own.includes(name));
    const doors = own.map((name) =>
      door({
        name: `command:${actor.who}:${name}`,
        share: SELDOM.includes(name) ? 1 : 30,
        inputs: replayed(bodyOf(name)).map((body) => `["${name}",${body}]`),
        knock: (text: string) => give(hall, actor, text),
      }),
    );
    const foreign = fc.constantFrom(...others).chain((name) => bodyOf(name).map((body) => `["${name}",${body}]`));
    const strange = fc
      .tuple(strangeName, fc.array(nastyJson, { maxLength: 3 }))
      .map((parts) => `[${parts.flat().join(',')}]`);
    return [
      ...doors,
      door({
        name: `command:${actor.who}:of-others`,
        share: 90,
        inputs: foreign,
        knock: (text: string) => give(hall, actor, text),
      }),
      door({
        name: `command:${actor.who}:of-nobody`,
        share: 30,
        inputs: strange,
        knock: (text: string) => give(hall, actor, text),
      }),
    ];
  });
}
