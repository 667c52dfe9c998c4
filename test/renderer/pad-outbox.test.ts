import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HallUnreachable } from '../../renderer/common/send-command.ts';
import { createOutbox, type SaidRating } from '../../renderer/pad/outbox.ts';
import { EpochMs, InvitationId } from '../../server/protocol/vocabulary.ts';
import { until } from '../support/until.ts';

const SLOT = 'hallcall.ratings.1';
const said = (id: string, part: Partial<SaidRating> = {}): SaidRating => ({
  ...{ invitationId: InvitationId.parse(id), score: 5, reasons: [], comment: '', phone: '' },
  ratedAt: EpochMs.parse(1_000),
  ...part,
});

/** A pad's disk and a hall that answers as it is told. */
function pad() {
  const disk = new Map<string, string>();
  const sent: { commandId: string; input: unknown }[] = [];
  let answer: 'ok' | 'away' | 'storage-fault' | 'already-rated' = 'ok';
  const client = {
    sendUnder: (commandId: string, _name: string, input: unknown) => {
      sent.push({ commandId, input });
      if (answer === 'away') return Promise.reject(new HallUnreachable('rating:submit'));
      if (answer === 'ok') return Promise.resolve({ ok: true, revision: 1 } as never);
      return Promise.resolve({ ok: false, refusal: { code: answer, reference: 'r' } } as never);
    },
  };
  const storage = {
    getItem: (slot: string) => disk.get(slot) ?? null,
    setItem: (slot: string, text: string) => void disk.set(slot, text),
  };
  const load = (page = 'one', on: typeof storage = storage) =>
    createOutbox({ storage: on, slot: SLOT, page, client, newId: randomUUID });
  const kept = () => JSON.parse(disk.get(SLOT) ?? '[]') as { invitationId: string }[];
  const answers = (next: typeof answer) => {
    answer = next;
  };
  return { disk, sent, load, kept, answers };
}

describe('the outbox of a pad', () => {
  it('has a rating on disk while it may still change, and sends it when it is final', async () => {
    const { load, sent, kept } = pad();
    const outbox = load();
    outbox.hold(said('i1'));
    expect([kept().length, sent.length, outbox.hasAnswered('i1')]).toEqual([1, 0, true]);
    outbox.hold(said('i1', { score: 3, comment: ' 好 ' }));
    outbox.hold(null);
    await until('it is gone', () => kept().length === 0);
    const input = { invitationId: 'i1', score: 3, comment: '好', ratedAt: 1_000 };
    expect(sent).toMatchObject([{ input }]);
  });

  it('sends nothing that was taken back, and no bad rating without its reason', () => {
    const { load, sent, kept } = pad();
    const outbox = load();
    outbox.hold(said('i1'));
    outbox.takeBack('i1');
    outbox.hold(said('i2', { score: 2 }));
    outbox.hold(null);
    expect([kept(), sent, outbox.hasAnswered('i1')]).toEqual([[], [], false]);
  });

  it('[R5] keeps it while nobody answers, over a reload, under one id', async () => {
    const { load, sent, kept, answers } = pad();
    answers('away');
    const before = load();
    before.hold(said('i1', { score: 1, reasons: ['attitude'], phone: '13800138000' }));
    before.hold(null);
    await until('it was tried', () => sent.length === 1);
    const after = load();
    expect(after.hasAnswered('i1')).toBe(true);
    answers('storage-fault');
    after.flush();
    await until('it was tried again', () => sent.length === 2);
    expect(kept()).toHaveLength(1);
    answers('ok');
    await until('it is taken', () => {
      after.flush();
      return kept().length === 0;
    });
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1);
    expect(sent.at(-1)?.input).toMatchObject({ reasons: ['attitude'] });
  });

  it('[R5] sends what was held when its page was reloaded', async () => {
    const { load, sent, kept } = pad();
    load().hold(said('i1'));
    load().flush();
    await until('it is gone', () => kept().length === 0);
    expect(sent).toHaveLength(1);
  });

  it('[R7] never has a phone number on disk: a reload loses the number, and not the rating', async () => {
    const { disk, load, sent, kept, answers } = pad();
    const bad = { score: 1, reasons: ['attitude'], phone: '13800138000' } as const;
    answers('away');
    const before = load();
    before.hold(said('i1', bad));
    before.hold(null);
    await until('it was tried', () => sent.length === 1);
    expect(sent[0]?.input).toMatchObject({ phone: '13800138000' });
    expect(disk.get(SLOT)).not.toContain('13800138000');
    answers('ok');
    load().flush();
    await until('it is gone', () => kept().length === 0);
    expect(sent[1]?.input).toMatchObject({ score: 1 });
    expect(sent[1]?.input).not.toHaveProperty('phone');
  });

  it('[R5] leaves to the other page of one pad what that one holds, and both send it under one id', async () => {
    const { load, sent, kept, answers } = pad();
    const [one, other] = [load('one'), load('other')];
    one.hold(said('i1'));
    other.flush();
    other.hold(null);
    expect([sent.length, kept().length, other.hasAnswered('i1')]).toEqual([0, 1, true]);
    answers('away');
    one.hold(null);
    other.flush();
    await until('both have tried', () => sent.length === 2);
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1);
  });

  it('[R5] sends what a page held that has not come back', async () => {
    const { disk, load, sent, kept } = pad();
    load('gone').hold(said('i1'));
    disk.set(SLOT, (disk.get(SLOT) ?? '').replace(/"until":\d+/, '"until":0'));
    load('other').flush();
    await until('it is gone', () => kept().length === 0);
    expect(sent).toHaveLength(1);
  });

  it('[R5] sends what was held on a pad whose clock has been set back by a year since', async () => {
    const { load, disk, kept } = pad();
    load('one').hold(said('i1'));
    const [rating] = kept();
    disk.set(SLOT, JSON.stringify([{ ...rating, held: { by: 'one', until: Date.now() + 31_536_000_000 } }]));
    load('two').flush();
    await until('it is gone', () => kept().length === 0);
  });

  it('lets go of what the hall does not want', async () => {
    const { load, kept, answers } = pad();
    answers('already-rated');
    const outbox = load();
    outbox.hold(said('i1'));
    outbox.hold(null);
    await until('it is gone', () => kept().length === 0);
  });

  it('reads past what it cannot read, and lives without a disk', async () => {
    const { disk, load, sent } = pad();
    disk.set(SLOT, '[{"score":9},null,"x"]');
    load().flush();
    disk.set(SLOT, 'no json');
    load().flush();
    expect(sent).toEqual([]);
    const forbidden = () => {
      throw new Error('no disk');
    };
    const outbox = load('one', { getItem: forbidden, setItem: forbidden });
    outbox.hold(said('i1'));
    outbox.hold(null);
    await until('it was sent', () => sent.length === 1);
  });
});
