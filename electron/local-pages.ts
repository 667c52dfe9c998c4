import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocol } from 'electron';
import type { BoxSettings } from './box-settings.ts';
import type { FramePaths } from './frame-paths.ts';
import { sessionOf } from './partition.ts';

const SCHEME = 'hallcall';
const HOST = 'frame';

/** Where the frame's own pages come from; `file:` would give them the reading of this box. */
export const LOCAL_ORIGIN = `${SCHEME}://${HOST}`;

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
const PAGES = { '/waiting': 'waiting.html', '/staff': 'staff.html' };
const PARTS = ['local.css', 'waiting.css', 'waiting.js', 'staff.css', 'staff.js'];
const FILES: Record<string, string> = { ...PAGES, ...Object.fromEntries(PARTS.map((part) => [`/${part}`, part])) };

/** The characters of the pages, for a box whose system has none of them: only the parts a page needs are read. */
const FONT = /^\/font\/(?:index\.css|files\/[\w-]+\.woff2)$/;

export type LocalPage = keyof typeof PAGES;

/** Makes the frame's own pages ordinary pages with an origin; Electron wants to know before it is ready. */
export function setupLocalScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the frame's own pages to every screen, from memory: they are needed when nothing else works. */
export function setupLocalPages(box: BoxSettings, paths: FramePaths): void {
  const served = new Map(Object.entries(FILES).map(([path, file]) => [path, readPart(paths, file)]));
  const answer = ({ url }: Request) => {
    const { host, pathname } = new URL(url);
    if (host !== HOST) return answerPart(undefined);
    return answerPart(FONT.test(pathname) ? readFont(paths, pathname) : served.get(pathname));
  };
  for (const screen of box.screens) sessionOf(screen).protocol.handle(SCHEME, answer);
}

/** The address of one of the frame's own pages; what it shows stands behind the `#`, so that it changes without loading. */
export function localAddress(page: LocalPage, shown: Record<string, string>): string {
  return `${LOCAL_ORIGIN}${page}#${new URLSearchParams(shown)}`;
}

type Part = { content: string | Buffer<ArrayBuffer>; type: string };

function readPart(paths: FramePaths, file: string): Part {
  const ending = file.slice(file.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return { content: readFileSync(join(paths.pages, file), 'utf8'), type: TYPES[ending] };
}

function readFont(paths: FramePaths, pathname: string): Part | undefined {
  try {
    const content = readFileSync(join(paths.font, pathname.slice('/font/'.length)));
    return { content, type: pathname.endsWith('.css') ? TYPES.css : 'font/woff2' };
  } catch {
    return undefined; // the system's own characters do
  }
}

function answerPart(part: Part | undefined): Response {
  if (!part) return new Response(null, { status: 404 });
  const headers = { 'content-type': part.type, 'content-security-policy': POLICY };
  return new Response(part.content, { headers: { ...headers, 'x-content-type-options': 'nosniff' } });
}
