import { expect, it } from 'vitest';
import { wordsIn } from '../../../renderer/common/i18n/index.ts';
import { type ClosingEntry, closingRequest } from '../../../renderer/manager/today/closing-entry.ts';
import { hoursWords } from '../../../renderer/manager/today/hours-words.ts';
import { workWords } from '../../../renderer/manager/today/work-words.ts';
import '../../../renderer/manager/words.ts';
import { ClosingDecision, CounterId } from '../../../server/protocol/vocabulary.ts';

const entry: ClosingEntry = {
  decision: 'overtime',
  reason: ' 到下班时间 ',
  day: '2026-11-24',
  time: '09:00',
  counterId: CounterId.parse('3'),
};

it.each(ClosingDecision.options)('%s needs a reason', (decision) => {
  expect(closingRequest({ ...entry, decision, reason: ' ' })).toBeNull();
  expect(closingRequest({ ...entry, decision })).toMatchObject({ decision, reason: '到下班时间' });
});

it('a decision says nothing of what belongs to another', () => {
  expect(closingRequest(entry)).toEqual({ decision: 'overtime', reason: '到下班时间' });
  expect(closingRequest({ ...entry, decision: 'other-counter' })).not.toHaveProperty('day');
  expect(closingRequest({ ...entry, decision: 'appointments' })).not.toHaveProperty('counterId');
});

it('appointments need a day, another counter needs a counter', () => {
  expect(closingRequest({ ...entry, decision: 'appointments', day: '' })).toBeNull();
  expect(closingRequest({ ...entry, decision: 'other-counter', counterId: null })).toBeNull();
});

it('hours are said with their breaks', () => {
  const hours = { from: '08:30', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] };
  expect(hoursWords(wordsIn('zh', 'manager'), hours)).toBe('08:30–17:00，12:00–13:00 休息');
  expect(hoursWords(wordsIn('en', 'manager'), { ...hours, breaks: [] })).toBe('08:30–17:00');
});

it('the work that is left is said in minutes, as unknown, or not at all', () => {
  const t = wordsIn('en', 'manager');
  const closing = { needsDecision: true, waiting: 3, inService: 1, workMinutes: 40, decision: null };
  expect(workWords(t, closing)).toBe('about 40 minutes of work');
  expect(workWords(t, { ...closing, workMinutes: null })).toMatch(/nobody can say/);
  expect(workWords(t, { ...closing, waiting: 0, workMinutes: null })).toBe('');
});
