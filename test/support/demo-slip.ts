import type { z } from 'zod';
import { SheetSlip, SlipTemplate, TicketSlip } from '#protocol/slips';

/** A slip as the demo hall prints it, with what a test wants to be different. */
export function demoSlip(change: Partial<TicketSlip> = {}): TicketSlip {
  return TicketSlip.parse({
    kind: 'ticket',
    hallName: { zh: '示范供电营业厅', en: 'Demo Power Hall' },
    number: 'A042',
    service: { zh: '新装 · 增容 · 充电桩', en: 'New supply' },
    ahead: 3,
    wait: { low: 10, high: 15 },
    takenAt: '2026-03-02 09:05',
    missedHint: {
      zh: '过号请到取号机点“我回来了”或找工作人员',
      en: 'Missed your call? Ask any member of staff.',
    },
    hotline: '95598',
    code: '7K3QJ9WXYZ',
    qr: 'http://192.168.110.210:7070/t/7K3QJ9WXYZ',
    language: 'zh',
    ...change,
  });
}

/** The slip as it is where the hall wants nothing special. */
export const usualTemplate = SlipTemplate.parse({});

export const template = (...rows: z.input<typeof SlipTemplate>['rows'] & object): SlipTemplate =>
  SlipTemplate.parse({ rows });

/** A notice with one of everything that a sheet can hold. */
export function demoSheet(change: Partial<z.input<typeof SheetSlip>> = {}): SheetSlip {
  return SheetSlip.parse({
    kind: 'sheet',
    about: 'notice',
    hallName: { zh: '示范供电营业厅', en: 'Demo Power Hall' },
    title: { zh: '一次性告知书', en: 'What to bring' },
    language: 'zh',
    printedAt: '2026-03-02 09:05',
    hotline: '95598',
    lines: [
      { kind: 'heading', text: '新装 · 居民' },
      { kind: 'item', mark: '1.', text: '身份证原件及复印件各一份，复印件须写明“与原件一致”并签名。' },
      { kind: 'item', mark: '□', text: '房屋产权证明' },
      { kind: 'pair', left: '受理时限', right: '3 个工作日' },
      { kind: 'rule' },
      { kind: 'text', text: '如材料不齐，请补齐后再来。' },
      { kind: 'large', text: '8304' },
      { kind: 'qr', text: 'http://192.168.110.210:7070/n/1' },
    ],
    ...change,
  });
}
