import type { HandshakeRefusal, RefusalCode } from '#protocol/refusals';
import type {
  ClosedCause,
  ClosingDecision,
  HallState,
  Language,
  PrinterFault,
  TicketStatus,
} from '#protocol/vocabulary';
import { enRefusals, zhRefusals } from './refusals-said.ts';

/** Whatever the wire can say has words in both languages, or this does not compile. */
type Complete = Record<
  Language,
  {
    fault: Record<PrinterFault, string>;
    hallState: Record<HallState, string>;
    outage: Record<'short' | 'long', string>;
    closedCause: Record<ClosedCause, string>;
    closing: Record<ClosingDecision, string>;
    ticketStatus: Record<TicketStatus, string>;
    refusal: Record<RefusalCode, string>;
    handshake: Record<HandshakeRefusal, string>;
    [group: string]: string | Record<string, string>;
  }
>;

/** Words that every screen needs; everything else lives beside its page. */
export const commonWords = {
  zh: {
    language: { zh: '中文', en: 'English' },
    wait: {
      nobody: '前面没有人',
      one: '前面 1 人',
      ahead: '前面 {{ahead}} 人',
      range: '约 {{low}}–{{high}} 分钟',
      upTo: '约 {{high}} 分钟',
      long: '2 小时以上',
      noCounter: '暂无窗口办理',
    },
    link: { connecting: '正在连接…', reconnecting: '正在重新连接，画面可能不是最新的' },
    handshake: {
      'not-paired': '此设备还没有密钥：请用带密钥的地址打开一次（见安装说明）',
      'signed-out': '登录已失效，请重新登录',
      'client-too-old': '系统已更新，请刷新此页面',
      'wrong-role': '此设备的密钥不适用于这个页面，请联系值班经理',
      'bad-request': '页面地址不正确，请检查链接',
      'counter-unknown': '没有这个窗口，请检查地址中的 counter',
      'ticket-unknown': '找不到这个号码，请核对号票',
    },
    crash: { title: '画面正在重新启动', hint: '请稍候，几秒后自动恢复。' },
    unreachable: '暂时联系不上系统，请稍后再试或找工作人员',
    fault: {
      'paper-out': '打印机缺纸',
      'cover-open': '打印机盖未合上',
      cutter: '打印机切刀卡住',
      overheated: '打印机过热，正在冷却',
      'printer-error': '打印机故障',
      offline: '打印机脱机',
      'no-reply': '打印机没有回应',
      disconnected: '打印机连接已断开',
      'no-printer': '没有连接打印机',
      expired: '打印等待超时',
      restarted: '打印时系统重启',
    },
    hallState: {
      open: '营业中',
      'pre-open': '尚未营业',
      break: '午间休息',
      'last-ticket': '已停止取号',
      draining: '已下班，仍有客户',
      closed: '已下班',
    },
    outage: {
      short: '系统临时故障，暂停叫号，请稍候',
      long: '系统故障，暂停取号和叫号',
    },
    closedCause: {
      'by-hand': '暂停办理',
      hours: '不在办理时间',
      break: '午间休息',
      holiday: '今日休息',
      'last-ticket': '已停止取号',
      quota: '号已取完',
      outage: '系统故障',
      'day-closed': '今日已结束',
    },
    closing: {
      overtime: '延时办完',
      appointments: '改约时间',
      'other-counter': '转到其他窗口',
      end: '结束等候',
    },
    ticketStatus: {
      reserved: '待确认',
      waiting: '等候中',
      called: '已叫号',
      serving: '办理中',
      held: '保留中',
      missed: '过号',
      finished: '已办结',
      cancelled: '已取消',
      voided: '已作废',
      expired: '已过期',
    },
    refusal: zhRefusals.refusal,
    refusalCase: zhRefusals.refusalCase,
  },
  en: {
    language: { zh: '中文', en: 'English' },
    wait: {
      nobody: 'No one ahead',
      one: '1 ahead',
      ahead: '{{ahead}} ahead',
      range: 'about {{low}}–{{high}} min',
      upTo: 'about {{high}} min',
      long: '2 hours or more',
      noCounter: 'No counter open yet',
    },
    link: { connecting: 'Connecting…', reconnecting: 'Reconnecting. What you see may be out of date.' },
    handshake: {
      'not-paired': 'This screen has no key yet: open it once with its key in the address (see the set-up guide)',
      'signed-out': 'You are signed out. Please sign in again.',
      'client-too-old': 'The system was updated. Please reload this page.',
      'wrong-role': "This device's key is not for this page. Please ask the duty manager.",
      'bad-request': 'The address of this page is not right. Please check the link.',
      'counter-unknown': 'There is no such counter. Please check "counter" in the address.',
      'ticket-unknown': 'We cannot find this number. Please check your ticket.',
    },
    crash: { title: 'This screen is restarting', hint: 'It will be back in a few seconds.' },
    unreachable: 'The system cannot be reached right now. Please try again or ask our staff.',
    fault: {
      'paper-out': 'The printer is out of paper',
      'cover-open': "The printer's cover is open",
      cutter: "The printer's cutter is stuck",
      overheated: 'The printer is cooling down',
      'printer-error': 'The printer has a fault',
      offline: 'The printer is offline',
      'no-reply': 'The printer does not answer',
      disconnected: 'The printer is disconnected',
      'no-printer': 'No printer is connected',
      expired: 'Printing took too long',
      restarted: 'The system restarted while printing',
    },
    hallState: {
      open: 'Open',
      'pre-open': 'Not open yet',
      break: 'Break',
      'last-ticket': 'No more tickets',
      draining: 'Closed, people still inside',
      closed: 'Closed',
    },
    outage: {
      short: 'The system stands still for a moment. Calls are paused; please wait.',
      long: 'The system is down. No tickets and no calls for now.',
    },
    closedCause: {
      'by-hand': 'Stopped for now',
      hours: 'Outside its hours',
      break: 'Break',
      holiday: 'Closed today',
      'last-ticket': 'No more tickets',
      quota: 'All tickets are taken',
      outage: 'The system is down',
      'day-closed': 'The day has ended',
    },
    closing: {
      overtime: 'Serve everybody',
      appointments: 'Give appointments',
      'other-counter': 'Send to another counter',
      end: 'End the wait',
    },
    ticketStatus: {
      reserved: 'To be confirmed',
      waiting: 'Waiting',
      called: 'Called',
      serving: 'Being served',
      held: 'On hold',
      missed: 'Missed',
      finished: 'Finished',
      cancelled: 'Cancelled',
      voided: 'Void',
      expired: 'Expired',
    },
    refusal: enRefusals.refusal,
    refusalCase: enRefusals.refusalCase,
  },
} satisfies Complete;
