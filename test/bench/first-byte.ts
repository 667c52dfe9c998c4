import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect } from '../support/client.ts';
import { createCable } from '../support/pty.ts';
import { run, temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';
import { measure, type Sample } from './measure.ts';

/** From the tap until the printer has the first byte of the slip: kiosk, server, device host and a real serial line. */
export async function measureFirstByte(hallUrl: string): Promise<Sample> {
  const cable = createCable();
  const folder = temporaryFolder();
  const twin = createPrinterTwin();
  twin.attach(cable.plug());
  const printer = `serial:${cable.path}?baud=115200&profile=generic-80`;
  const journal = ['--journal', folder.file('journal.jsonl')];
  const devices = run('hardware/main.ts', ['--hall', hallUrl, '--name', 'bench', '--printer', printer, ...journal]);
  const kiosk = await connect(hallUrl, { role: 'kiosk', name: 'bench' });
  await kiosk.view('kiosk:view', ({ printer: { canPrint } }) => canPrint);

  const sample = await measure('tap until the first byte', { clients: 1, total: 50 }, async () => {
    twin.forgetFirstByte();
    const tappedAt = performance.now();
    const { ticketId } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId }));
    const firstByteAt = await until('the first byte comes', () => twin.firstByteAtMs());
    await kiosk.view('kiosk:view', ({ recent }) => recent.some((t) => t.ticketId === ticketId && t.slip === 'printed'));
    return firstByteAt - tappedAt;
  });
  kiosk.close();
  devices.child.kill('SIGTERM');
  await devices.ended;
  await cable.remove();
  folder.remove();
  return sample;
}
