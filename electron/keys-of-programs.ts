const FUNCTION_KEY = /^F\d+$/;
/** Help, search, reload, the menu, full screen and the tools of a browser. */
const PLAIN_FUNCTIONS = ['F1', 'F3', 'F5', 'F10', 'F11', 'F12'];
const SHIFT_FUNCTIONS = ['F3', 'F10'];
/** Closing and going round windows, and reloading past the cache. */
const CLOSING_FUNCTIONS = ['F4', 'F5', 'F6'];
/** Windows, tabs, tools and bookmarks of browsers; saving, pasting and undoing in others. */
const CTRL_SHIFT_LETTERS = 'ABCDIJKMNOPQRSTVWZ';

/**
 * Whether the programs at a counter need this key themselves. Taken from all of them at once, it would break typing,
 * copying, menus, tabs or closing.
 */
export function isOfPrograms(shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const isFunction = FUNCTION_KEY.test(key);
  switch (parts.join('+')) {
    case '':
      return !isFunction || PLAIN_FUNCTIONS.includes(key);
    case 'Shift':
      return !isFunction || SHIFT_FUNCTIONS.includes(key);
    case 'Ctrl':
    case 'Alt':
      return !isFunction || CLOSING_FUNCTIONS.includes(key);
    case 'Ctrl+Shift':
      return CTRL_SHIFT_LETTERS.includes(key);
    default:
      return false;
  }
}
