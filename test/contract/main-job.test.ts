import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, InvitationId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, refusal, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const A = 'A' as ServiceId;
const B = 'B' as ServiceId;
const E = 'E' as ServiceId;
const counter = (id: string) => ({ counterId: id as CounterId });

describe('one ticket through the house', () => {
  let hall: TestHall;
  let kiosk: TestClient;
  let clerk: TestClient;

  beforeEach(async () => {
    hall = await openHall();
    kiosk = await hall.screen('kiosk');
    clerk = await hall.staff('clerk', '1001');
    await accepted(clerk.send('counter:open', counter('1')));
  });
  afterEach(() => hall.close());

  it('[T2] numbers are the prefix and three digits, each service its own series', async () => {
    const numbers = [];
    for (const serviceId of [A, A, B, A])
      numbers.push((await accepted(kiosk.send('ticket:take', { serviceId, slip: false }))).number);
    expect(numbers).toEqual(['A001', 'A002', 'B001', 'A003']);
  });

  it('[T4] a repeated command id is the same ticket, not a second one', async () => {
    const id = randomUUID();
    const first = await kiosk.send('ticket:take', { serviceId: A, slip: false }, id);
    const again = await kiosk.send('ticket:take', { serviceId: A, slip: false }, id);
    expect(again).toEqual(first);
    expect((await clerk.view('clerk:view', (view) => view.waitingCount > 0)).waitingCount).toBe(1);
  });

  it('[T4] an id of somebody else, or of another wish, brings nobody else’s reply', async () => {
    const id = randomUUID();
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }, id));
    const other = await hall.screen('kiosk', 'kiosk-2');
    expect(await refusal(other.send('ticket:take', { serviceId: A, slip: false }, id))).toMatchObject({
      code: 'bad-request',
    });
    expect(await refusal(kiosk.send('ticket:cancel', { number: 'A001' }, id))).toMatchObject({ code: 'bad-request' });
  });

  it('walks from the kiosk over the wall to the pad', async () => {
    const display = await hall.screen('display');
    const pad = await hall.atCounter('pad', '1');
    const window = await hall.atCounter('window', '1');
    const { number } = await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));

    const called = await accepted(clerk.send('counter:next', {}));
    expect(called).toMatchObject({ number, reason: { code: 'arrival-order' } });
    const { calls } = await display.view('display:view', (view) => view.calls.length === 1);
    expect(calls[0]).toMatchObject({ number, counter: { counterId: '1' }, times: 1 });
    await window.view('window:view', (view) => view.number === number && view.counter.state === 'calling');

    await accepted(display.send('call:shown', { seq: calls[0]?.seq ?? 0, spoken: true }));
    await clerk.view('clerk:view', (view) => view.current?.isSpoken === true);
    await accepted(clerk.send('counter:start', {}));
    await window.view('window:view', (view) => view.counter.state === 'serving');
    hall.clock.advance(90_000);
    const { invitationId } = await accepted(clerk.send('counter:finish', { outcome: 'done' }));
    await pad.view('pad:view', (view) => view.invitation?.invitationId === invitationId);
    expect(await accepted(pad.send('rating:submit', { invitationId, score: 5 }))).toMatchObject({ score: 5 });
    await pad.view('pad:view', (view) => view.invitation === null);
    expect((await clerk.view('clerk:view', (view) => view.today.finished === 1)).today.averageServiceSeconds).toBe(90);
  });

  it('[Q1] a counter calls in order of arrival over all the services it offers', async () => {
    for (const serviceId of [E, A, E, B, A]) await accepted(kiosk.send('ticket:take', { serviceId, slip: false }));
    const called = [];
    for (let turn = 0; turn < 4; turn += 1) {
      called.push((await accepted(clerk.send('counter:next', {}))).number);
      await accepted(clerk.send('counter:finish', {}));
    }
    expect(called).toEqual(['E001', 'A001', 'E002', 'A002']);
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'queue-empty' });
  });

  it('[Q4] the second half of a double press does not end the service that the first one began', async () => {
    for (const serviceId of [A, A]) await accepted(kiosk.send('ticket:take', { serviceId, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'counter-busy', number: 'A001' });
    hall.clock.advance(5_000);
    expect((await accepted(clerk.send('counter:next', {}))).number).toBe('A002');
  });

  it('[Q2] Next finishes a started service and invites its rating; with nobody waiting it changes nothing', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:start', {}));
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'queue-empty' });
    await clerk.view('clerk:view', (view) => view.current?.state === 'serving');
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    expect((await accepted(clerk.send('counter:next', {}))).number).toBe('A002');
    const pad = await hall.atCounter('pad', '1');
    expect((await pad.view('pad:view', () => true)).invitation?.number).toBe('A001');
  });

  it('a recall is announced once more, a no-show goes to the missed list', async () => {
    const display = await hall.screen('display');
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    expect(await accepted(clerk.send('counter:recall', {}))).toMatchObject({ number: 'A001', times: 2 });
    const { calls } = await display.view('display:view', (view) => view.calls.length === 2);
    expect(calls.map(({ seq, times }) => [seq, times])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await accepted(clerk.send('counter:no-show', {}));
    await accepted(kiosk.send('ticket:take', { serviceId: E, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:no-show', {}));
    const { missed } = await display.view('display:view', (view) => view.missed.length > 1);
    expect(missed).toEqual(['A001', 'E001']);
  });

  it('[C1] one clerk per counter, one counter per clerk', async () => {
    const other = await hall.staff('clerk', '1002');
    expect(await refusal(other.send('counter:open', counter('1')))).toEqual({ code: 'counter-taken', clerk: '陈静' });
    expect(await refusal(clerk.send('counter:open', counter('2')))).toEqual({
      code: 'at-another-counter',
      counterId: '1',
    });
    await accepted(clerk.send('counter:open', counter('1')));
  });

  it('[C2] a counter is paused and closed only when nobody is being served there', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:start', {}));
    expect(await refusal(clerk.send('counter:pause', {}))).toMatchObject({ code: 'counter-busy' });
    expect(await refusal(clerk.send('counter:close', {}))).toMatchObject({ code: 'counter-busy' });
    await accepted(clerk.send('counter:finish', {}));
    await accepted(clerk.send('counter:pause', { reason: 'lunch' }));
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'counter-paused' });
    await accepted(clerk.send('counter:resume', {}));
    expect(await refusal(clerk.send('counter:resume', {}))).toEqual({ code: 'counter-not-paused' });
    await accepted(clerk.send('counter:close', {}));
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'counter-closed' });
  });

  it('a double finish is refused and leaves one invitation', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:finish', {}));
    expect(await refusal(clerk.send('counter:finish', {}))).toEqual({ code: 'no-current-ticket' });
  });

  it('[R2] a rating is taken once, in time, at its own counter, and a bad one with a reason', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    const { invitationId } = await accepted(clerk.send('counter:finish', {}));
    const pad = await hall.atCounter('pad', '1');
    const foreign = await hall.atCounter('pad', '2');
    expect(await refusal(foreign.send('rating:submit', { invitationId, score: 5 }))).toEqual({
      code: 'invitation-unknown',
    });
    expect(await refusal(pad.send('rating:submit', { invitationId: 'none' as InvitationId, score: 5 }))).toEqual({
      code: 'invitation-unknown',
    });
    expect(await refusal(pad.send('rating:submit', { invitationId, score: 1 }))).toEqual({ code: 'reason-needed' });
    await accepted(pad.send('rating:submit', { invitationId, score: 1, reasons: ['waited-long'] }));
    expect(await refusal(pad.send('rating:submit', { invitationId, score: 5 }))).toEqual({ code: 'already-rated' });
  });

  it('[R3] an invitation expires, and not rated stays not rated', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    const { invitationId } = await accepted(clerk.send('counter:finish', {}));
    const pad = await hall.atCounter('pad', '1');
    hall.clock.advance(60_000);
    hall.tick();
    await pad.view('pad:view', (view) => view.invitation === null);
    expect(await refusal(pad.send('rating:submit', { invitationId, score: 5 }))).toEqual({
      code: 'invitation-expired',
    });
    const manager = await hall.staff('manager', '9001');
    expect((await manager.view('manager:view', () => true)).today).toMatchObject({
      invited: 1,
      rated: 0,
      badRatings: 0,
    });
  });

  it('[D3] the next business day begins at 001 and calls nobody of yesterday', async () => {
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    hall.clock.advance(24 * 3_600_000);
    const token = await hall.staff('clerk', '1001');
    await accepted(token.send('counter:open', counter('1')));
    expect(await refusal(token.send('counter:next', {}))).toEqual({ code: 'queue-empty' });
    expect((await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }))).number).toBe('A001');
  });
});
