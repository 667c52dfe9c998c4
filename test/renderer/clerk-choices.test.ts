import { describe, expect, it } from 'vitest';
import { destinationOptions, offerOptions } from '../../renderer/clerk/dialogs/destinations.ts';
import { findOptions, stepOption } from '../../renderer/clerk/dialogs/find-option.ts';
import { everybody, findTicket, queueShown } from '../../renderer/clerk/queue-shown.ts';
import '../../renderer/clerk/words.ts';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { CounterId, EpochMs, ServiceId, StaffId } from '../../server/protocol/vocabulary.ts';
import { AT, TEXT, ticketLine } from './clerk-tickets.ts';

const zh = { t: wordsIn('zh', 'clerk'), language: 'zh' as const };

const destinations = {
  services: [
    { serviceId: ServiceId.parse('A'), name: TEXT, openCounters: 2, waiting: 7 },
    { serviceId: ServiceId.parse('C'), name: { zh: '咨询', en: 'Advice' }, openCounters: 1, waiting: 0 },
    { serviceId: ServiceId.parse('B'), name: { zh: '新装', en: 'New supply' }, openCounters: 0, waiting: 1 },
  ],
  counters: [
    { counterId: CounterId.parse('13'), name: { zh: '13 号窗口', en: 'Counter 13' }, clerk: '王芳' },
    { counterId: CounterId.parse('3'), name: { zh: '3 号窗口', en: 'Counter 3' }, clerk: '李明' },
  ],
  clerks: [{ clerkId: StaffId.parse('s-9'), name: '李明', counter: { zh: '3 号窗口', en: 'Counter 3' } }],
};

describe('where to send a ticket', () => {
  const options = destinationOptions(zh, destinations, { serviceId: ServiceId.parse('C') });
  const found = (typed: string) => findOptions(options, typed).map(({ id }) => id);

  it('is a letter, a counter number or a name away; what is called just that comes first', () => {
    expect(found('b')[0]).toBe('service:B');
    expect(found('3')).toEqual(['counter:3', 'counter:13']);
    expect(found('李明')).toEqual(['clerk:s-9']);
    expect(found('nobody')).toEqual([]);
    expect(found('  ')).toHaveLength(5);
  });

  it('is never the service that the ticket has already', () => {
    expect(options.map(({ id }) => id)).not.toContain('service:C');
    const [first] = destinationOptions(zh, destinations, { serviceId: ServiceId.parse('A') });
    expect(first?.id).toBe('service:C');
  });

  it('names exactly one destination, and says where no counter is open', () => {
    expect(options.map(({ to }) => to)).toContainEqual({ clerkId: 's-9' });
    expect(options[1]?.hint).toBe('没有窗口办理 · 等候 1 人');
  });

  it('is reached with the arrow keys, and the list has two ends', () => {
    const [first, second] = options;
    expect(stepOption(options, first, 1)).toBe(second);
    expect(stepOption(options, first, -1)).toBe(first);
    expect(stepOption(options, options.at(-1), 1)).toBe(options.at(-1));
    expect(stepOption([], undefined, 1)).toBeUndefined();
  });
});

it('offers what a clerk does here before what is only helped with', () => {
  const offer = (id: string, isHelped: boolean) => ({ serviceId: ServiceId.parse(id), name: TEXT, isHelped });
  const options = offerOptions(zh, [offer('B', true), offer('A', false)]);
  expect(options.map(({ id, hint }) => `${id}${hint}`)).toEqual(['A', 'B协助']);
});

describe('the lists beside the current ticket', () => {
  const held = (number: string, remindAt: number) => ({
    ...ticketLine(number),
    heldAt: AT,
    remindAt: EpochMs.parse(remindAt),
  });
  const lists = {
    waiting: ['A001', 'A002', 'A003', 'A004', 'A005', 'A006'].map(ticketLine),
    held: [held('B002', 2_000_000), held('B001', 1_500_000)],
    missed: ['C001', 'C002', 'C003', 'C004', 'C005'].map(ticketLine),
  };

  it('show the next five, whoever has to be called back first, and the newest missed', () => {
    const { next, held: kept, missed } = queueShown(lists);
    expect(next.map(({ number }) => number)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(kept.map(({ number }) => number)).toEqual(['B001', 'B002']);
    expect(missed[0]?.number).toBe('C002');
  });

  it('know where somebody stands, also beyond what is shown', () => {
    expect(findTicket(lists, 't-A006')?.place).toBe('waiting');
    expect(findTicket(lists, 't-C001')?.place).toBe('missed');
    expect(findTicket(lists, 't-Z999')).toBeNull();
    expect(everybody(lists)).toHaveLength(13);
  });
});
