import type { TicketSlip } from '#protocol/slips';
import { TicketSlip as TicketSlipSchema } from '#protocol/slips';

/** A slip as the demo hall prints it, with what a test wants to be different. */
export function demoSlip(change: Partial<TicketSlip> = {}): TicketSlip {
  return TicketSlipSchema.parse({
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
