import type { Socket } from 'socket.io';
import type { OrderAnswer } from '../application/device-port.ts';

/** Who waits for an answer of a connection, to be told when it leaves; one listener for however many. */
const waiting = new WeakMap<Socket, Set<() => void>>();

function waitingAt(socket: Socket): Set<() => void> {
  const known = waiting.get(socket);
  if (known) return known;
  const asked = new Set<() => void>();
  waiting.set(socket, asked);
  socket.once('disconnect', () => {
    waiting.delete(socket);
    for (const left of asked) left();
  });
  return asked;
}

/** [G6] Asks one connection, and always ends: with its answer, in silence after a time, or when it leaves. */
export function ask(
  socket: Socket,
  name: string,
  { order, timeoutMs }: { order: object; timeoutMs: number },
): Promise<OrderAnswer> {
  if (socket.disconnected) return Promise.resolve({ kind: 'gone' });
  return new Promise((resolve) => {
    const asked = waitingAt(socket);
    const left = () => resolve({ kind: 'gone' });
    asked.add(left);
    socket.timeout(timeoutMs).emit(name, order, (error: Error | null, answer: unknown) => {
      asked.delete(left);
      resolve(error ? { kind: 'silent' } : { kind: 'answer', answer });
    });
  });
}
