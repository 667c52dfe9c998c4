import { spawn } from 'node:child_process';
import type { UpdateTrouble } from '#protocol/frame-health';

/** With which the program that unpacks ends where it could not. */
export const UNPACK_CODES = { 'disk-full': 4, unusable: 5 } as const;

type UnpackDeps = { node: string; program: string; archive: string; folder: string; version: string };

/** Unpacks a checked archive beside the versions of a box, in a process of its own; null when it is there, whole. */
export function unpackArchive({ node, program, archive, folder, version }: UnpackDeps): Promise<UpdateTrouble | null> {
  const child = spawn(node, [program, archive, folder, version], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => {
    const over = (code: number | null) => {
      if (code === 0) return resolve(null);
      console.error(`The version ${version} could not be unpacked: ${said.trim()}`);
      resolve(code === UNPACK_CODES['disk-full'] ? 'disk-full' : 'unusable');
    };
    child.once('error', ({ message }) => {
      said = message;
      over(null);
    });
    child.once('close', over);
  });
}
