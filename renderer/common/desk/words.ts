import type { GuideView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { registerWords } from '../i18n/index.ts';

type Complete = Record<
  Language,
  {
    appointment: {
      status: Record<GuideView['appointments'][number]['status'], string>;
      [key: string]: string | Record<string, string>;
    };
    [group: string]: string | object;
  }
>;

const words = {
  zh: {
    cancel: '取消',
    back: '返回',
    reason: '原因',
    service: '业务',
    day: '日期',
    time: '时间',
    chooseOne: '请选择',
    unitMinutes: '分钟',
    allowed: '可填 {{min}}–{{max}}',
    transfer: {
      title: '转到其他业务',
      of: '{{number}} 转到其他业务',
      to: '转到',
      done: '{{number}} 已转，前面 {{ahead}} 人',
      usual: { 'wrong-service': '取错业务', 'service-stops': '业务停办', 'customer-asked': '客户要求' },
    },
    appointment: {
      title: '今日预约',
      none: '今天没有预约',
      status: { booked: '未到', arrived: '已到', cancelled: '已取消' },
      cancel: '取消预约',
      cancelTitle: '取消 {{time}} 的预约？',
      cancelHint: '客户凭此预约码将不能再签到。',
      cancelled: '已取消预约 {{code}}',
    },
    callBack: {
      title: '待回电',
      none: '没有等待回电的客户',
      add: '登记回电',
      phone: '电话号码',
      label: '称呼（可不填）',
      withAppointment: '同时预约新的时间',
      save: '登记',
      added: '已登记。',
      code: '预约码',
      codeHint: '请把预约码告诉客户，到时凭码签到，不用重新排队。',
      print: '打印凭条',
      printing: '凭条已送到打印机 {{device}}',
      show: '显示号码',
      tail: '尾号 {{tail}}',
      reached: '已联系上',
      'not-reached': '放弃联系',
      doneHint: '处理后号码即被删除',
      since: '{{time}} 登记',
      appointment: '预约 {{day}} {{time}} · {{code}}',
    },
  },
  en: {
    cancel: 'Cancel',
    back: 'Back',
    reason: 'Reason',
    service: 'Service',
    day: 'Day',
    time: 'Time',
    chooseOne: 'Choose',
    unitMinutes: 'min',
    allowed: '{{min}}–{{max}} is allowed',
    transfer: {
      title: 'Transfer',
      of: 'Transfer {{number}}',
      to: 'To',
      done: '{{number}} is transferred, {{ahead}} ahead',
      usual: {
        'wrong-service': 'Wrong service chosen',
        'service-stops': 'Service has stopped',
        'customer-asked': 'Customer asked',
      },
    },
    appointment: {
      title: 'Appointments today',
      none: 'No appointments today',
      status: { booked: 'Not here yet', arrived: 'Arrived', cancelled: 'Cancelled' },
      cancel: 'Cancel appointment',
      cancelTitle: 'Cancel the appointment at {{time}}?',
      cancelHint: 'The customer will not be able to check in with its code.',
      cancelled: 'Appointment {{code}} is cancelled',
    },
    callBack: {
      title: 'To call back',
      none: 'Nobody waits for a call',
      add: 'Add a call-back',
      phone: 'Phone number',
      label: 'Name (optional)',
      withAppointment: 'Give a new appointment, too',
      save: 'Add',
      added: 'Added.',
      code: 'Appointment code',
      codeHint: 'Tell the customer this code. It checks them in without waiting anew.',
      print: 'Print a slip',
      printing: 'The slip is on its way to the printer {{device}}',
      show: 'Show number',
      tail: '•••• {{tail}}',
      reached: 'Reached',
      'not-reached': 'Give up',
      doneHint: 'The number is deleted either way',
      since: 'since {{time}}',
      appointment: 'Appointment {{day}} {{time}} · {{code}}',
    },
  },
} satisfies Complete;

registerWords('staff', words);
