import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

/** A hall with one ticket called at counter 1 and one that waits. */
function withCall() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const first = hall.takeWaiting('A');
  const second = hall.takeWaiting('A');
  hall.next('1001');
  return { ...hall, first, second };
}

describe('what the database refuses, whoever asks', () => {
  it('[Q3] two open calls at one counter', () => {
    const { db, second, stores } = withCall();
    const steal = db.prepare(
      `UPDATE ticket SET (status, counter_id, clerk_id, called_at, last_call_at, calls, reason) =
         (SELECT 'called', counter_id, clerk_id, called_at, last_call_at, calls, reason FROM ticket WHERE status = 'called')
       WHERE ticket_id = ?`,
    );
    expect(() => steal.run(second.ticketId)).toThrow(/UNIQUE constraint failed: ticket.counter_id/);
    expect(stores.tickets.byId(second.ticketId)?.status).toBe('waiting');
  });

  it('[T2] the same number twice on one day', () => {
    const { db, second } = withCall();
    const rename = db.prepare(`UPDATE ticket SET number = 'A001' WHERE ticket_id = ?`);
    expect(() => rename.run(second.ticketId)).toThrow(/UNIQUE constraint failed: ticket.business_day, ticket.number/);
  });

  it('[C1] one clerk at two counters', () => {
    const { db } = withCall();
    const sit = db.prepare(
      `UPDATE counter SET state = 'open', clerk_id = (SELECT clerk_id FROM counter WHERE counter_id = '1') WHERE counter_id = '2'`,
    );
    expect(() => sit.run()).toThrow(/UNIQUE constraint failed: counter.clerk_id/);
  });

  it('[C1] an open counter without a clerk, a closed one with one', () => {
    const { db } = withCall();
    expect(() => db.exec(`UPDATE counter SET clerk_id = NULL WHERE counter_id = '1'`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE counter SET state = 'closed' WHERE counter_id = '1'`)).toThrow(/CHECK/);
  });

  it('[E3] a change of what happened, in any form', () => {
    const { db, rows } = withCall();
    const before = rows('event');
    expect(before.length).toBeGreaterThan(0);
    expect(() => db.exec(`UPDATE event SET kind = 'nothing'`)).toThrow('events are never changed');
    expect(() => db.exec('DELETE FROM event')).toThrow('events are never deleted');
    expect(() => db.exec('REPLACE INTO event SELECT * FROM event')).toThrow('events are never deleted');
    expect(rows('event')).toEqual(before);
  });

  it('[E3] a change of a rating, in any form', () => {
    const hall = withCall();
    const { db, rows, send, as } = hall;
    send(as.clerk(), 'counter:start', {});
    const finished = send(as.clerk(), 'counter:finish', {});
    if (!finished.ok) throw new Error('was to be finished');
    const { invitationId } = finished;
    send(as.pad('1'), 'rating:submit', { invitationId, score: 1, reasons: ['attitude'] });
    const before = rows('rating');
    expect(before).toHaveLength(1);
    expect(() => db.exec('UPDATE rating SET score = 5')).toThrow('ratings are never changed');
    expect(() => db.exec('DELETE FROM rating')).toThrow('ratings are never deleted');
    expect(() => db.exec(`REPLACE INTO rating VALUES ('${invitationId}', 5, '[]', NULL, 1)`)).toThrow(
      'ratings are never deleted',
    );
    expect(rows('rating')).toEqual(before);
  });

  it('[R2] a score outside one to five', () => {
    const { db, first } = withCall();
    db.exec(
      `INSERT INTO invitation SELECT 'i', '${first.ticketId}', 1, 'A001', '1', clerk_id, 'A', 1, 2, 0 FROM counter WHERE counter_id = '1'`,
    );
    for (const score of [0, 6]) {
      expect(() => db.exec(`INSERT INTO rating VALUES ('i', ${score}, '[]', NULL, 1)`)).toThrow(/CHECK/);
    }
  });

  it('[S5] a PIN that is not a slow hash', () => {
    const { db } = withCall();
    expect(() => db.exec(`UPDATE staff SET pin_hash = '2468'`)).toThrow(/CHECK/);
  });

  it('[F4] a ticket in a state without what the state means', () => {
    const { db, first } = withCall();
    for (const change of [
      `status = 'called', called_at = NULL`,
      `status = 'serving', started_at = NULL`,
      `status = 'held', started_at = 1, begun_at = 1, remind_at = NULL`,
      `status = 'finished', started_at = 1, begun_at = 1, quantity = 1, is_end_assumed = 0, ended_at = NULL`,
      `status = 'missed', ended_at = NULL`,
      `status = 'expired', ended_at = 1, end_reason = NULL`,
      `bound_counter_id = '1', bound_clerk_id = clerk_id`,
      `class_id = NULL, credit_minutes = 30`,
      `status = 'asleep'`,
    ]) {
      expect(() => db.exec(`UPDATE ticket SET ${change} WHERE ticket_id = '${first.ticketId}'`)).toThrow(/CHECK/);
    }
  });

  it('[F4] a text where a number belongs', () => {
    const { db } = withCall();
    expect(() => db.exec(`UPDATE ticket SET taken_at = 'yesterday'`)).toThrow(
      /cannot store TEXT value in INTEGER column/,
    );
  });
});
