import { registerWords } from '../common/i18n/index.ts';

registerWords('display', {
  zh: {
    calling: '请到窗口办理',
    noCalls: '请留意叫号',
    noCallsHint: '叫到您的号码时，会在这里显示并播报',
    closed: '现在停止办理',
    closedHint: '如需帮助请找工作人员',
    waiting: '等候情况',
    counters: '{{count}} 个窗口',
    noCounter: '暂无窗口办理',
    missed: '过号',
    missedHint: '请找引导员或工作人员',
    hotline: '服务热线 {{hotline}}',
    sound: '轻触屏幕开启声音',
  },
  en: {
    calling: 'Please come to the counter',
    noCalls: 'Please wait for your number',
    noCallsHint: 'It will be shown here and called out',
    closed: 'The hall is closed',
    closedHint: 'Please ask our staff if you need help',
    waiting: 'Waiting',
    counters: 'Counters: {{count}}',
    noCounter: 'No counter open',
    missed: 'Missed',
    missedHint: 'Please ask our staff',
    hotline: 'Hotline {{hotline}}',
    sound: 'Touch the screen to turn sound on',
  },
});
