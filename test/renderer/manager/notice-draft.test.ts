import { describe, expect, it } from 'vitest';
import { linesIn, newNotice, withLines } from '../../../renderer/manager/devices/notices/notice-draft.ts';
import { USUAL_TEMPLATE, withField } from '../../../renderer/manager/devices/slip/slip-draft.ts';
import { unfinishedParts } from '../../../renderer/manager/settings/unfinished-parts.ts';
import { OneTimeNotice } from '../../../server/protocol/hall-settings.ts';
import { ServiceId } from '../../../server/protocol/vocabulary.ts';

const service = ServiceId.parse('bills');
const notice = newNotice([], service, '2026-03-02');

describe('a one-time notice', () => {
  it('begins empty, and the contract accepts it', () => {
    expect(OneTimeNotice.parse(notice)).toEqual(notice);
    expect(notice).toMatchObject({ serviceId: service, validFrom: '2026-03-02', version: '2026-03' });
  });

  it('gets an id that no other has', () => {
    const others = [{ ...notice, noticeId: 'notice-2' }];
    expect(newNotice(others, service, '2026-03-02').noticeId).toBe('notice-3');
  });

  it('is written line by line, the two languages side by side', () => {
    const list = withLines(withLines([], 'zh', '身份证\n房产证'), 'en', 'ID card\n\nA third');
    expect(list).toEqual([
      { zh: '身份证', en: 'ID card' },
      { zh: '房产证', en: '' },
      { zh: '', en: 'A third' },
    ]);
    expect([linesIn(list, 'zh'), linesIn(list, 'en')]).toEqual(['身份证\n房产证', 'ID card\n\nA third']);
  });

  it('keeps no line that neither language has, and no more than twenty', () => {
    expect(withLines([{ zh: '身份证', en: '' }], 'zh', '\n')).toEqual([]);
    expect(withLines([], 'zh', Array.from({ length: 30 }, (_, at) => `${at}`).join('\n'))).toHaveLength(20);
  });
});

describe('what is not ready to be saved', () => {
  it('is what the hall needs and is still empty', () => {
    const slip = withField(USUAL_TEMPLATE, 'text');
    const contacts = [{ about: 'printer' as const, name: '张师傅', phone: ' ' }];
    expect(unfinishedParts({ contacts, oneTimeNotices: [notice], slip })).toEqual([
      'contacts',
      'oneTimeNotices',
      'slip',
    ]);
    const titled = { ...notice, title: { zh: '过户', en: '' } };
    expect(unfinishedParts({ oneTimeNotices: [titled], slip: USUAL_TEMPLATE })).toEqual([]);
  });
});
