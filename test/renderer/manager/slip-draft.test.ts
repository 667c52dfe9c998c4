import { describe, expect, it } from 'vitest';
import {
  FIELDS,
  missingFields,
  ROWS_AT_MOST,
  USUAL_TEMPLATE,
  withField,
  withLogo,
  withMoved,
  withoutRow,
  withRow,
} from '../../../renderer/manager/devices/slip/slip-draft.ts';
import { SlipField, SlipTemplate } from '../../../server/protocol/slips.ts';

const fieldsOf = ({ rows }: SlipTemplate) => rows.map(({ field }) => field);

describe('[P9] the template of the slip', () => {
  it('begins as the contract’s own, and knows every field of it', () => {
    expect(USUAL_TEMPLATE).toEqual(SlipTemplate.parse({}));
    expect([...FIELDS].sort()).toEqual([...SlipField.options].sort());
  });

  it('offers what is not on it, and lines and words as often as they are wanted', () => {
    expect(missingFields(USUAL_TEMPLATE)).toEqual(['care', 'rule', 'text']);
    const changed = withField(withoutRow(USUAL_TEMPLATE, 11), 'text');
    expect(missingFields(changed)).toEqual(['care', 'qr', 'rule', 'text']);
  });

  it('takes no more rows than the contract does', () => {
    let template = USUAL_TEMPLATE;
    while (missingFields(template).length > 0) template = withField(template, 'rule');
    expect(template.rows).toHaveLength(ROWS_AT_MOST);
    expect(SlipTemplate.parse(template)).toEqual(template);
    expect(SlipTemplate.safeParse(withField(template, 'rule')).success).toBe(false);
  });

  it('moves a row one place, and not past the ends', () => {
    expect(fieldsOf(withMoved(USUAL_TEMPLATE, 1, -1)).slice(0, 3)).toEqual(['number', 'hall', 'service']);
    expect(fieldsOf(withMoved(USUAL_TEMPLATE, 0, 1)).slice(0, 3)).toEqual(['number', 'hall', 'service']);
    expect(withMoved(USUAL_TEMPLATE, 0, -1)).toBe(USUAL_TEMPLATE);
    expect(withMoved(USUAL_TEMPLATE, USUAL_TEMPLATE.rows.length - 1, 1)).toBe(USUAL_TEMPLATE);
  });

  it('holds the hall’s own words in a row that the contract accepts', () => {
    const added = withField(USUAL_TEMPLATE, 'text');
    const template = withRow(added, added.rows.length - 1, { text: { zh: '请保管好', en: 'Please keep it' }, size: 2 });
    expect(SlipTemplate.parse(template)).toEqual(template);
  });

  it('gives a logo its place on top, and takes the place away with it', () => {
    const stored = withLogo(USUAL_TEMPLATE, { kind: 'stored', place: 1 });
    expect(fieldsOf(stored)[0]).toBe('logo');
    const again = withLogo(withMoved(stored, 0, 1), { kind: 'stored', place: 2 });
    expect(fieldsOf(again).indexOf('logo')).toBe(1);
    expect(withLogo(again, null)).toEqual(USUAL_TEMPLATE);
  });
});
