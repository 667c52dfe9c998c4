import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { createSerialSlipPrinter } from '../../hardware/printer/serial-slip-printer.ts';
import { openTcpLink } from '../../hardware/serial/tcp-link.ts';
import { benchLimits, quiet, slipJob } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

async function networkPrinter() {
  const twin = createPrinterTwin();
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
    twin.attach(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const open = openTcpLink({ host: '127.0.0.1', port });
  const printer = createSerialSlipPrinter({
    open,
    baud: 115_200,
    profile: readProfile('generic-80'),
    limits: benchLimits,
    log: quiet,
  });
  const pull = () => {
    twin.detach();
    for (const socket of sockets.splice(0)) socket.destroy();
  };
  onTestFinished(async () => {
    await printer.close();
    pull();
    server.close();
  });
  return { twin, printer, pull };
}

describe('a printer on the network', () => {
  it('prints, and prints again after its line was lost', async () => {
    const { twin, printer, pull } = await networkPrinter();
    expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
    pull();
    await until('reachable again', async () => (await printer.condition()).fault === null);
    expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
    expect(twin.printed()).toHaveLength(2);
  });

  it('leaves a slip unknown when the line is lost in its middle', async () => {
    const { twin, printer, pull } = await networkPrinter();
    twin.dieAfter(100, pull);
    expect(await printer.print(slipJob())).toEqual({ outcome: 'unknown', fault: 'disconnected' });
  });
});
