import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import {
  CODE_KEYS,
  codeMeant,
  codeShown,
  numberMeant,
  prefixesOf,
  typeCode,
  typeNumber,
} from '../../renderer/kiosk/entry.ts';
import { kioskRefusal, rejoinRule, rejoinsLeftWords } from '../../renderer/kiosk/errand-words.ts';
import '../../renderer/kiosk/words.ts';
import { AppointmentCode, TicketNumber, TicketStatus } from '../../server/protocol/vocabulary.ts';

const typed = (keys: string[]) => keys.reduce(typeNumber, '');
const [zh, en] = [wordsIn('zh', 'kiosk'), wordsIn('en', 'kiosk')];

describe('a number typed at the kiosk', () => {
  it('is read with its zeros filled in, as the hall writes it', () => {
    expect(numberMeant(typed(['A', '1', '2']))).toBe('A012');
    expect(numberMeant(typed(['A', '0', '1', '2']))).toBe('A012');
    expect(numberMeant(typed(['A', '1', '0', '0', '0']))).toBe('A1000');
    expect(TicketNumber.safeParse(numberMeant(typed(['AB', '7']))).success).toBe(true);
  });

  it('may begin with the digits, and takes another letter for the first', () => {
    expect(typed(['1', '2', 'B'])).toBe('B12');
    expect(typed(['A', '1', 'B', '2'])).toBe('B12');
  });

  it('hears no seventh digit, and is no number without letter or without figure', () => {
    expect(typed(['A', ...'1234567'])).toBe('A123456');
    for (const keys of [[], ['A'], ['1', '2'], ['A', '0', '0']]) expect(numberMeant(typed(keys))).toBeNull();
  });

  it('offers the letters of the services, each once', () => {
    expect(prefixesOf([{ code: 'A' }, { code: 'B' }, { code: 'A' }, { code: '缴费' }])).toEqual(['A', 'B']);
  });
});

describe('an appointment code typed at the kiosk', () => {
  it('is made of the signs that codes are made of', () => {
    expect(AppointmentCode.safeParse(CODE_KEYS.slice(0, 12).join('')).success).toBe(true);
    for (const key of CODE_KEYS) expect(AppointmentCode.safeParse(key.repeat(6)).success).toBe(true);
    for (const key of 'ILOU') expect(CODE_KEYS).not.toContain(key);
  });

  it('has six to twelve of them, shown by fours', () => {
    expect(codeMeant('7K2MW')).toBeNull();
    expect(codeMeant('7K2MWX')).toBe('7K2MWX');
    expect([...'7K2MWX497K2MW'].reduce(typeCode, '')).toHaveLength(12);
    expect(codeShown('7K2MWX49')).toBe('7K2M WX49');
  });
});

describe('coming back after a missed call', () => {
  it('says the hall’s rule before the tap', () => {
    const rule = { placesBehind: 3, times: 2, withinMinutes: 60 };
    expect(rejoinRule(zh, rule)).toContain('过号后 60 分钟内回来，排在前 3 位之后，最多 2 次');
    expect(rejoinRule(en, { ...rule, placesBehind: 1, times: 1 })).toContain('behind the next one, once');
    expect(rejoinRule(zh, { ...rule, placesBehind: 0 })).toContain('排在最前面');
  });

  it('does not offer what the hall does not allow', () => {
    expect(rejoinRule(zh, { placesBehind: 3, times: 0, withinMinutes: 60 })).toContain('请重新取号');
  });

  it('says how often is left', () => {
    expect(rejoinsLeftWords(zh, 1)).toContain('还可以回来 1 次');
    expect(rejoinsLeftWords(zh, 0)).toContain('要重新取号');
  });

  it('tells the holder of a number that was not missed where it stands', () => {
    for (const status of TicketStatus.options) {
      for (const code of ['ticket-not-missed', 'ticket-not-cancellable'] as const) {
        expect(kioskRefusal(zh, { code, status })).not.toMatch(/scanned|back\./);
      }
    }
    expect(kioskRefusal(zh, { code: 'ticket-not-missed', status: 'waiting' })).toContain('还在排队');
    expect(kioskRefusal(zh, { code: 'ticket-not-missed', status: 'called' })).toContain('正在叫您的号');
  });

  it('says of a closed service what its tile says', () => {
    const closed = { code: 'service-closed', cause: 'quota', reason: null, opensAt: null } as const;
    expect(kioskRefusal(zh, closed)).toBe('名额已满；若窗口空闲可咨询工作人员');
  });
});
