import BetterSqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEscpos } from '../../support/escpos-reader.ts';
import { openKioskBox } from '../../support/kiosk-box.ts';
import { customerAt } from '../../support/kiosk-customer.ts';
import { startHall, temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';
import { openWire } from '../../support/wire.ts';

/** The numbers on the paper that customers hold. */
const numbersOn = (slips: readonly Uint8Array[]) =>
  slips.map((slip) =>
    readEscpos(slip)
      .lines.find(({ text }) => /^A\d{3}$/.test(text.trim()))
      ?.text.trim(),
  );

type Row = { number: string; status: string; isSlipOpen: number };

function ticketsIn(path: string): Row[] {
  const db = new BetterSqlite(path, { readonly: true });
  try {
    const slips = `SELECT 1 FROM print_job p WHERE p.ticket_id = t.ticket_id AND p.state IN ('queued', 'sending')`;
    return db.prepare<[], Row>(`SELECT number, status, EXISTS (${slips}) AS isSlipOpen FROM ticket t`).all();
  } finally {
    db.close();
  }
}

describe('a hall that is there and says nothing, as behind a cable that was pulled', () => {
  it('[O2] [O3] a wish that it holds is answered by the kiosk, and gets no second number when it speaks again', async () => {
    const folder = temporaryFolder();
    onTestFinished(() => folder.remove());
    const hall = await startHall(['--port', '0', '--data', folder.file('hall')]);
    onTestFinished(() => void hall.child.kill('SIGKILL'));
    const box = await openKioskBox(hall.url, 'kiosk-1', folder.path);
    const page = await box.openPage();
    hall.child.kill('SIGSTOP');
    const begun = performance.now();
    const taken = await customerAt(page).takeNumber('A');
    expect(taken).toMatchObject({ number: 'A501', slip: { isOffline: true } });
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(page.latest('kiosk:view')?.offline).not.toBeNull();

    hall.child.kill('SIGCONT');
    await page.view('kiosk:view', ({ offline }) => offline === null);
    await until('the hall has the number that the customer holds', () => box.said().includes('has taken in'));
    await until('nobody waits for a slip any more', () =>
      page.latest('kiosk:view')?.recent.every(({ status, slip }) => status !== 'reserved' && slip !== 'queued'),
    );
    expect(numbersOn(box.twin.printed())).toEqual(['A501']);
    const line = await page.view('kiosk:view', ({ services }) => services[0]?.waiting === 1);
    expect(line.services.map(({ waiting }) => waiting)).toEqual([1, 0, 0, 0, 0]);
    const next = await customerAt(page).takeNumber('A');
    expect(next.slip?.isOffline).toBe(false);
    await until('its slip is out', () => box.twin.printed().length > 1);
    expect(numbersOn(box.twin.printed())).toEqual(['A501', next.number]);
    await hall.stop();
  }, 60_000);

  it('[O3] [P2] that has heard the wish all the same: whatever is on paper counts in the line, and nothing else does', async () => {
    const folder = temporaryFolder();
    onTestFinished(() => folder.remove());
    const hall = await startHall(['--port', '0', '--data', folder.file('hall')]);
    onTestFinished(() => void hall.child.kill('SIGKILL'));
    const wire = await openWire(Number(hall.port));
    const box = await openKioskBox(wire.url, 'kiosk-1', folder.path);
    const page = await box.openPage();
    wire.deafen();
    const taken = await customerAt(page).takeNumber('A');
    expect(taken).toMatchObject({ number: 'A501', slip: { isOffline: true } });
    expect(numbersOn(box.twin.printed())).toEqual(['A501']);

    wire.mend();
    await page.view('kiosk:view', ({ offline }) => offline === null);
    const rows = () => ticketsIn(folder.file('hall/hall.db'));
    await until('both wishes are settled', () => {
      const all = rows();
      return all.length === 2 && all.every(({ status, isSlipOpen }) => status !== 'reserved' && !isSlipOpen);
    });
    await hall.stop();
    const counting = rows().filter(({ status }) => status === 'waiting');
    expect(numbersOn(box.twin.printed()).sort()).toEqual(counting.map(({ number }) => number).sort());
  }, 60_000);
});
