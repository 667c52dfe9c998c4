import { describe, expect, it } from 'vitest';
import { reasonWords } from '../../renderer/clerk/now/reason-words.ts';
import { ticketStory } from '../../renderer/clerk/now/ticket-story.ts';
import { NOTHING_NOTED, OUTCOMES, pressResultKey, resultSent } from '../../renderer/clerk/visit-result.ts';
import '../../renderer/clerk/words.ts';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { CallReason } from '../../server/protocol/call-reason.ts';
import { QueueRules } from '../../server/protocol/queue-rules.ts';
import type { ClerkView } from '../../server/protocol/views.ts';
import { EpochMs, Outcome, ServiceId } from '../../server/protocol/vocabulary.ts';
import { AT, currentTicket, TEXT } from './clerk-tickets.ts';

const zh = { t: wordsIn('zh', 'clerk'), language: 'zh' as const };
const en = { t: wordsIn('en', 'clerk'), language: 'en' as const };
const { classes } = QueueRules.parse({});
const hall = { timeZone: 'Asia/Shanghai' } as ClerkView['hall'];
const why = (reason: unknown, said: typeof zh | typeof en = zh) =>
  reasonWords(said, CallReason.parse(reason), { hall, classes });

describe('why this one', () => {
  it('says the figures that decided it', () => {
    const longest = { code: 'longest-wait', waitedMinutes: 31, limitMinutes: 20 };
    expect(why(longest)).toBe('等候 31 分钟，超过 20 分钟');
    expect(why(longest, en)).toBe('Waited 31 min, over 20');
    expect(why({ code: 'ratio', waitedMinutes: 9, favouredInARow: 2 })).toContain('已连续优先 2 位');
  });

  it('names the class as the hall does', () => {
    const credit = { code: 'class-credit', waitedMinutes: 6, classId: 'elder', creditMinutes: 30 };
    expect(why(credit)).toBe('老年人，多计 30 分钟；等候 6 分钟');
    expect(why({ ...credit, classId: 'gone' }, en)).toContain('gone');
  });

  it('gives an appointment in hall time, and tells the counter from the clerk', () => {
    const at = Date.UTC(2026, 10, 22, 2, 30);
    expect(why({ code: 'appointment', waitedMinutes: 1, at })).toContain('10:30');
    expect(why({ code: 'bound', waitedMinutes: 1, to: 'clerk' })).toContain('您');
    expect(why({ code: 'bound', waitedMinutes: 1, to: 'counter' })).toContain('本窗口');
  });

  it('leaves no figure open in either language', () => {
    const figures = { waitedMinutes: 5, classId: 'elder', creditMinutes: 30, limitMinutes: 20, favouredInARow: 2 };
    const rest = { helpAfterMinutes: 15, to: 'counter', at: AT, note: '急事' };
    for (const option of CallReason.options)
      for (const said of [zh, en])
        expect(why({ code: option.shape.code.value, ...figures, ...rest }, said)).not.toMatch(/\{\{|reason\./);
  });
});

describe('what a customer has been through', () => {
  const visit = (change: object) => ({
    ...{ service: TEXT, counter: { zh: '3 号窗口', en: 'Counter 3' }, clerk: '李明', startedAt: AT, endedAt: AT },
    ...{ ending: 'finished' as const, outcome: null },
    ...change,
  });

  it('is nothing for a plain ticket, also when this clerk was asked first', () => {
    expect(ticketStory(zh, currentTicket('serving'), '1001')).toEqual([]);
    const mine = currentTicket('serving', { firstClerk: { badge: '1001', name: '陈静' } });
    expect(ticketStory(zh, mine, '1001')).toEqual([]);
  });

  it('is what follows, what was, who was asked first and a hint to end the to and fro', () => {
    const current = currentTicket('serving', {
      agenda: [{ serviceId: ServiceId.parse('C'), service: { zh: '过户', en: 'Transfer of name' } }],
      visits: [visit({ ending: 'transferred' })],
      firstClerk: { badge: '1003', name: '李明' },
      isPingPong: true,
    });
    expect(ticketStory(zh, current, '1001')).toEqual([
      '接着办：过户',
      '之前：交电费（3 号窗口 李明，转出）',
      '首问：李明 1003',
      '已多次转移，请尽量在本窗口办完',
    ]);
  });

  it('tells of the last visit only, with what came of it', () => {
    const visits = [visit({}), visit({ clerk: '王芳', outcome: 'partly' })];
    expect(ticketStory(en, currentTicket('serving', { visits }), '1001')).toEqual([
      '2 visits before, last: Pay a bill (Counter 3, 王芳: Partly)',
    ]);
  });
});

describe('what is noted of a visit', () => {
  const press = (keys: string) => [...keys].reduce(pressResultKey, NOTHING_NOTED);

  it('can be every outcome that there is', () => {
    expect(OUTCOMES).toEqual(Outcome.options);
  });

  it('is sent only where the clerk noted something', () => {
    expect(resultSent(NOTHING_NOTED)).toEqual({});
    expect(resultSent(press('3++'))).toEqual({ outcome: 'documents-missing', quantity: 3 });
  });

  it('forgets an outcome that is chosen again, and never counts below one', () => {
    expect(resultSent(press('22'))).toEqual({});
    expect(resultSent(press('--+1'))).toEqual({ outcome: 'done', quantity: 2 });
  });
});

it('keeps a moment of the hall as the hall’s, wherever the terminal stands', () => {
  expect(why({ code: 'appointment', waitedMinutes: 0, at: EpochMs.parse(Date.UTC(2026, 0, 1, 16, 5)) })).toContain(
    '00:05',
  );
});
