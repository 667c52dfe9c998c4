import { existsSync } from 'node:fs';
import type { FramePaths } from './frame-paths.ts';

/** What runs the programs beside the frame: the Node that has launched it, the one it brings along, or whichever there is. */
export function nodeRuntime(paths: FramePaths): string {
  const launchedBy = process.env.HALLCALL_NODE;
  if (launchedBy && existsSync(launchedBy)) return launchedBy;
  return existsSync(paths.node) ? paths.node : 'node';
}
