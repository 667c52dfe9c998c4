import { expect, it } from 'vitest';
import { completeView } from '../../renderer/kiosk/complete-view.ts';
import { KioskView } from '../../server/protocol/views.ts';
import { olderKioskView } from '../support/older-kiosk-view.ts';
import { openHall, service } from './kiosk-parts.ts';

it('what a box of an older version did not hand on is as in a hall that has set none of it', () => {
  expect(completeView(olderKioskView as never)).toEqual(KioskView.parse(olderKioskView));
});

it('what has come stays', () => {
  const branding = { shades: null, logo: '/branding/logo-0123456789abcdef' };
  const area = { name: { zh: '东区', en: 'East' }, direction: null };
  const come = {
    ...olderKioskView,
    name: 'kiosk-1',
    hall: { ...openHall, branding },
    services: [service('A', { area })],
  };
  expect(completeView(come as never)).toMatchObject({
    name: 'kiosk-1',
    hall: { branding },
    services: [{ area }],
  });
});
