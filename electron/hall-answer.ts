import { net } from 'electron';
import { z } from 'zod';
import type { BoxSettings, ScreenSettings } from './box-settings.ts';
import { pageAddress } from './page-address.ts';

const PROBE_LIMIT_MS = 5_000;
const MOST_BYTES = 64 * 1024;

/** Why a page of the hall is not shown, as the waiting page can say it in words. */
export const WAIT_REASONS = [
  'no-answer',
  'no-network',
  'name-unknown',
  'certificate-date',
  'certificate-name',
  'certificate-unknown',
  'no-tls',
  'not-hallcall',
  'setting-up',
  'fault',
  'too-slow',
  'page-stopped',
  'server-failing',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** What only a hall says of itself: many a server answers `{ "status": "ok" }`. */
const Health = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ok'), version: z.string(), revision: z.number(), businessDay: z.string() }),
  z.object({ status: z.literal('setup'), demo: z.boolean() }),
]);

/** Asks whether a screen's page can be had now, and whether it is a hall that answers; null when all is well. */
export async function askHall(box: BoxSettings, screen: ScreenSettings): Promise<WaitReason | null> {
  const isOfHall = screen.origin === box.hall;
  const address = isOfHall ? new URL('/health', box.hall).href : pageAddress(screen); // the box goes on without the hall
  try {
    const response = await net.fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    if (response.status >= 500) return 'fault';
    if (isOfHall) return readHealth(await start(response));
    await response.body?.cancel();
    return response.ok ? null : 'fault';
  } catch (error) {
    return waitReason(error);
  }
}

/** The reason within a fault of Chromium's network, which names it like ERR_CONNECTION_REFUSED. */
export function waitReason(fault: unknown): WaitReason {
  const code = /ERR_[A-Z_]+/.exec(codeOf(fault))?.[0] ?? '';
  if (code === 'ERR_NAME_NOT_RESOLVED') return 'name-unknown';
  if (code === 'ERR_INTERNET_DISCONNECTED') return 'no-network';
  if (code === 'ERR_CERT_DATE_INVALID') return 'certificate-date';
  if (code === 'ERR_CERT_COMMON_NAME_INVALID') return 'certificate-name';
  if (code.startsWith('ERR_CERT_')) return 'certificate-unknown';
  if (code.startsWith('ERR_SSL_')) return 'no-tls';
  if (code === 'ERR_EMPTY_RESPONSE' || code === 'ERR_INVALID_HTTP_RESPONSE') return 'not-hallcall';
  return 'no-answer';
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.message;
}

function readHealth(text: string): WaitReason | null {
  try {
    const health = Health.parse(JSON.parse(text));
    return health.status === 'setup' ? 'setting-up' : null;
  } catch {
    return 'not-hallcall';
  }
}

/** No more than a hall would say: another server may send a film. */
async function start(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done || text.length > MOST_BYTES) break;
    text += decoder.decode(part.value, { stream: true });
  }
  await reader?.cancel();
  return text;
}
