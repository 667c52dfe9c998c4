import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnPage } from './kiosk-door.ts';

const SESSION_PATH = '/api/session';
const LIMITS = { bytes: 1_024, answerMs: 8_000 };
const PLAIN = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Whether somebody signs in at the staff corner. */
export const isSignIn = ({ method, url }: IncomingMessage) => method === 'POST' && url === SESSION_PATH;

type Answer = { status: number; body: string; retryAfter: string | null };

const answerOf = (status: number, code: string): Answer => ({
  status,
  body: JSON.stringify({ code }),
  retryAfter: null,
});

/** Null where it is longer than badge and PIN can be. */
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
 * Hands badge and PIN of the kiosk's staff corner on to the hall, which alone can tell whether they are right. Nothing of
 * it is kept here; while the hall is away nobody signs in.
 */
export function createSessionProxy(hallUrl: string) {
  async function ask(entry: string): Promise<Answer> {
    try {
      const response = await fetch(new URL(SESSION_PATH, hallUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: entry,
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
    return entry === null ? answerOf(413, 'bad-request') : ask(entry);
  }

  return {
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { status, body, retryAfter } = await answer(request);
      response.writeHead(status, {
        ...PLAIN,
        ...(retryAfter !== null && { 'retry-after': retryAfter }),
      });
      response.end(body);
    },
  };
}
