import type { Socket } from 'socket.io';
import type { OrderAnswer } from '../application/device-port.ts';

/** [G6] Asks one connection, and always ends: with its answer, in silence after a time, or when it leaves. */
export function ask(
  socket: Socket,
  name: string,
  { order, timeoutMs }: { order: object; timeoutMs: number },
): Promise<OrderAnswer> {
  return new Promise((resolve) => {
    const left = () => resolve({ kind: 'gone' });
    socket.once('disconnect', left);
    socket.timeout(timeoutMs).emit(name, order, (error: Error | null, answer: unknown) => {
      socket.off('disconnect', left);
      resolve(error ? { kind: 'silent' } : { kind: 'answer', answer });
    });
  });
}
