import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFrameWhenStale, isStale } from '../../electron/frame-build.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'hallcall-bundle-'));
const paths = {
  ...createFramePaths(join(import.meta.dirname, '..', '..')),
  main: join(folder, 'main.cjs'),
  preload: join(folder, 'preload.cjs'),
};

function required(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
}

beforeAll(async () => {
  expect(isStale(paths)).toBe(true);
  expect(await buildFrameWhenStale(paths)).toBe(true);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundles', () => {
  it('the preload is one CommonJS file that needs nothing but Electron, as a sandbox allows', () => {
    expect(required(paths.preload)).toEqual(['electron']);
    expect(readFileSync(paths.preload, 'utf8')).not.toMatch(/^\s*(?:import|export)\b/m);
  });

  it('the main process needs nothing but Electron and Node', () => {
    const outside = required(paths.main).filter((name) => name !== 'electron' && !name.startsWith('node:'));
    expect(outside).toEqual([]);
  });

  it('the preload’s bundle runs and exposes the bridge', () => {
    const exposed: string[] = [];
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string) => exposed.push(name), executeInMainWorld: () => {} },
      ipcRenderer: {},
    };
    const run = new Function('require', 'exports', 'module', 'location', 'window', readFileSync(paths.preload, 'utf8'));
    run(
      (name: string) => (name === 'electron' ? electron : createRequire(import.meta.url)(name)),
      {},
      {},
      { protocol: 'http:' },
      new EventTarget(),
    );
    expect(exposed).toEqual(['hallcallFrame']);
  });

  it('are built again only when a source is newer', async () => {
    expect(await buildFrameWhenStale(paths)).toBe(false);
    utimesSync(paths.preload, 0, 0);
    expect(isStale(paths)).toBe(true);
  });
});
