import { expect, it } from 'vitest';
import { isOfPrograms } from '../../electron/keys-of-programs.ts';
import { BarShortcuts } from '../../server/protocol/call-bar.ts';

it.each(['A', '1', 'Shift+A', 'F1', 'F5', 'F12', 'Ctrl+C', 'Ctrl+V', 'Ctrl+1', 'Alt+F', 'Alt+F4', 'Ctrl+Shift+T'])(
  '%s belongs to the programs at a counter',
  (shortcut) => {
    expect(isOfPrograms(shortcut)).toBe(true);
  },
);

it.each(['F9', 'Shift+F2', 'Ctrl+F7', 'Ctrl+Alt+N', 'Ctrl+Alt+Shift+C', 'Alt+Shift+1', 'Ctrl+Shift+F3'])(
  '%s may be the call bar’s',
  (shortcut) => {
    expect(isOfPrograms(shortcut)).toBe(false);
  },
);

it('none of the usual keys is one of theirs, and none is there twice', () => {
  const usual = Object.values(BarShortcuts.parse({})).filter((shortcut) => shortcut !== null);
  expect(usual.filter(isOfPrograms)).toEqual([]);
  expect(new Set(usual).size).toBe(usual.length);
});
