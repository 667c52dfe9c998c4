import { registerWords } from '../common/i18n/index.ts';

registerWords('window', {
  zh: {
    calling: '请到本窗口',
    serving: '正在办理',
    open: '请等候叫号',
    paused: '暂停服务',
    pausedHint: '给您带来不便，敬请谅解，请稍候或到其他窗口',
    closed: '窗口关闭',
    closedHint: '请到其他窗口办理',
    badge: '工号 {{badge}}',
  },
  en: {
    calling: 'Please come here',
    serving: 'Now serving',
    open: 'Please wait for your number',
    paused: 'Paused',
    pausedHint: 'We are sorry. Please wait or use another counter.',
    closed: 'Closed',
    closedHint: 'Please use another counter',
    badge: 'Badge {{badge}}',
  },
});
