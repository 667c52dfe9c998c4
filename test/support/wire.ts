import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire to a server on this machine that can lose whatever the server says, while the server still hears everything. */
export async function openWire(port: number) {
  const ends = new Set<Socket>();
  let isDeaf = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => !isDeaf && near.write(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const end of ends) end.destroy();
  };
  onTestFinished(() => {
    server.close();
    cut();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deafen(): void {
      isDeaf = true;
    },
    /** What was lost stays lost: everybody connects anew. */
    mend(): void {
      isDeaf = false;
      cut();
    },
  };
}
