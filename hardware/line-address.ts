import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import type { OpenLink } from './serial/byte-link.ts';
import { openSerialLink } from './serial/serial-link.ts';
import { openTcpLink } from './serial/tcp-link.ts';
import { openUdpLink } from './serial/udp-link.ts';

type SplitUrl = { scheme: string; rest: string; query: Record<string, string> };

/** `scheme:rest?name=value…`; a name said twice or a missing scheme is a `ConfigError`. */
export function splitDeviceUrl(url: string): SplitUrl {
  const [, scheme = '', rest = '', search = ''] = /^([a-z]+)(?::([^?]*))?(?:\?(.*))?$/s.exec(url) ?? [];
  if (scheme === '') throw new ConfigError(`"${url}" is no device address; write for example serial:/dev/ttyUSB0`);
  const pairs = [...new URLSearchParams(search)];
  const query = Object.fromEntries(pairs);
  if (Object.keys(query).length < pairs.length) throw new ConfigError(`"${url}" says something twice; say it once`);
  return { scheme, rest, query };
}

/** The parameters after `?`, read by a strict schema; anything else in them is a `ConfigError` that names it. */
export function readQuery<Shape extends z.ZodRawShape>(url: string, query: SplitUrl['query'], shape: Shape) {
  const parsed = z.strictObject(shape).safeParse(query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'parameters';
  throw new ConfigError(`"${url}": ${where}: ${issue?.message ?? 'not understood'}; correct what follows the "?"`);
}

type Flow = 'none' | 'rtscts' | 'xon';

export const serialParameters = (usual: { baud: number; flow: Flow }) => ({
  baud: z.coerce.number().int().min(300).max(4_000_000).default(usual.baud),
  flow: z.enum(['none', 'rtscts', 'xon']).default(usual.flow),
});

export type LineAddress = { name: string; open: OpenLink; baud: number };

/** `10.0.0.9:9100` or `[::1]:9100`; null for anything else. */
function readHostAndPort(rest: string): { host: string; port: number } | null {
  const [, host = '', digits = ''] = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(rest) ?? [];
  const port = Number(digits);
  return host === '' || port < 1 || port > 65_535 ? null : { host, port };
}

/** How to reach the device behind `serial:` or `tcp:`. */
export function lineAddress(url: string, { scheme, rest }: SplitUrl, baud: number, flow: Flow) {
  if (scheme === 'serial') {
    if (rest === '') throw new ConfigError(`"${url}" names no port; write for example serial:/dev/ttyUSB0`);
    return { name: rest, baud, open: openSerialLink({ path: rest, baud, flow }) } satisfies LineAddress;
  }
  if (scheme === 'udp') {
    throw new ConfigError(`"${url}": only signs take udp:, for nothing comes back; write serial:PATH or tcp:HOST:PORT`);
  }
  const address = scheme === 'tcp' ? readHostAndPort(rest) : null;
  if (!address) {
    throw new ConfigError(
      `"${url}" is no device address; write serial:/dev/ttyUSB0 or tcp:10.0.0.9:9100 (a printer may also be file:PATH, screen or none)`,
    );
  }
  return { name: rest, baud, open: openTcpLink(address) } satisfies LineAddress;
}

/** How to reach a device that takes datagrams. */
export function udpAddress(url: string, { rest }: SplitUrl) {
  const address = readHostAndPort(rest);
  if (!address) throw new ConfigError(`"${url}" is no device address; write for example udp:10.0.0.9:5200`);
  return { name: `udp ${rest}`, baud: 0, open: openUdpLink(address) } satisfies LineAddress;
}
