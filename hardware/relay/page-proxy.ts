import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type KeptPage, type KeptPages, keptName, PAGE_LIMITS } from './kept-pages.ts';

/** A customer does not wait longer than this for a hall that may be gone. */
export const PAGE_TIMING = { limitMs: 2_000, assetLimitMs: 10_000 };

/** What belongs to one connection, or to a body that is handed on in another shape. */
const NOT_HANDED_ON = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'date', 'set-cookie'],
  ...['etag', 'last-modified', 'accept-ranges', 'vary', 'server', 'upgrade', 'trailer'],
]);
const PLAIN = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' };
const PAGE = '/kiosk';

type Answer = { kind: 'good'; page: KeptPage } | { kind: 'refused'; status: number } | { kind: 'away' };

type ProxyDeps = {
  hallUrl: string;
  /** Null where the disk refuses: then pages come from the hall alone. */
  kept: KeptPages | null;
  timing: typeof PAGE_TIMING;
  log: Logger;
};

async function readBody(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > PAGE_LIMITS.fileBytes) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The parts that a page, a style or a script names: paths under `/assets`, also as neighbours (`./x.js`). */
export function partsNamedIn(text: string): string[] {
  const named = [...text.matchAll(/(?:\/?assets|["'(]\.)\/([\w-][\w.-]*\.(?:js|css|woff2?|svg|png|ico))\b/g)];
  return [...new Set(named.map(([, name]) => `/assets/${name}`))];
}

const isText = ({ headers }: KeptPage) => /javascript|css|html/.test(headers['content-type'] ?? '');

/** Hands the kiosk's page and its parts on from the hall, and from this box's disk while the hall is away. */
export function createPageProxy({ hallUrl, kept, timing, log }: ProxyDeps) {
  let renewing: Promise<void> | null = null;

  async function ask(path: string, limitMs: number): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(limitMs);
      const headers = { 'accept-encoding': 'identity' };
      const response = await fetch(new URL(path, hallUrl), { signal, headers, redirect: 'manual' });
      if (response.status >= 500) return { kind: 'away' };
      if (response.status !== 200) return { kind: 'refused', status: response.status === 404 ? 404 : 502 };
      const handedOn = [...response.headers].filter(([name]) => !NOT_HANDED_ON.has(name));
      return { kind: 'good', page: { headers: Object.fromEntries(handedOn), body: await readBody(response) } };
    } catch {
      return { kind: 'away' };
    }
  }

  function keep(path: string, page: KeptPage): boolean {
    const name = keptName(path);
    try {
      return name !== null && (kept?.keep(name, page) ?? false);
    } catch (error) {
      log.warn({ err: error, path }, 'a page could not be kept');
      return false;
    }
  }

  /** A part with its hash in its name never changes; so it is with the hall's logo. */
  async function part(path: string): Promise<Answer> {
    const there = kept?.read(keptName(path) ?? '');
    if (there) return { kind: 'good', page: there };
    const answer = await ask(path, timing.assetLimitMs);
    if (answer.kind === 'good') keep(path, answer.page);
    return answer;
  }

  /** The page's parts, and what those name in turn; null when one of them cannot be had. */
  async function partsOf(page: KeptPage): Promise<Set<string> | null> {
    const wanted = new Set(partsNamedIn(page.body.toString('utf8')));
    for (const path of wanted) {
      const answer = await part(path);
      if (answer.kind !== 'good') return null;
      if (!isText(answer.page)) continue;
      for (const further of partsNamedIn(answer.page.body.toString('utf8')))
        if (wanted.size < PAGE_LIMITS.files - 1) wanted.add(further);
    }
    return wanted;
  }

  /** Every part of a new page, before the page itself: what is kept fits together, or stays as it was. */
  async function renew(page: KeptPage): Promise<void> {
    const wanted = await partsOf(page);
    if (!wanted || !kept) return;
    const names = new Set([PAGE, ...wanted].flatMap((path) => keptName(path) ?? []));
    const isWhole = () => [...wanted].every((path) => kept.has(keptName(path) ?? ''));
    if (!isWhole()) {
      kept.keepOnly(names); // the parts of an older page took the room
      await partsOf(page);
    }
    if (!isWhole() || !keep(PAGE, page)) return void log.warn('the page is too large to be kept');
    kept.keepOnly(names);
    log.info({ parts: wanted.size }, 'the page is kept for a time without the hall');
  }

  async function page(): Promise<Answer> {
    const there = kept?.read(keptName(PAGE) ?? '') ?? null;
    const answer = await ask(PAGE, timing.limitMs);
    if (answer.kind === 'away' && there) return { kind: 'good', page: there };
    if (answer.kind === 'good' && !there?.body.equals(answer.page.body))
      renewing ??= renew(answer.page)
        .catch((error) => log.warn({ err: error }, 'the page could not be kept'))
        .finally(() => {
          renewing = null;
        });
    return answer;
  }

  function send(response: ServerResponse, answer: Answer, isHead: boolean): void {
    if (answer.kind === 'good') {
      const { headers, body } = answer.page;
      response.writeHead(200, { ...headers, 'content-length': body.length });
      response.end(isHead ? undefined : body);
      return;
    }
    const status = answer.kind === 'refused' ? answer.status : 503;
    response.writeHead(status, { ...PLAIN, 'cache-control': 'no-store' });
    response.end(JSON.stringify({ code: status === 404 ? 'not-found' : 'hall-away' }));
  }

  return {
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const isHead = request.method === 'HEAD';
      const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
      if (!isHead && request.method !== 'GET') {
        response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' });
        return void response.end(JSON.stringify({ code: 'not-allowed' }));
      }
      if (keptName(path) === null) return send(response, { kind: 'refused', status: 404 }, isHead);
      send(response, await (path === PAGE ? page() : part(path)), isHead);
    },
    /** Resolves when what is being kept is kept. */
    settled: async (): Promise<void> => void (await renewing),
    /** Fetches the page and its parts before anybody asks, so that a reboot without the hall finds them. */
    prepare: async (): Promise<void> => void (await page()),
  };
}
