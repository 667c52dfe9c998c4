import { registerWords } from '../../common/i18n/index.ts';
import type { BackProblem } from './back-rows.ts';

type Words = {
  backEntry: {
    problem: Record<BackProblem, string>;
    column: Record<'number' | 'service' | 'takenAt' | 'state' | 'counter' | 'badge' | 'startedAt' | 'endedAt', string>;
    [key: string]: string | Record<string, string>;
  };
};

const zh: Words = {
  backEntry: {
    title: '手工补录',
    hint: '停电或系统故障时用纸发的号，在这里补进来。',
    begun: '还有 {{count}} 个号码没有录入',
    open: '补录纸质号码',
    how: 'Tab 或回车到下一格，下一行自动出现。纸质号码用业务以外的字母，如 P001。一次最多 {{most}} 个，要么全部录入，要么一个也不录。',
    column: {
      number: '号码',
      service: '业务',
      takenAt: '取号时间',
      state: '情况',
      counter: '窗口',
      badge: '工号',
      startedAt: '开始',
      endedAt: '结束',
    },
    waiting: '还在等候',
    served: '已经办完',
    notRight: '有的行还不对，请看红字',
    clear: '全部清空',
    send: '录入 {{count}} 个',
    done: '已录入 {{count}} 个号码',
    problem: {
      number: '号码应是字母加数字，如 P017',
      letter: '这个字母是业务用的，纸质号码请换一个，如 P017',
      'number-twice': '这个号码上面已经有了',
      service: '请选择业务',
      time: '时间应是 09:05 或 905',
      order: '时间先后不对',
      future: '时间比现在还晚',
      counter: '请选择窗口',
      badge: '没有这个工号',
    },
  },
};

const en: Words = {
  backEntry: {
    title: 'Enter paper numbers',
    hint: 'Numbers given out on paper while nothing worked are taken in here.',
    begun: 'Numbers not taken in yet: {{count}}',
    open: 'Enter paper numbers',
    how: 'Tab or Enter moves on to the next field and row. Paper numbers have a letter that no service has, such as P001. At most {{most}} at once: all are taken in, or none.',
    column: {
      number: 'Number',
      service: 'Service',
      takenAt: 'Taken at',
      state: 'State',
      counter: 'Counter',
      badge: 'Badge',
      startedAt: 'From',
      endedAt: 'To',
    },
    waiting: 'Still waiting',
    served: 'Served',
    notRight: 'Some rows are not right yet; see the words in red',
    clear: 'Clear all',
    send: 'Take in {{count}}',
    done: 'Numbers taken in: {{count}}',
    problem: {
      number: 'A number is letters and figures, such as P017',
      letter: 'This letter belongs to a service; paper numbers have another, such as P017',
      'number-twice': 'This number is there already',
      service: 'Choose a service',
      time: 'A time is 09:05 or 905',
      order: 'The times are out of order',
      future: 'This time is later than now',
      counter: 'Choose a counter',
      badge: 'There is no such badge',
    },
  },
};

registerWords('manager', { zh, en });
