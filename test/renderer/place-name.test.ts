import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../renderer/common/i18n/index.ts';
import { placeName } from '../../renderer/common/staff-session/place-name.ts';
import '../../renderer/common/staff-session/words.ts';
import { counter, openDesk } from '../support/desk.ts';
import { deviceCard } from '../support/device-card.ts';

const zh = { t: wordsIn('zh', 'staff'), language: 'zh' as const };
const en = { t: wordsIn('en', 'staff'), language: 'en' as const };

describe('where somebody needs a person', () => {
  const { counters } = openDesk().see({ view: 'manager:view' });
  const devices = [
    deviceCard({ role: 'kiosk', name: 'kiosk-1' }),
    deviceCard({ role: 'device', name: 'kiosk-1', printer: 'paper' }),
    deviceCard({ role: 'device', name: 'by-the-door' }),
    deviceCard({ role: 'kiosk', name: '1' }),
  ];
  const view = { counters, devices };

  it('[G3] a counter and a kiosk of one name are called differently', () => {
    const name = counters.find(({ counterId }) => counterId === counter('1'))?.name;
    expect(placeName(zh, view, { at: 'counter', place: '1' })).toBe(name?.zh);
    expect(placeName(zh, view, { at: 'kiosk', place: '1' })).toBe('取号机 1');
  });

  it('[G3] a kiosk and its box are the kiosk, a box that has none is a box', () => {
    expect(placeName(zh, view, { at: 'kiosk', place: 'kiosk-1' })).toBe('取号机 kiosk-1');
    expect(placeName(zh, view, { at: 'kiosk', place: 'by-the-door' })).toBe('设备主机 by-the-door');
    expect(placeName(en, view, { at: 'kiosk', place: 'by-the-door' })).toBe('Device host by-the-door');
  });

  it('[G3] what the hall has never seen is still named', () => {
    expect(placeName(zh, view, { at: 'kiosk', place: 'kiosk-9' })).toBe('取号机 kiosk-9');
    expect(placeName(zh, view, { at: 'counter', place: '99' })).toBe('99');
  });
});
