export type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const PLAIN = /^(?:Key([A-Z])|Digit(\d)|(F(?:[1-9]|1\d|2[0-4])))$/;

/** What was pressed, as a shortcut is written; null while only modifiers are down, and for keys that cannot be one. */
export function shortcutPressed({ code, ctrlKey, altKey, shiftKey, metaKey }: Press): string | null {
  const found = PLAIN.exec(code);
  const key = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!key || metaKey) return null;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+');
}
