import { app, Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import { BAR_FORMS, type BarForm } from '#protocol/call-bar';
import { BAR_WORDS } from './bar-words.ts';

type TrayActs = {
  show: (isShown: boolean) => void;
  switchTo: (form: BarForm) => void;
  chooseShortcuts: () => void;
  signOut: () => void;
};
export type TrayState = { language: 'zh' | 'en'; isShown: boolean; form: BarForm; isSignedIn: boolean };

/** The call bar's sign beside the clock: what brings it back when it was hidden, and the way out. */
export function createBarTray(image: string, acts: TrayActs) {
  const tray = new Tray(image);
  let isShown = true;
  tray.setToolTip('Hallcall');
  tray.on('click', () => acts.show(!isShown));
  return {
    tell: (state: TrayState): void => {
      isShown = state.isShown;
      tray.setContextMenu(Menu.buildFromTemplate(barMenu(state, acts)));
    },
    remove: (): void => tray.destroy(),
  };
}

function barMenu({ language, isShown, form, isSignedIn }: TrayState, acts: TrayActs): MenuItemConstructorOptions[] {
  const words = BAR_WORDS[language];
  return [
    { label: isShown ? words.hide : words.show, click: () => acts.show(!isShown) },
    { type: 'separator' },
    ...BAR_FORMS.map((each): MenuItemConstructorOptions => {
      return { label: words[each], type: 'radio', checked: each === form, click: () => acts.switchTo(each) };
    }),
    { type: 'separator' },
    { label: words.shortcuts, enabled: isSignedIn, click: acts.chooseShortcuts },
    { label: words.signOut, enabled: isSignedIn, click: acts.signOut },
    { label: words.quit, click: () => app.quit() },
  ];
}
