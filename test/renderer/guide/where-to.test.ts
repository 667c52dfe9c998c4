import { describe, expect, it } from 'vitest';
import { errandsLike } from '../../../renderer/guide/where-to.ts';
import { GuideView } from '../../../server/protocol/views.ts';

const { queues: Queues, counters: Counters, items: Items } = GuideView.shape;
const named = (zh: string, en: string) => ({ zh, en });
const queue = (serviceId: string, name: { zh: string; en: string }) => ({
  ...{ serviceId, code: serviceId, name, open: true, closedReason: null, closedCause: null, lastTicketByHand: false },
  ...{ waiting: 2, openCounters: 1, oldestSince: null, wait: null },
});
const counter = (counterId: string, state: string, does: string[], helpsWith: string[]) => ({
  ...{ counterId, name: named(`${counterId} 号窗口`, `Counter ${counterId}`), state, since: 1, clerk: null },
  ...{ number: null, service: null, does, helpsWith },
});
const view = {
  queues: Queues.parse([queue('A', named('交电费', 'Pay a bill')), queue('C', named('改名、过户', 'Change of name'))]),
  counters: Counters.parse([
    counter('1', 'serving', ['A'], []),
    counter('2', 'closed', ['C'], []),
    counter('3', 'open', ['C'], ['A']),
  ]),
  items: Items.parse([
    { serviceId: 'C', code: 'C02', name: named('房子换了主人', 'New owner'), term: named('过户', 'Transfer of title') },
    { serviceId: 'A', code: 'A01', name: named('查电费', 'See a bill'), term: null },
  ]),
};
const found = (typed: string, language: 'zh' | 'en' = 'zh') =>
  errandsLike(view, typed, language).map(({ serviceId, itemCode, doneAt, helpedAt }) => [
    itemCode ?? serviceId,
    doneAt.map(({ counterId }) => counterId).join(),
    helpedAt.map(({ counterId }) => counterId).join(),
  ]);

describe('where a customer has to go', () => {
  it('is found by service, by item and by its term, with the counters that are at work', () => {
    expect(found('过户')).toEqual([
      ['C', '3', ''],
      ['C02', '3', ''],
    ]);
    expect(found('电费')).toEqual([
      ['A', '1', '3'],
      ['A01', '1', '3'],
    ]);
    expect(found('a')[0]).toEqual(['A', '1', '3']);
  });

  it('is found however it is typed, and in either language', () => {
    for (const typed of ['NEW owner', 'ｎｅｗ', 'new  own']) expect(found(typed, 'en')).toEqual([['C02', '3', '']]);
  });

  it('what begins with the words comes first; nothing typed is nothing found', () => {
    expect(found('see', 'en')[0]?.[0]).toBe('A01');
    expect([found(''), found('  '), found('护照')]).toEqual([[], [], []]);
  });
});
