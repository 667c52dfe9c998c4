import { expect, it } from 'vitest';
import { Playlist } from '../../../server/protocol/playlist.ts';
import { openDesk } from '../../support/desk.ts';

const title = { zh: '停电通知', en: 'Outage' };
const item = (itemId: string, more: object = {}) => ({
  itemId,
  topic: 'outage',
  title,
  kind: 'text',
  body: title,
  ...more,
});

it('the wall hears of what is valid on the hall’s day, and of nothing else', () => {
  const hall = openDesk();
  const dates = (from: string | null, until: string | null) => ({ from, until });
  const playlist = Playlist.parse([
    item('always'),
    item('today', dates('2026-03-02', '2026-03-02')),
    item('over', dates(null, '2026-03-01')),
    item('tomorrow', dates('2026-03-03', null)),
  ]);
  hall.done(hall.as.manager(), 'settings:save', { change: { playlist } });
  const playing = () => hall.see({ view: 'display:view' }).playlist.map(({ itemId }) => itemId);
  expect(playing()).toEqual(['always', 'today']);
  hall.clock.advance(24 * 3_600_000);
  expect(playing()).toEqual(['always', 'tomorrow']);
});

it('[H6] a playlist that contradicts itself is refused', () => {
  const hall = openDesk();
  const playlist = Playlist.parse([
    item('one', { from: '2026-03-03', until: '2026-03-02' }),
    item('one', { hours: { from: '12:00', to: '12:00' }, zones: ['north'] }),
  ]);
  const refused = hall.refusal(hall.as.manager(), 'settings:save', { change: { playlist } });
  expect(refused).toMatchObject({
    findings: [
      { code: 'two-items-with-one-id', about: 'one' },
      { code: 'item-ends-before-it-begins', about: '停电通知' },
      { code: 'unknown-zone', about: 'north' },
    ],
  });
});

it.each(['page.html', 'drawing.svg', '../out.png', 'UPPER.png', '.png', 'a.png.exe'])(
  '[S7] %s is no file of a playlist',
  (file) => {
    expect(Playlist.safeParse([item('one', { kind: 'picture', file })]).success).toBe(false);
  },
);
