import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDeviceHost } from '../../hardware/device-host.ts';
import { openSlipJournal, type SlipJournal } from '../../hardware/slip-journal.ts';
import { printerBench, quiet } from '../support/printer-bench.ts';
import { openStandInHall } from '../support/stand-in-hall.ts';
import { until } from '../support/until.ts';

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hallcall-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'kiosk-1.jsonl');
}

/** The first line of a journal names the host that writes it. */
const hostIdIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '').hostId;

const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n');

function printMany(journal: SlipJournal, count: number): void {
  for (let job = 0; job < count; job++) {
    journal.queued(`job-${job}`);
    journal.sending(`job-${job}`);
    journal.done(`job-${job}`, { outcome: 'printed' });
    journal.keepShort();
  }
}

const timing = { statusEveryMs: 20, statusRepeatMs: 300_000, ackWithinMs: 300, retryMs: 20, farewellMs: 300 };

async function hostBench(file = journalFile()) {
  const hall = await openStandInHall();
  const bench = printerBench();
  const host = createDeviceHost({
    hallUrl: hall.url,
    name: 'kiosk-1',
    keys: { current: () => 'a-key', renew: null },
    printer: bench.printer,
    signs: [],
    keypads: [],
    otherParts: [],
    version: '1.2.3',
    journal: openSlipJournal(file),
    onJoined: () => undefined,
    isAnsweredHere: () => false,
    timing,
    log: quiet,
  });
  onTestFinished(() => host.close());
  await until('joined', () => hall.device());
  return { ...bench, hall, host, file };
}

describe('joining the hall', () => {
  it('says who it is and what its printer is like', async () => {
    const { hall, file } = await hostBench();
    const hostId = hostIdIn(file);
    expect(hall.handshakes[0]).toEqual({ protocol: 1, role: 'device', name: 'kiosk-1', key: 'a-key', hostId });
    const [status] = await until('status', () => hall.heardOf('device:status')[0] && hall.heardOf('device:status'));
    expect(status).toMatchObject({ printer: 'paper', paper: 'ok', cover: 'closed', fault: null });
  });

  it('tells each change once, and a cable that was pulled while idle', async () => {
    const { hall, twin, unplug, replug } = await hostBench();
    const faults = () => hall.heardOf('device:status').map(({ fault }) => fault);
    await until('ok', () => faults().length === 1);
    twin.set({ hasPaper: false });
    await until('paper out', () => faults().length === 2);
    twin.set({ hasPaper: true });
    await until('ok again', () => faults().length === 3);
    unplug();
    await until('gone', () => faults().length === 4);
    replug();
    await until('back', () => faults().length === 5);
    expect(faults()).toEqual([null, 'paper-out', null, 'disconnected', null]);
    expect(await hall.print('job-1')).toEqual({ outcome: 'printed' });
  });

  it('tells again what it told when the answer never came', async () => {
    const { hall, twin } = await hostBench();
    await until('first', () => hall.heardOf('device:status').length === 1);
    hall.swallowAnswers(1);
    twin.set({ isLow: true });
    const told = await until('twice', () => {
      const low = hall.heardOf('device:status').filter(({ paper }) => paper === 'low');
      return low.length === 2 && low;
    });
    expect(told[0]?.commandId).toBe(told[1]?.commandId);
  });

  it('comes back after a lost line, after a hall that was closed, and after a refusal', async () => {
    const { hall } = await hostBench();
    const joined = () => hall.handshakes.length;
    hall.dropLine();
    await until('back after a lost line', () => joined() === 2 && hall.device());
    await hall.close();
    await hall.open();
    await until('back after a closed hall', () => joined() >= 3 && hall.device());
    hall.refuse('not-paired');
    const before = joined();
    hall.device()?.disconnect(true);
    await until('asked again and again', () => joined() >= before + 2);
    hall.refuse(null);
    await until('back after a refusal', () => hall.device());
    expect(await hall.print('job-1')).toEqual({ outcome: 'printed' });
  });
});

describe('slip orders', () => {
  it('are printed one at a time, in order', async () => {
    const { hall, twin } = await hostBench();
    const outcomes = await Promise.all(['1', '2', '3'].map((id) => hall.print(`job-${id}`, { number: `A00${id}` })));
    expect(outcomes).toEqual(Array(3).fill({ outcome: 'printed' }));
    expect(twin.printed()).toHaveLength(3);
  });

  it('asked for again give the first outcome and no second slip', async () => {
    const { hall, twin } = await hostBench();
    const both = await Promise.all([hall.print('job-1'), hall.print('job-1')]);
    expect(await hall.print('job-1')).toEqual({ outcome: 'printed' });
    expect(both).toEqual([{ outcome: 'printed' }, { outcome: 'printed' }]);
    expect(twin.printed()).toHaveLength(1);
  });

  it('expire while another one holds the printer', async () => {
    const { hall, twin } = await hostBench();
    await until('idle', () => hall.heardOf('device:status').length === 1);
    twin.set({ isSlow: true });
    const first = hall.print('job-1');
    await until('begun', () => twin.receivedBytes() > 0);
    const second = await hall.print('job-2', { expiresInMs: 1 });
    expect(second).toEqual({ outcome: 'not-started', fault: 'expired' });
    expect(await first).toEqual({ outcome: 'unknown', fault: 'no-reply' });
    expect(twin.printed()).toEqual([]);
  });

  it('that are not understood are refused, and the next one is fine', async () => {
    const { hall } = await hostBench();
    const refused = { outcome: 'not-started', fault: 'printer-error' };
    expect(await hall.order('slip:print', { jobId: 'job-1', slip: { kind: 'poster' } })).toEqual(refused);
    expect(await hall.print('job-2')).toEqual({ outcome: 'printed' });
  });

  it('are answered from the journal after a restart', async () => {
    const first = await hostBench();
    await first.hall.print('job-1');
    await first.host.close();
    const second = await hostBench(first.file);
    expect(await second.hall.print('job-1')).toEqual({ outcome: 'printed' });
    expect(second.twin.printed()).toEqual([]);
    expect(second.hall.handshakes[0]?.hostId).toBe(first.hall.handshakes[0]?.hostId);
  });

  it('that had begun before a crash are unknown, and the printer is cleared before the next one', async () => {
    const file = journalFile();
    appendFileSync(
      file,
      '{"jobId":"job-1","state":"queued"}\n{"jobId":"job-1","state":"sending"}\n{"jobId":"job-2","sta',
    );
    const { hall, twin } = await hostBench(file);
    expect(await hall.print('job-1')).toEqual({ outcome: 'unknown', fault: 'restarted' });
    expect(twin.printed()).toEqual([]);
    expect(await hall.print('job-2')).toEqual({ outcome: 'printed' });
    expect(twin.clearedTimes()).toBe(1);
  });
});

describe('the journal', () => {
  it('keeps the newest 500 outcomes, whatever was torn', () => {
    const file = journalFile();
    const lines = Array.from(
      { length: 700 },
      (_, index) => `{"jobId":"job-${index}","state":"done","result":{"outcome":"printed"}}\n`,
    );
    appendFileSync(file, `${lines.join('')}{"jobId":`);
    const journal = openSlipJournal(file);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(501);
    expect(journal.outcomeOf('job-199')).toBeNull();
    expect(journal.outcomeOf('job-200')).toEqual({ outcome: 'printed' });
    journal.close();
  });

  it('belongs to one host, also after it was made shorter, and to another where the file is new', () => {
    const file = journalFile();
    appendFileSync(file, '{"jobId":"job-1","state":"done","result":{"outcome":"printed"}}\n');
    const first = openSlipJournal(file);
    expect(hostIdIn(file)).toBe(first.hostId);
    expect(first.outcomeOf('job-1')).toEqual({ outcome: 'printed' });
    first.close();
    const again = openSlipJournal(file);
    printMany(again, 501);
    expect(again.hostId).toBe(first.hostId);
    expect(hostIdIn(file)).toBe(first.hostId);
    again.close();
    const other = openSlipJournal(journalFile());
    expect(other.hostId).not.toBe(first.hostId);
    other.close();
  });

  it('stays short while it is open and loses nothing: not what came last, not the slip that has begun', () => {
    const file = journalFile();
    const journal = openSlipJournal(file);
    journal.sending('begun');
    printMany(journal, 1_600);
    expect(linesOf(file).length).toBeLessThan(2_010);
    copyFileSync(file, `${file}.crashed`);
    journal.close();
    const after = openSlipJournal(`${file}.crashed`);
    expect(after.outcomeOf('begun')).toEqual({ outcome: 'unknown', fault: 'restarted' });
    expect(after.outcomeOf('job-1599')).toEqual({ outcome: 'printed' });
    expect(after.outcomeOf('job-1110')).toEqual({ outcome: 'printed' });
    after.close();
  });

  it('goes on in the old file when it cannot be made shorter, and takes no half-written one for its own', () => {
    const file = journalFile();
    const journal = openSlipJournal(file);
    mkdirSync(`${file}.new`);
    expect(() => printMany(journal, 501)).toThrow();
    journal.done('last', { outcome: 'printed' });
    journal.close();
    rmSync(`${file}.new`, { recursive: true });
    appendFileSync(`${file}.new`, '{"hostId":"half');
    const after = openSlipJournal(file);
    expect([after.hostId, after.outcomeOf('last')]).toEqual([journal.hostId, { outcome: 'printed' }]);
    expect(after.outcomeOf('job-10')).toEqual({ outcome: 'printed' });
    after.close();
  });

  it('lets a slip that had only been queued be asked for again', () => {
    const file = journalFile();
    appendFileSync(file, '{"jobId":"job-1","state":"queued"}\n');
    const journal = openSlipJournal(file);
    expect(journal.outcomeOf('job-1')).toBeNull();
    expect(journal.endedUnknown()).toBe(false);
    journal.close();
  });
});
