import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { TwinStream } from '../../../hardware/fakes/printer-twin.ts';
import { openUdpLine } from '../../../hardware/fakes/udp-line.ts';
import type { OpenLink } from '../../../hardware/serial/byte-link.ts';
import { openSerialLink } from '../../../hardware/serial/serial-link.ts';
import { openTcpLink } from '../../../hardware/serial/tcp-link.ts';
import { openUdpLink } from '../../../hardware/serial/udp-link.ts';
import { createCable } from '../../support/pty.ts';

export type LineKind = 'pseudo-terminal' | 'TCP' | 'UDP';

/** A line with a twin at its end, which can be pulled and put back. */
export type TwinLine = { open: OpenLink; unplug: () => Promise<void>; plug: () => Promise<void> };

type Attach = (line: TwinStream) => void;

const CHUNK_BYTES = 256;

/** At a serial line's own pace: a pseudo-terminal takes 4 kB and then blocks this whole process, its reader included. */
function paced(line: TwinStream): TwinStream {
  let rest = Buffer.alloc(0);
  let timer: NodeJS.Timeout | undefined;
  const writeSome = () => {
    line.write(rest.subarray(0, CHUNK_BYTES));
    rest = rest.subarray(CHUNK_BYTES);
    timer = rest.length > 0 ? setTimeout(writeSome, 2) : undefined;
  };
  return {
    on: (event, listener) => line.on(event, listener),
    write: (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      if (!timer) writeSome();
    },
  };
}

async function serialLine(attachRaw: Attach): Promise<TwinLine> {
  const cable = createCable();
  onTestFinished(() => cable.remove());
  const attach = (line: TwinStream) => attachRaw(paced(line));
  attach(cable.plug());
  return {
    open: openSerialLink({ path: cable.path, baud: 9_600, flow: 'none' }),
    unplug: async () => cable.unplug(),
    plug: async () => attach(cable.plug()),
  };
}

async function tcpLine(attach: Attach): Promise<TwinLine> {
  let server: Server | null = null;
  let port = 0;
  const sockets = new Set<Socket>();
  const plug = async () => {
    const plugged = createServer((socket) => {
      socket.on('error', () => undefined);
      sockets.add(socket);
      attach(socket);
    });
    await new Promise<void>((resolve) => plugged.listen(port, '127.0.0.1', resolve));
    port = (plugged.address() as AddressInfo).port;
    server = plugged;
  };
  const unplug = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    server?.close();
    server = null;
  };
  await plug();
  onTestFinished(unplug);
  return { open: openTcpLink({ host: '127.0.0.1', port }), unplug, plug };
}

async function udpLine(attach: Attach): Promise<TwinLine> {
  let plugged: Awaited<ReturnType<typeof openUdpLine>> | null = null;
  let port = 0;
  const plug = async () => {
    plugged = await openUdpLine(port);
    port = plugged.port;
    attach(plugged.line);
  };
  const unplug = async () => {
    await plugged?.close();
    plugged = null;
  };
  await plug();
  onTestFinished(unplug);
  return { open: openUdpLink({ host: '127.0.0.1', port }), unplug, plug };
}

const makers = { 'pseudo-terminal': serialLine, TCP: tcpLine, UDP: udpLine } as const;

/** A new line of this kind; `attach` gets the twin's end of it, again after each time it was pulled. */
export const twinLine = (kind: LineKind, attach: Attach): Promise<TwinLine> => makers[kind](attach);
