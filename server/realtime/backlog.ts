import type { Socket } from 'socket.io';

/** So many packets may wait for a connection that takes none for so long; what it misses it gets whole when it comes back. */
const PACKETS = 100;
const TAKES_NONE_MS = 5_000;

/** [S4] Ends a connection that does not read what it is sent, before what waits for it fills the memory of the box. */
export function endWhenDeaf({ conn }: Socket): void {
  let waiting = 0;
  let since = 0;
  conn.on('drain', () => {
    waiting = 0;
  });
  conn.on('packetCreate', () => {
    if (waiting === 0) since = performance.now();
    waiting += 1;
    const isDeaf = waiting > PACKETS && performance.now() - since > TAKES_NONE_MS;
    if (!isDeaf) return;
    conn.close(true);
    conn.request.socket.destroy(); // a farewell would wait behind everything else that it does not take
  });
}
