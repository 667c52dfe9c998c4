import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the leash to the frame that is started on it. */
const LEASH_VARIABLE = 'HALLCALL_LEASH';

export type Leash = Awaited<ReturnType<typeof openLeash>>;

/**
 * What a frame hangs on for as long as its launcher lives. It is a pipe of the system and no signal: Windows has none, and
 * ends a task by taking its first program away without a word.
 */
export async function openLeash() {
  const name = `hallcall-${randomUUID()}`;
  const held = new Set<Socket>();
  const server = createServer((socket) => {
    held.add(socket);
    socket.resume();
    socket.on('error', () => {}); // the frame went away first
    socket.on('close', () => held.delete(socket));
  });
  server.listen(addressOf(name));
  await once(server, 'listening');
  return {
    /** For the frame's environment. */
    env: { [LEASH_VARIABLE]: name },
    /** The frame ends as if its launcher had. */
    drop(): void {
      server.close();
      for (const socket of held) socket.destroy();
    },
  };
}

/** Ends a frame when whoever started it is gone, however that ended; one that was started by itself stays. */
export function endWithLauncher(env: NodeJS.ProcessEnv, end: () => void): void {
  const name = env[LEASH_VARIABLE];
  if (!name) return;
  const socket = connect(addressOf(name));
  socket.resume();
  socket.on('error', () => {}); // it is closed then, too
  socket.on('close', end);
}

/** Where the system has names for pipes that no file has to be left behind for, it is one of those. */
function addressOf(name: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}
