import { commands } from '../../server/protocol/commands.ts';
import { type ViewName, views } from '../../server/protocol/views.ts';
import type { Role } from '../../server/protocol/vocabulary.ts';
import { COMMANDS, VIEWS } from '../contract/access-table.ts';

const rolesOf: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  COMMANDS.flatMap(({ roles, names }) => names.map((name) => [name, roles])),
);

/** What says that a fault got out: a reference into the log, a stack, the database's own words, a path of the box. */
const FAULT =
  /"code":"(?:internal|storage-fault)"|node:internal|\bat [\w.<> ]+\(?(?:file:|\/)|SQLITE_|SqliteError|node_modules/;

const short = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

export const mayGive = (role: string, name: string): boolean => rolesOf[name]?.includes(role as Role) ?? false;

/** What is wrong with the reply to a command. Whether it was refused or carried out is the hall's business. */
export function judgeReply(role: string, name: string, reply: unknown): string | null {
  const text = JSON.stringify(reply) ?? '';
  if (FAULT.test(text)) return `a fault: ${short(text)}`;
  const { ok, refusal } = (reply ?? {}) as { ok?: unknown; refusal?: { code?: unknown } };
  if (ok === false) return typeof refusal?.code === 'string' ? null : `a refusal without a code: ${short(text)}`;
  if (ok !== true) return `no reply: ${short(text)}`;
  if (!mayGive(role, name)) return `${role} may not give ${name}, and it was carried out: ${short(text)}`;
  const read = commands[name as keyof typeof commands].result.safeParse(reply);
  return read.success ? null : `the reply is not what the table says: ${short(text)} ${short(read.error.message)}`;
}

/** What is wrong with an answer over HTTP; `mayAsk`: whether the table lets this one in at all. */
export function judgeAnswer(status: number, body: string, mayAsk: boolean): string | null {
  if (FAULT.test(body)) return `a fault: ${status} ${short(body)}`;
  if (status === 500) return `answered 500: ${short(body)}`;
  return status < 300 && !mayAsk ? `answered somebody who may not ask: ${status} ${short(body)}` : null;
}

const NO_CODES = ['display', 'window', 'pad'];

/** What is wrong with a view that one of this role has received. */
export function judgeView(role: string, name: string, view: unknown, secrets: Secrets): string | null {
  if (VIEWS[role as keyof typeof VIEWS] !== name) return `${role} was sent ${name}`;
  const text = JSON.stringify(view);
  const told = secrets.keys.find((key) => text.includes(key));
  if (told) return `${name} tells a key, a token or a PIN: ${told}`;
  const code = NO_CODES.includes(role) ? secrets.codes.find((one) => text.includes(`"${one}"`)) : undefined;
  if (code) return `${name} tells the code of a ticket: ${code}`;
  const read = views[name as ViewName].safeParse(view);
  return read.success ? null : `${name} is not what its schema says: ${short(read.error.message)}`;
}

/** What nobody may be shown, and what only its owner may be. */
export type Secrets = { keys: readonly string[]; codes: readonly string[] };
