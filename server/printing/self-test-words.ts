import type { SelfTestLine } from '../protocol/views/device-views.ts';

const ABOUT: Record<SelfTestLine['about'], string> = {
  server: '服务器 Server',
  disk: '磁盘 Disk',
  clock: '时钟 Clock',
  backup: '备份 Backup',
  printer: '打印机 Printer',
  screen: '屏幕 Screen',
  voice: '语音 Voice',
  pad: '评价器 Pad',
  part: '外设 Device',
};

/** What a line of the self-test is about, as it stands on paper. */
export function selfTestWords({ about, name }: SelfTestLine): string {
  return name === null ? ABOUT[about] : `${ABOUT[about]} ${name}`;
}

const RESULT: Record<SelfTestLine['result'], string> = {
  running: '… running',
  ok: '正常 ok',
  failed: '异常 FAILED',
  'not-checked': '未检 not checked',
};

/** How the line ended; the code stays a code, for the repairer. */
export function lineResultWords({ result, code }: SelfTestLine): string {
  return result === 'ok' || code === null ? RESULT[result] : `${RESULT[result]} (${code})`;
}
