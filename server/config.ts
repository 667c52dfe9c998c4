import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { HallTemplate } from './catalogue/hall-template.ts';
import { powerHall } from './catalogue/power-hall.ts';
import { checkTemplate } from './template-check.ts';

/** A setting that cannot be used; the message is for the person who typed it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export const serverFlags = {
  port: { type: 'string', default: '7070' },
  data: { type: 'string', default: './data' },
  host: { type: 'string', default: '127.0.0.1' },
  setup: { type: 'string' },
  tls: { type: 'boolean', default: false },
  'tls-names': { type: 'string', default: '' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  'no-limits': { type: 'boolean', default: false },
} as const;

/** A certificate that the hall makes for these names besides those of its box, or the files of one that it was given. */
export type TlsWish = { kind: 'hall-made'; names: readonly string[] } | { kind: 'given'; cert: string; key: string };

export type ServerConfig = {
  port: number;
  data: string;
  host: string;
  isDemo: boolean;
  hasLimits: boolean;
  /** Null: plain HTTP. */
  tls: TlsWish | null;
  /** What a new database is filled with; null where none was given and none may be invented. */
  template: HallTemplate | null;
};

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

/** Flags by name, or a ConfigError that names the unknown one and all that exist. */
export function readFlags<Flags extends Record<string, { type: 'string' | 'boolean' }>>(argv: string[], flags: Flags) {
  try {
    return parseArgs({ args: argv, options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : '';
    throw new ConfigError(`${reason}. Known flags: ${known.join(' ')}`);
  }
}

function readTemplate(path: string): HallTemplate {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`The hall file ${path} cannot be read.`);
  }
  let template: HallTemplate;
  try {
    template = HallTemplate.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new ConfigError(`The hall file ${path} cannot be used:\n${detail}`);
  }
  const errors = checkTemplate(template).filter(({ level }) => level === 'error');
  if (errors.length === 0) return template;
  const detail = errors.map(({ code, about }) => `  ${code}: ${about}`).join('\n');
  throw new ConfigError(`The hall file ${path} contradicts itself:\n${detail}`);
}

const TlsNames = z
  .string()
  .transform((list) => list.split(',').flatMap((name) => name.trim().toLowerCase() || []))
  .pipe(z.array(z.union([z.hostname(), z.ipv4(), z.ipv6()])).max(50));

type TlsFlags = { tls: boolean; 'tls-names': string; 'tls-cert'?: string; 'tls-key'?: string };

function readTls({ tls, 'tls-names': named, 'tls-cert': cert, 'tls-key': key }: TlsFlags): TlsWish | null {
  if ((cert === undefined) !== (key === undefined))
    throw new ConfigError('--tls-cert and --tls-key belong together: give both, or --tls for one that the hall makes.');
  if (tls && cert !== undefined)
    throw new ConfigError('--tls makes a certificate and --tls-cert brings one: give one of the two.');
  if (named !== '' && !tls) throw new ConfigError('--tls-names goes with --tls.');
  if (cert !== undefined && key !== undefined) return { kind: 'given', cert, key };
  if (!tls) return null;
  const names = TlsNames.safeParse(named);
  if (!names.success)
    throw new ConfigError(`--tls-names ${named} takes names and addresses with commas, like hall.local,10.0.0.5.`);
  return { kind: 'hall-made', names: names.data };
}

/**
 * Reads the command line.
 * @throws ConfigError for an unknown flag, a bad value, or a demo that others could reach.
 */
export function readServerConfig(argv: string[]): ServerConfig {
  const flags = readFlags(argv, serverFlags);
  const port = Port.safeParse(flags.port);
  if (!port.success)
    throw new ConfigError(`--port ${flags.port} is no port: a whole number from 0 (any free one) to 65535.`);
  const isDemo = !flags['no-demo'];
  const { host } = flags;
  const isLoopback = LOOPBACK.includes(host);
  if (isDemo && !isLoopback)
    throw new ConfigError(
      `The demo hall has a known PIN and opens only on this computer. Use --no-demo with --host ${host}.`,
    );
  if (flags['no-limits'] && !isLoopback) throw new ConfigError('--no-limits is for benchmarks on this computer only.');
  if (flags.setup && isDemo) throw new ConfigError('--setup describes a real hall: use it together with --no-demo.');
  return {
    port: port.data,
    data: flags.data,
    host,
    isDemo,
    hasLimits: !flags['no-limits'],
    tls: readTls(flags),
    template: isDemo ? powerHall : flags.setup ? readTemplate(flags.setup) : null,
  };
}
