import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnPage } from './kiosk-door.ts';

const SESSION_PATH = '/api/session';
const PAIRING_PATH = '/api/pairing';
const LIMITS = { bytes: 1_024, answerMs: 8_000 };
const PLAIN = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const isPairing = (url: string | undefined) => url === PAIRING_PATH;
const isLook = (url: string | undefined) => /^\/api\/pairing\/[\w-]{1,64}$/.test(url ?? '');

/** Whether somebody signs in or out at the staff corner, or the page asks the hall for its key. */
export function isAtTheDoor({ method, url }: IncomingMessage): boolean {
  if (method === 'POST') return url === SESSION_PATH || isPairing(url);
  return (method === 'DELETE' && url === SESSION_PATH) || (method === 'GET' && isLook(url));
}

type Answer = { status: number; body: string; retryAfter: string | null };

const answerOf = (status: number, code: string): Answer => ({
  status,
  body: JSON.stringify({ code }),
  retryAfter: null,
});

/** Null where it is longer than anything that is said at the door. */
async function readEntry(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMITS.bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Hands badge and PIN of the kiosk's staff corner, that somebody signs out there, and the page's wish for a key, on to the hall, which alone can tell
 * what becomes of them. Nothing of it is kept here; while the hall is away nobody comes in anew.
 */
export function createDoorProxy(hallUrl: string) {
  async function ask(request: IncomingMessage, entry: string): Promise<Answer> {
    const { method = 'GET', url = '', headers } = request;
    const { authorization } = headers;
    try {
      const response = await fetch(new URL(url, hallUrl), {
        method,
        headers: {
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...(authorization && { authorization }),
        },
        ...(method === 'POST' && { body: entry }),
        redirect: 'error',
        signal: AbortSignal.timeout(LIMITS.answerMs),
      });
      return { status: response.status, body: await response.text(), retryAfter: response.headers.get('retry-after') };
    } catch {
      return answerOf(503, 'hall-away');
    }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (!isOwnPage(request)) return answerOf(403, 'not-allowed');
    const entry = await readEntry(request);
    return entry === null ? answerOf(413, 'bad-request') : ask(request, entry);
  }

  return {
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { status, body, retryAfter } = await answer(request);
      response.writeHead(status, {
        ...PLAIN,
        ...(retryAfter !== null && { 'retry-after': retryAfter }),
      });
      response.end(status === 204 ? undefined : body);
    },
  };
}
