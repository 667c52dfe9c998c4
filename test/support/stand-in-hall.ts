import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { onTestFinished } from 'vitest';
import { type CommandName, commands } from '#protocol/commands';
import { type DeviceOrders, SlipOutcome } from '#protocol/device-orders';
import { Handshake } from '#protocol/handshake';
import type { HandshakeRefusal } from '#protocol/refusals';
import { demoSlip } from './demo-slip.ts';

export type Heard = { command: CommandName; request: Record<string, unknown> };

/**
 * The hall's end of the wire for device tests: real sockets, requests checked against the contract, everything remembered.
 * It can be closed and opened again on the same port, refuse whoever knocks, and swallow answers.
 */
export async function openStandInHall() {
  const heard: Heard[] = [];
  const handshakes: Handshake[] = [];
  let refusal: HandshakeRefusal | null = null;
  let refusalOfPress: string | null = null;
  let swallow = 0;
  let device: Socket | null = null;
  let port = 0;
  let server: Server | null = null;

  const welcome = (socket: Socket) => {
    device = socket;
    socket.on('disconnect', () => {
      if (device === socket) device = null;
    });
    socket.onAny((command: CommandName, request: unknown, reply: (answer: unknown) => void) => {
      heard.push({ command, request: commands[command].request.parse(request) });
      if (swallow > 0) swallow -= 1;
      else if (command !== 'device:status' && refusalOfPress) reply({ ok: false, refusal: { code: refusalOfPress } });
      else reply({ ok: true, revision: heard.length });
    });
  };

  const open = async () => {
    const http = createServer();
    server = new Server(http);
    server.use((socket, next) => {
      handshakes.push(Handshake.parse(socket.handshake.auth));
      next(refusal ? Object.assign(new Error(refusal), { data: { code: refusal } }) : undefined);
    });
    server.on('connection', welcome);
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
    port = (http.address() as AddressInfo).port;
  };

  const close = async () => {
    await server?.close();
    server = null;
  };

  await open();
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    handshakes,
    open,
    close,
    device: () => device,
    heardOf: (command: CommandName) => heard.filter((one) => one.command === command).map(({ request }) => request),
    refuse(code: HandshakeRefusal | null): void {
      refusal = code;
    },
    /** Everything but a status is refused with this code. */
    refusePresses(code: string | null): void {
      refusalOfPress = code;
    },
    swallowAnswers(count: number): void {
      swallow = count;
    },
    dropLine: () => device?.conn.close(),
    async order(event: keyof DeviceOrders, order: object): Promise<unknown> {
      if (!device) throw new Error('no device has joined');
      return await device.timeout(8_000).emitWithAck(event, order);
    },
    async print(jobId: string, change: { expiresInMs?: number; number?: string } = {}) {
      const { expiresInMs = 5_000, number = 'A042' } = change;
      return SlipOutcome.parse(await this.order('slip:print', { jobId, slip: demoSlip({ number }), expiresInMs }));
    },
  };
}
