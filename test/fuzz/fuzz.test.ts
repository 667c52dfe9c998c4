import { describe, expect, it } from 'vitest';
import { playFuzz } from './fuzz-run.ts';
import { judgeAnswer, judgeReply, judgeView } from './judge.ts';
import { keptSeeds } from './seeds.ts';

describe('a hall that is sent what nobody who means well would send', () => {
  it('does nothing that the sender may not do, tells nothing, and goes on', async () => {
    const end = await playFuzz({
      inputs: 2_500,
      seed: 20_260_302,
      perBatch: 2_500,
      seeds: keptSeeds(),
      onBatch: () => {},
    });
    expect([...end.findings, ...end.broken]).toEqual([]);
    expect(end.inputs).toBeGreaterThan(2_000);
    expect(end.carriedOut).toHaveProperty('ticket:take');
    expect(Object.keys(end.carriedOut).length).toBeGreaterThan(45); // nobody only stands before closed doors
  }, 180_000);
});

describe('what is held against a hall', () => {
  const refused = { ok: false, refusal: { code: 'internal', reference: 'r' } };
  const taken = { ok: true, revision: 1 };

  it('is a fault that got out, a deed of somebody who may not, a reply that is none', () => {
    expect(judgeReply('kiosk', 'ticket:take', refused)).toMatch('a fault');
    expect(judgeReply('display', 'ticket:take', taken)).toMatch('may not give');
    expect(judgeReply('kiosk', 'ticket:take', taken)).toMatch('not what the table says');
    expect(judgeReply('kiosk', 'ticket:take', null)).toMatch('no reply');
    expect(judgeReply('kiosk', 'ticket:take', { ok: false, refusal: { code: 'service-unknown' } })).toBeNull();
  });

  it('is an answer over HTTP to whom the table does not name', () => {
    expect(judgeAnswer(200, '{}', false)).toMatch('may not ask');
    expect(judgeAnswer(500, '', true)).toMatch('500');
    expect(judgeAnswer(400, 'Error\\n at Object.x (file:///hall/server/app.ts:1:1)', true)).toMatch('a fault');
    expect(judgeAnswer(403, '{"code":"not-allowed"}', false)).toBeNull();
  });

  it('is a view of others, and a secret in one’s own', () => {
    const secrets = { keys: ['a-key'], codes: ['0123456789'] };
    expect(judgeView('kiosk', 'manager:view', {}, secrets)).toMatch('was sent');
    expect(judgeView('kiosk', 'kiosk:view', { name: 'a-key' }, secrets)).toMatch('tells a key');
    expect(judgeView('display', 'display:view', { code: '0123456789' }, secrets)).toMatch('the code of a ticket');
  });
});
