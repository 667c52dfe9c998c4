import { answerTest } from './control.ts';
import { onlyWhatIsThere, Part } from './only-what-is-there.ts';

type Item = { label?: string; type?: string; enabled?: boolean; checked?: boolean; click?: () => void };
type Template = { items: readonly Item[] };

let menu: Template | null = { items: [{ label: 'the usual one' }] };
const trays = new Set<Tray>();

/** The frame's sign beside the clock, which the test can read and press. */
export class Tray extends Part {
  menu: Template = { items: [] };
  toolTip = '';

  constructor(_image: string) {
    super('Tray');
    trays.add(this);
  }
  setToolTip(words: string): void {
    this.toolTip = words;
  }
  setContextMenu(wanted: Template): void {
    this.menu = wanted;
  }
  destroy(): void {
    trays.delete(this);
  }
}

export const Menu = onlyWhatIsThere('Menu', {
  buildFromTemplate: (items: readonly Item[]): Template => ({ items }),
  setApplicationMenu: (wanted: Template | null) => {
    menu = wanted;
  },
});

const items = () => [...trays].flatMap((tray) => tray.menu.items).filter(({ type }) => type !== 'separator');

answerTest('tray', () =>
  items().map(({ label = '', enabled = true, checked = false }) => ({ label, enabled, checked })),
);
answerTest('chooseInTray', (label: string) => {
  const item = items().find((one) => one.label === label && one.enabled !== false);
  item?.click?.();
  return item !== undefined;
});
answerTest('hasMenu', () => menu !== null);
