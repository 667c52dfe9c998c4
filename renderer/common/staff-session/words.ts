import { registerWords } from '../i18n/index.ts';

registerWords('staff', {
  zh: {
    title: { clerk: '窗口叫号', guide: '引导台', manager: '值班经理' },
    badge: '工号',
    pin: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    signOut: '退出登录',
    failure: {
      'wrong-badge-or-pin': '工号或密码不对，请重新输入',
      'too-many-requests': '尝试次数过多，请过几分钟再试',
      unreachable: '暂时联系不上系统，请检查网络后再试',
      'signed-out': '登录已失效，请重新登录',
      'wrong-role': '这个工号不能使用此页面，请换一个工号',
    },
  },
  en: {
    title: { clerk: 'Counter', guide: 'Guide desk', manager: 'Duty manager' },
    badge: 'Badge',
    pin: 'PIN',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    signOut: 'Sign out',
    failure: {
      'wrong-badge-or-pin': 'Badge or PIN is not right. Please try again.',
      'too-many-requests': 'Too many attempts. Please try again in a few minutes.',
      unreachable: 'The system cannot be reached. Please check the network and try again.',
      'signed-out': 'You have been signed out. Please sign in again.',
      'wrong-role': 'This badge cannot use this page. Please use another one.',
    },
  },
});
