import { hallTime } from '../domain/hall-day.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { SheetSlip } from '../protocol/slips.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';

/** [G4] A real slip by which a printer shows that it prints, in both languages, and cuts. */
export function testSheet(hall: HallSettings, device: string, now: EpochMs): SheetSlip {
  const printedAt = hallTime(now, hall.timeZone);
  return {
    kind: 'sheet',
    about: 'test',
    hallName: hall.name,
    title: { zh: '打印机测试', en: 'Printer test' },
    lines: [
      { kind: 'pair', left: '设备 Device', right: device },
      { kind: 'pair', left: '时间 Time', right: printedAt },
      { kind: 'rule' },
      { kind: 'large', text: '0123456789' },
      { kind: 'text', text: '打印清晰、切纸干净，即为正常。' },
      { kind: 'text', text: 'Sharp print and a clean cut: the printer is well.' },
    ],
    printedAt,
    hotline: hall.hotline,
    language: 'zh',
  };
}
