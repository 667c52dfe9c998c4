import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnPage } from './kiosk-door.ts';

const SESSION_PATH = '/api/session';
const LIMITS = { bytes: 1_024, answerMs: 8_000 };
const PLAIN = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Whether somebody signs in at the staff corner, or out again. */
export const isAboutSession = ({ method, url }: IncomingMessage) =>
  (method === 'POST' || method === 'DELETE') && url === SESSION_PATH;

type Wish = { method: string; headers: Record<string, string>; body: string | null };
type Answer = { status: number; body: string; retryAfter: string | null };

const answerOf = (status: number, code: string): Answer => ({
  status,
  body: JSON.stringify({ code }),
  retryAfter: null,
});

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

/** Null where it is longer than badge and PIN can be. */
async function wishOf(request: IncomingMessage): Promise<Wish | null> {
  if (request.method === 'DELETE') {
    const { authorization = '' } = request.headers;
    return { method: 'DELETE', headers: { authorization }, body: null };
  }
  const body = await readEntry(request);
  return body === null ? null : { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}

/**
 * Hands badge and PIN of the kiosk's staff corner on to the hall, which alone can tell whether they are right, and that
 * somebody signs out. Nothing of it is kept here; while the hall is away nobody signs in.
 */
export function createSessionProxy(hallUrl: string) {
  async function ask(wish: Wish): Promise<Answer> {
    try {
      const response = await fetch(new URL(SESSION_PATH, hallUrl), {
        ...wish,
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
    const wish = await wishOf(request);
    return wish === null ? answerOf(413, 'bad-request') : ask(wish);
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
