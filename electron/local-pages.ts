import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocol } from 'electron';
import type { BoxSettings } from './box-settings.ts';
import type { FramePaths } from './frame-paths.ts';
import { sessionOf } from './partition.ts';

const SCHEME = 'hallcall';

/** Where the frame's own pages come from; `file:` would give them the reading of this box. */
export const LOCAL_ORIGIN = `${SCHEME}://frame`;

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
const PAGES = { '/waiting': 'waiting.html' };
const PARTS = { '/local.css': 'local.css', '/waiting.css': 'waiting.css', '/waiting.js': 'waiting.js' };
const FILES: Record<string, string> = { ...PAGES, ...PARTS };

export type LocalPage = keyof typeof PAGES;

/** Makes the frame's own pages ordinary pages with an origin; Electron wants to know before it is ready. */
export function setupLocalScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the frame's own pages to every screen, from memory: they are needed when nothing else works. */
export function setupLocalPages(box: BoxSettings, paths: FramePaths): void {
  const served = new Map(Object.entries(FILES).map(([path, file]) => [path, readPart(paths, file)]));
  const answer = ({ url }: Request) => answerPart(served.get(new URL(url).pathname));
  for (const screen of box.screens) sessionOf(screen).protocol.handle(SCHEME, answer);
}

/** The address of one of the frame's own pages; what it shows stands behind the `#`, so that it changes without loading. */
export function localAddress(page: LocalPage, shown: Record<string, string>): string {
  return `${LOCAL_ORIGIN}${page}#${new URLSearchParams(shown)}`;
}

type Part = { content: string; type: string };

function readPart(paths: FramePaths, file: string): Part {
  const ending = file.slice(file.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return { content: readFileSync(join(paths.pages, file), 'utf8'), type: TYPES[ending] };
}

function answerPart(part: Part | undefined): Response {
  if (!part) return new Response(null, { status: 404 });
  const headers = { 'content-type': `${part.type}; charset=utf-8`, 'content-security-policy': POLICY };
  return new Response(part.content, { headers: { ...headers, 'x-content-type-options': 'nosniff' } });
}
