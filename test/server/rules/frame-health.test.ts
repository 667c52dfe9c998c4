import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/application/actor.ts';
import type { FrameHealth } from '../../../server/protocol/frame-health.ts';
import { openDesk } from '../../support/desk.ts';

const WALL: Actor = { role: 'display', name: 'display-1' };
const WELL: FrameHealth = {
  version: '1.2.0',
  upForMs: 60_000,
  page: { memoryKb: 180_000, crashes: 0, hangs: 0, loadedForMs: 50_000, loadedBecause: 'start' },
  processes: [{ name: 'frame', isUp: true, memoryKb: 90_000, restarts: 0, trouble: null }],
  monitors: [{ width: 1920, height: 1080, scale: 1 }],
  secretStore: 'system',
  graphics: 'hardware',
  log: 'kept',
  update: { state: 'none' },
};

function withWall() {
  const hall = openDesk();
  hall.act('screen:join', { role: 'display', name: 'display-1' });
  const says = (frame: FrameHealth | null) =>
    hall.done(WALL, 'screen:status', {
      version: '1.2.0',
      clock: hall.clock.now(),
      sound: 'ok',
      isVisible: true,
      ...(frame && { frame }),
    });
  const card = () => hall.see({ view: 'manager:view' }).devices.find(({ role }) => role === 'display');
  const events = () =>
    hall.stores.events.ofDay(hall.stores.hall.businessDay()).filter(({ kind }) => kind === 'screen-status');
  return { hall, says, card, events };
}

describe('the box around a screen', () => {
  it('[G8] is shown to the manager as the frame says it is, and ends with the frame', () => {
    const { says, card } = withWall();
    expect(card()?.frame).toBeNull();
    says(WELL);
    expect(card()?.frame).toEqual(WELL);
    says(null);
    expect(card()?.frame).toBeNull();
  });

  it('[G8] what an older program kept of it in another shape is left out, and the rest is shown', () => {
    const { hall, says, card } = withWall();
    says(WELL);
    hall.db.prepare(`UPDATE device SET frame = '{"version":1}' WHERE role = 'display'`).run();
    expect(card()).toMatchObject({ name: 'display-1', frame: null });
  });

  it('[G8] figures are kept without an event; that something crashed is one, without the figures', () => {
    const { says, card, events } = withWall();
    says(WELL);
    expect(events()).toHaveLength(1);
    const later = { ...WELL, upForMs: 360_000, page: { ...WELL.page, memoryKb: 210_000, loadedForMs: 350_000 } };
    says(later);
    expect(events()).toHaveLength(1);
    expect(card()?.frame).toEqual(later);
    says({ ...later, page: { ...later.page, crashes: 1, loadedForMs: 900, loadedBecause: 'crashed' } });
    expect(events()).toHaveLength(2);
    expect(events()[1]?.data).toMatchObject({ device: 'display-1', frame: { page: { crashes: 1, hangs: 0 } } });
    expect(JSON.stringify(events()[1]?.data)).not.toContain('memoryKb');
  });
});

it('[G9] who looked at a screen is an event, and nothing else of it', () => {
  const { hall } = withWall();
  expect(hall.act('screen:look-at', { role: 'display', name: 'display-1', by: '9001' })).toBe(true);
  expect(hall.stores.events.ofDay(hall.stores.hall.businessDay()).at(-1)).toMatchObject({
    kind: 'screen-looked-at',
    data: { role: 'display', device: 'display-1', by: '9001' },
  });
});
