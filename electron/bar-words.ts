import type { BarForm } from '#protocol/call-bar';

type BarWords = Record<'show' | 'hide' | 'shortcuts' | 'signOut' | 'quit' | BarForm, string>;

/** The words of the menu beside the clock; everything else that a clerk reads comes from the hall's page. */
export const BAR_WORDS: Record<'zh' | 'en', BarWords> = {
  zh: {
    show: '显示叫号条',
    hide: '隐藏叫号条',
    bar: '横条',
    strip: '侧边条',
    terminal: '完整界面',
    shortcuts: '快捷键…',
    signOut: '退出登录',
    quit: '退出 Hallcall',
  },
  en: {
    show: 'Show the call bar',
    hide: 'Hide the call bar',
    bar: 'Bar',
    strip: 'Side strip',
    terminal: 'Full terminal',
    shortcuts: 'Shortcuts…',
    signOut: 'Sign out',
    quit: 'Quit Hallcall',
  },
};
