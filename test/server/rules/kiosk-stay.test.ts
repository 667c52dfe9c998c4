import { expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

/** Somebody has stood at kiosk-1 as long as the hall likes. */
function stayed() {
  const hall = openDesk();
  hall.act('screen:join', { role: 'kiosk', name: 'kiosk-1' });
  hall.done(hall.as.kiosk(), 'screen:stay', { stays: true });
  const shown = () => hall.see({ view: 'guide:view' }).kioskStays;
  return { ...hall, shown };
}

it('[G7] a kiosk where somebody gets no number is shown to the staff, since when, and said again it is the same', () => {
  const { shown, send, as, clock, settings, eventsOf, see } = stayed();
  const since = clock.now() - settings.thresholds.kioskStaySeconds * 1000;
  clock.advance(10_000);
  const again = send(as.kiosk(), 'screen:stay', { stays: true });
  expect(shown()).toEqual([{ kiosk: 'kiosk-1', since }]);
  expect(see({ view: 'manager:view' }).kioskStays).toHaveLength(1);
  expect([again.ok, eventsOf('kiosk-stay-began').length]).toEqual([true, 1]);
});

it('[G7] it is over when the kiosk says so, when it goes away, and when the hall begins anew', () => {
  const told = stayed();
  told.done(told.as.kiosk(), 'screen:stay', { stays: false });
  expect([told.shown(), told.eventsOf('kiosk-stay-ended').length]).toEqual([[], 1]);
  const gone = stayed();
  gone.act('screen:leave', { role: 'kiosk', name: 'kiosk-1' });
  expect(gone.shown()).toEqual([]);
  const restarted = stayed();
  restarted.act('hall:recover', {});
  expect(restarted.shown()).toEqual([]);
});

it('[G7] [S1] nobody but a kiosk says it', () => {
  const { refusal, as } = stayed();
  expect(refusal(as.display(), 'screen:stay', { stays: true })).toEqual({ code: 'not-allowed' });
});
