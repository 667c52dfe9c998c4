import { describe, expect, it } from 'vitest';
import { isGrantComplete, NOTHING_GRANTED, needsConsent } from '../../../renderer/common/desk/tickets/granting.ts';
import { NEW_ORDER, takeRequest, withBusiness } from '../../../renderer/guide/take-order.ts';
import { QueueRules } from '../../../server/protocol/queue-rules.ts';
import { ServiceId } from '../../../server/protocol/vocabulary.ts';

const { classes } = QueueRules.parse({});
const [A, B, C, D, E, F] = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ServiceId.parse(id)) as [
  ServiceId,
  ServiceId,
  ServiceId,
  ServiceId,
  ServiceId,
  ServiceId,
];

describe('a class is granted', () => {
  it('without further ado where nobody asks for one', () => {
    expect(isGrantComplete(NOTHING_GRANTED, classes)).toBe(true);
  });

  it('only with a reason that says something', () => {
    const granting = { classId: 'disabled', reason: '  ', othersAgreed: false };
    expect(isGrantComplete(granting, classes)).toBe(false);
    expect(isGrantComplete({ ...granting, reason: '已查看证件' }, classes)).toBe(true);
  });

  it('by consent only when the others have agreed', () => {
    const granting = { classId: 'elder', reason: '已查看证件', othersAgreed: false };
    expect(needsConsent('elder', classes)).toBe(true);
    expect(isGrantComplete(granting, classes)).toBe(false);
    expect(isGrantComplete({ ...granting, othersAgreed: true }, classes)).toBe(true);
  });
});

describe('several businesses on one ticket', () => {
  it('stand in the order in which they were touched; a second touch takes one out', () => {
    const chosen = [C, A, B].reduce(withBusiness, [] as readonly ServiceId[]);
    expect(chosen).toEqual([C, A, B]);
    expect(withBusiness(chosen, A)).toEqual([C, B]);
  });

  it('are at most five', () => {
    const five = [A, B, C, D, E];
    expect(withBusiness(five, F)).toEqual(five);
  });
});

describe('what is asked of the hall', () => {
  it('is nothing without a business', () => {
    expect(takeRequest(NEW_ORDER, [], 'zh')).toBeNull();
  });

  it('names a single business and nothing that was not chosen', () => {
    expect(takeRequest(NEW_ORDER, [A], 'zh')).toEqual({ serviceId: 'A', slip: false, language: 'zh' });
  });

  it('names the first business, those that follow, care, and the class with its reason', () => {
    const granting = { classId: 'elder', reason: ' 已查看证件 ', othersAgreed: true };
    expect(takeRequest({ ...NEW_ORDER, care: 'sight', granting }, [B, A], 'en')).toEqual({
      serviceId: 'B',
      alsoServiceIds: ['A'],
      classId: 'elder',
      grant: { reason: '已查看证件', othersAgreed: true },
      care: 'sight',
      slip: false,
      language: 'en',
    });
  });
});
