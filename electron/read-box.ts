import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { BoxSettings, FRAME_SCREENS } from './box-settings.ts';

/** Hands a device key from process to process: an environment is its user's alone, a command line is everybody's. */
export const DEVICE_KEY_VARIABLE = 'HALLCALL_DEVICE_KEY';

const USAGE = `Usage: npm run kiosk -- --box FILE, or --hall URL [--trust MARK] --screen ${FRAME_SCREENS.join('|')} [--counter N] [--name NAME] [--monitor N|NAME] [--printer URL] [--kiosk-port N] [--key KEY] [--front-key KEY] [--windowed], or --make-pin; the device key may stand in ${DEVICE_KEY_VARIABLE} instead of --key`;

const FLAGS = {
  box: { type: 'string' },
  hall: { type: 'string' },
  trust: { type: 'string' },
  screen: { type: 'string' },
  counter: { type: 'string' },
  name: { type: 'string' },
  monitor: { type: 'string' },
  printer: { type: 'string' },
  'kiosk-port': { type: 'string' },
  key: { type: 'string' },
  'front-key': { type: 'string' },
  windowed: { type: 'boolean' },
} as const;
type Flag = keyof typeof FLAGS;
type FlagValues = Partial<Record<Flag, string | boolean>>;

const SETTINGS_MOST_BYTES = 256 * 1024;

/** A box and what starts another process on the same one; or one sentence that says what is wrong. */
export type ReadBox =
  | { ok: true; box: BoxSettings; startedWith: { flags: string[]; key: string | null } }
  | { ok: false; sentence: string };

/** Reads what a box is, from its settings file or from the flags of a single screen; launcher and main process alike. */
export function readBox(argv: readonly string[], env: NodeJS.ProcessEnv): ReadBox {
  const { values, tokens } = parseArgs({ args: [...argv], options: FLAGS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return wrongFlags(`"${token.value}" belongs to no flag`);
    if (token.kind === 'option') {
      const fault = flagFault(token.name, token.rawName, token.value);
      if (fault) return wrongFlags(fault);
    }
  }
  return typeof values.box === 'string' ? readFile(values.box, values) : readScreen(values, env);
}

/** This environment with a device key in it, for a process that needs one. */
export function environmentWithKey(env: NodeJS.ProcessEnv, key: string | null): NodeJS.ProcessEnv {
  return { ...env, [DEVICE_KEY_VARIABLE]: key ?? undefined };
}

function readScreen(values: FlagValues, env: NodeJS.ProcessEnv): ReadBox {
  const { hall, trust, screen, counter, name, monitor, printer, windowed } = values;
  const key = values.key ?? (values.screen === 'clerk' ? undefined : env[DEVICE_KEY_VARIABLE] || undefined);
  const read = BoxSettings.safeParse({
    hall,
    trust,
    printer,
    kioskPort: numberOr(values['kiosk-port']),
    screens: [{ screen, counter, name, monitor: numberOr(monitor), key, frontKey: values['front-key'], windowed }],
  });
  if (!read.success) return wrongFlags(sentenceOf(read.error, flagOf));
  return {
    ok: true,
    box: read.data,
    startedWith: { flags: flagsWithoutKey(values), key: read.data.screens[0]?.key ?? null },
  };
}

function readFile(file: string, values: FlagValues): ReadBox {
  const other = Object.keys(values).find((flag) => flag !== 'box');
  if (other) return wrongFlags(`--${other} stands in the file where there is --box`);
  const path = resolve(file);
  const content = contentOf(path);
  if (!content.ok) return content;
  const read = BoxSettings.safeParse(content.json);
  if (!read.success) return { ok: false, sentence: `${path}: ${sentenceOf(read.error, settingOf)}.` };
  return { ok: true, box: read.data, startedWith: { flags: [`--box=${path}`], key: null } };
}

function contentOf(path: string): { ok: true; json: unknown } | { ok: false; sentence: string } {
  try {
    if (statSync(path).size > SETTINGS_MOST_BYTES) throw new Error('it is larger than any settings');
    return { ok: true, json: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, sentence: `The settings of the box cannot be read from ${path}: ${readingFault(error)}.` };
  }
}

/** Why, without the piece of the file that Node's message quotes: a key may stand there. */
function readingFault(error: unknown): string {
  if (error instanceof SyntaxError) {
    const place = /line \d+ column \d+/.exec(error.message)?.[0];
    return place ? `it is not JSON (${place})` : 'it is not JSON';
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'this account may not read it';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}

/** Electron ends itself on Windows when a flag follows a bare URL, so each is one `--flag=value`. */
function flagsWithoutKey({ key: _, windowed, ...valued }: FlagValues): string[] {
  const flags = Object.entries(valued).map(([flag, value]) => `--${flag}=${value}`);
  return windowed ? [...flags, '--windowed'] : flags;
}

type Issue = z.core.$ZodIssue;

function sentenceOf(error: z.ZodError, nameOf: (path: Issue['path']) => string): string {
  const [issue] = error.issues;
  if (!issue) return 'wrong settings';
  if (issue.code === 'unrecognized_keys') {
    return `${nameOf([...issue.path, issue.keys[0] ?? ''])} is not a setting`;
  }
  return `${nameOf(issue.path)} ${issue.message}`;
}

/** A setting's place in the file: `screens[1].counter`. */
function settingOf(path: Issue['path']): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1);
}

/** The flag of a single screen's setting. */
function flagOf(path: Issue['path']): string {
  const setting = String(path.at(-1)).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return setting === 'key' ? `--key (or ${DEVICE_KEY_VARIABLE})` : `--${setting}`;
}

function flagFault(name: string, rawName: string, value: string | undefined): string | null {
  const flag = Object.entries(FLAGS).find(([known]) => known === name)?.[1];
  if (!flag) return `${rawName} is not a flag of the frame`;
  if (flag.type === 'string' && !value) return `${rawName} needs a value`;
  if (flag.type === 'boolean' && value !== undefined) return `${rawName} takes no value`;
  return null;
}

function numberOr(value: string | boolean | undefined) {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
}

function wrongFlags(fault: string): ReadBox {
  return { ok: false, sentence: `${fault}. ${USAGE}` };
}
