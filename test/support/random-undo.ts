import { expect } from 'vitest';
import type { Actor } from '../../server/application/actor.ts';
import type { TicketRow } from '../../server/storage/ticket-row.ts';
import type { Change } from './random-changes.ts';
import type { RandomHall } from './random-hall.ts';
import type { CounterRow, Shadow } from './random-shadow.ts';

type Step = {
  tickets: Map<string, TicketRow | undefined>;
  counter: CounterRow | undefined;
  written: readonly Change[];
};

const UNTIL_NOW = Number.POSITIVE_INFINITY;

/** Remembers of each counter what its last step had found, to compare when it is taken back. */
export function watchUndo({ db }: Pick<RandomHall, 'db'>, shadow: Shadow) {
  const steps = new Map<string, Step>();
  let counters = new Map(shadow.counters);
  const visits = db.prepare<[string], { visit: number }>('SELECT * FROM visit WHERE ticket_id = ? ORDER BY visit');
  const withdrawn = (table: string, key: string) =>
    db.prepare<[string], { is_withdrawn: number }>(`SELECT is_withdrawn FROM ${table} WHERE ${key} = ?`);
  const callRow = withdrawn('call', 'seq');
  const invitationRow = withdrawn('invitation', 'invitation_id');
  const counterRow = db.prepare<[string], CounterRow>('SELECT * FROM counter WHERE counter_id = ?');
  const idsOf = (written: readonly Change[], table: string, how: Change['how']) =>
    written.filter((change) => change.table === table && change.how === how).map(({ id }) => id);
  const unchanged = ({ changes: _, ...row }: TicketRow) => row;

  return {
    /** After every command: what was written, and the tickets as they had been. */
    follow(written: readonly Change[], tickets: Map<string, TicketRow | undefined>): void {
      for (const counterId of idsOf(written, 'undo_step', 'INSERT'))
        steps.set(counterId, { tickets, counter: counters.get(counterId), written });
      if (written.some(({ table }) => table === 'counter')) counters = new Map(shadow.counters);
    },
    /** [C10] Tickets, visits and the counter are as before the step, and what it announced is withdrawn; gives the counter. */
    check(actor: Actor, written: readonly Change[]): string {
      const counterId = shadow
        .staffed()
        .find((row) => 'staffId' in actor && row.clerk_id === actor.staffId)?.counter_id;
      const step = steps.get(counterId ?? '');
      if (!counterId || !step) throw new Error('something was undone that was never done');
      for (const [id, before] of step.tickets) {
        const now = shadow.tickets.get(id);
        const isReleased = before !== undefined && before.status === 'waiting' && shadow.isForsaken(before);
        const asBefore = isReleased ? { ...before, bound_counter_id: null, bound_clerk_id: null } : before;
        expect(now && unchanged(now)).toEqual(asBefore && unchanged(asBefore));
        for (const { visit } of visits.all(id)) expect(visit).toBeLessThan(now?.visit ?? UNTIL_NOW);
      }
      expect(counterRow.get(counterId)).toEqual(step.counter);
      expect(idsOf(written, 'visit', 'DELETE')).toEqual(idsOf(step.written, 'visit', 'INSERT'));
      expect(new Set(idsOf(written, 'ticket', 'UPDATE'))).toEqual(new Set(step.tickets.keys()));
      for (const seq of idsOf(step.written, 'call', 'INSERT')) expect(callRow.get(seq)?.is_withdrawn).toBe(1);
      for (const id of idsOf(step.written, 'invitation', 'INSERT')) expect(invitationRow.get(id)?.is_withdrawn).toBe(1);
      steps.delete(counterId);
      return counterId;
    },
  };
}
