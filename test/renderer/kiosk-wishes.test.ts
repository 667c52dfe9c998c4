import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { aboutLines } from '../../renderer/kiosk/about-words.ts';
import type { About } from '../../renderer/kiosk/stages.ts';
import { isWishing, NO_WISHES, takeInput, toggleService } from '../../renderer/kiosk/wishes.ts';
import '../../renderer/kiosk/words.ts';
import { ClassId } from '../../server/protocol/queue-rules.ts';
import { EpochMs, ServiceId } from '../../server/protocol/vocabulary.ts';

const [a, b, c] = ['A', 'B', 'C'].map((id) => ServiceId.parse(id)) as [ServiceId, ServiceId, ServiceId];
const elder = { classId: ClassId.parse('elder'), name: { zh: '老年人', en: 'Elderly' }, isGranted: false };

describe('what is wished before a number is taken', () => {
  it('is nothing for most, whose one tap asks for one service', () => {
    expect(isWishing(NO_WISHES)).toBe(false);
    expect(takeInput({ serviceIds: [a], itemCode: null }, NO_WISHES, 'zh')).toEqual({ serviceId: a, language: 'zh' });
  });

  it('puts several services on one ticket in the order of the taps', () => {
    const chosen = [c, a, b, a].reduce<readonly ServiceId[]>(toggleService, []);
    expect(chosen).toEqual([c, b]);
    expect(takeInput({ serviceIds: [c, b], itemCode: null }, NO_WISHES, 'en')).toEqual({
      serviceId: c,
      alsoServiceIds: [b],
      language: 'en',
    });
  });

  it('hears no sixth service', () => {
    const six = [...'ABCDEF'].map((id) => ServiceId.parse(id));
    expect(six.reduce<readonly ServiceId[]>(toggleService, [])).toEqual(six.slice(0, 5));
  });

  it('asks for the class, the care and the item that were chosen', () => {
    const wishes = { class: elder, care: 'hearing' as const, several: null };
    expect([isWishing(wishes), isWishing({ ...NO_WISHES, care: 'sight' })]).toEqual([true, true]);
    expect(takeInput({ serviceIds: [a], itemCode: 'A04' }, wishes, 'zh')).toEqual({
      ...{ serviceId: a, itemCode: 'A04', classId: 'elder', care: 'hearing', language: 'zh' },
    });
  });
});

describe('what is said beside the number', () => {
  const zh = wordsIn('zh', 'kiosk');
  const plain: About = {
    service: { zh: '交电费', en: 'Pay' },
    also: [],
    class: null,
    appointment: null,
    isOffline: false,
    area: null,
  };
  const said = (about: Partial<About>) =>
    aboutLines(zh, { ...plain, ...about }, { language: 'zh', timeZone: 'Asia/Shanghai' });

  it('is nothing for an ordinary ticket', () => {
    expect(said({})).toEqual([]);
  });

  it('is whether a class holds or somebody will come and see', () => {
    expect(said({ class: elder })).toEqual(['已记下“老年人”，工作人员会来确认']);
    expect(said({ class: { ...elder, isGranted: true } })).toEqual(['已按“老年人”为您优先安排']);
  });

  it('is the time of the appointment by the hall’s clock, in time or late', () => {
    const at = EpochMs.parse(Date.parse('2026-11-23T02:30:00Z'));
    expect(said({ appointment: { at, isLate: false } })[0]).toContain('预约时间 10:30');
    expect(said({ appointment: { at, isLate: true } })[0]).toContain('已过预约时间 10:30');
  });

  it('is what follows on the same number', () => {
    expect(
      said({
        also: [
          { zh: '过户', en: 'Name' },
          { zh: '咨询', en: 'Ask' },
        ],
      }),
    ).toEqual(['同一个号码接着办：过户 → 咨询']);
  });
});
