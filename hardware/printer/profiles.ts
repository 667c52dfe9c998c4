import { readdirSync, readFileSync } from 'node:fs';
import { ConfigError } from '../config-error.ts';
import { PrinterProfile } from './profile-schema.ts';

const FOLDER = new URL('./profiles/', import.meta.url);

export const DEFAULT_PROFILE = 'generic-80';

/** Every profile that comes with the program. */
export function profileNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

function readProfileFile(file: URL | string, called: string): PrinterProfile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`the profile ${called} cannot be read (${reason})`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ConfigError(`the profile ${called} is no JSON`);
  }
  const parsed = PrinterProfile.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ConfigError(`the profile ${called}: ${issue?.path.join('.') || 'as a whole'}: ${issue?.message}`);
}

/** The profile of this name, or in the file of this path; a `ConfigError` says what is wrong with it. */
export function readProfile(nameOrPath: string): PrinterProfile {
  if (/[/\\]|\.json$/.test(nameOrPath)) return readProfileFile(nameOrPath, nameOrPath);
  const names = profileNames();
  if (names.includes(nameOrPath)) return readProfileFile(new URL(`${nameOrPath}.json`, FOLDER), nameOrPath);
  throw new ConfigError(`no profile is called ${nameOrPath}; there are ${names.join(', ')}, or name a .json file`);
}
