import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The hall's network: everybody reaches the server through it. Cables are cut and lines stand still by hand. */
export async function createLan(port: number) {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isStill = false;
  const lan = createServer((person) => {
    const hall = connect(port, '127.0.0.1');
    const pair = [person, hall] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [hall, person] as const]) {
      from.on('error', () => undefined);
      from.on('data', (bytes) => {
        if (!to.write(bytes)) from.pause();
      });
      to.on('drain', () => {
        if (!isStill) from.resume();
      });
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      if (isStill) from.pause();
    }
  });
  await new Promise<void>((resolve) => lan.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(lan.address() as AddressInfo).port}`,
    /** Every connection is gone at once; new ones are possible. */
    cut(): void {
      for (const [person, hall] of pairs) {
        person.destroy();
        hall.destroy();
      }
    },
    /** Nothing passes any more, in neither direction, and nobody is told. */
    standStill(): void {
      isStill = true;
      for (const sockets of pairs) for (const socket of sockets) socket.pause();
    },
    goOn(): void {
      isStill = false;
      for (const sockets of pairs) for (const socket of sockets) socket.resume();
    },
    async close(): Promise<void> {
      this.cut();
      await new Promise((resolve) => lan.close(resolve));
    },
  };
}
export type Lan = Awaited<ReturnType<typeof createLan>>;
