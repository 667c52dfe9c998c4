import { describe, expect, it } from 'vitest';
import { differences } from '../../../renderer/manager/settings/history/differences.ts';

const said = (before: unknown, after: unknown) =>
  differences(before, after).map(({ path, before: was, after: is }) => {
    const steps = path.map((step) => ('field' in step ? step.field : 'id' in step ? step.id : `#${step.place}`));
    return [steps.join(' '), was, is];
  });

describe('what differs between two versions of the settings', () => {
  it('[H12] is said field by field, entries of lists by their ids, both languages of a text as one', () => {
    const A = { serviceId: 'A', name: { zh: '甲', en: 'A' }, limitMinutes: 5 };
    const B = { serviceId: 'B', name: { zh: '乙', en: 'B' }, limitMinutes: 5 };
    expect(said({ serviceList: [A, B] }, { serviceList: [A, { ...B, limitMinutes: 9 }] })).toEqual([
      ['serviceList B limitMinutes', 5, 9],
    ]);
    expect(said({ serviceList: [A] }, { serviceList: [A, B] })).toEqual([['serviceList B', undefined, B]]);
    expect(said({ serviceList: [A, B] }, { serviceList: [B, A] })).toEqual([
      ['serviceList order', ['A', 'B'], ['B', 'A']],
    ]);
    const other = { zh: '丙', en: 'A' };
    expect(said({ serviceList: [A] }, { serviceList: [{ ...A, name: other }] })).toEqual([
      ['serviceList A name', A.name, other],
    ]);
  });

  it('[H12] says lists without ids by their places, and plain lists as a whole', () => {
    const [one, two] = [
      { zh: '一', en: '' },
      { zh: '二', en: '' },
    ];
    expect(said({ notices: [one] }, { notices: [one, two] })).toEqual([['notices #2', undefined, two]]);
    expect(said({ voice: { languages: ['zh'] } }, { voice: { languages: ['zh', 'en'] } })).toEqual([
      ['voice languages', ['zh'], ['zh', 'en']],
    ]);
    expect(said({ slip: null }, { slip: null })).toEqual([]);
  });
});
