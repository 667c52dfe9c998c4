import { describe, expect, it } from 'vitest';
import { helpSaid } from '../../renderer/kiosk/help-said.ts';
import {
  appointmentState,
  appointmentToShow,
  scannedEndsAt,
  scannedToShow,
  wayOnFor,
} from '../../renderer/kiosk/scanned.ts';
import { EpochMs } from '../../server/protocol/vocabulary.ts';

const rejoin = { placesBehind: 3, times: 2, withinMinutes: 60 };
const scanned = { number: 'A012', status: 'waiting' as const, ahead: 2, at: EpochMs.parse(10_000) };

it('shows a scanned ticket for eight seconds of the hall’s clock', () => {
  expect(scannedToShow({ scanned, rejoin }, 10_000, null)).toEqual(scanned);
  expect(scannedToShow({ scanned, rejoin }, 17_999, null)).toEqual(scanned);
  expect(scannedToShow({ scanned, rejoin }, 18_000, null)).toBeNull();
  expect(scannedEndsAt(scanned, rejoin)).toBe(18_000);
});

it('does not show again what was put away, but shows the next scan', () => {
  expect(scannedToShow({ scanned, rejoin }, 11_000, 10_000)).toBeNull();
  const next = { ...scanned, at: EpochMs.parse(12_000) };
  expect(scannedToShow({ scanned: next, rejoin }, 12_000, 10_000)).toEqual(next);
});

it('gives time to read where a missed number can come back', () => {
  const missed = { ...scanned, status: 'missed' as const };
  expect(scannedToShow({ scanned: missed, rejoin }, 29_999, null)).toEqual(missed);
  expect(scannedToShow({ scanned: missed, rejoin: { ...rejoin, times: 0 } }, 18_000, null)).toBeNull();
});

it('offers what can be done about a number, and nothing where nothing can', () => {
  expect(wayOnFor('missed', rejoin)).toBe('rejoin');
  expect(wayOnFor('missed', { ...rejoin, times: 0 })).toBeNull();
  expect(wayOnFor('waiting', rejoin)).toBe('cancel');
  for (const status of ['called', 'serving', 'held', 'finished'] as const) expect(wayOnFor(status, rejoin)).toBeNull();
});

describe('a scanned appointment', () => {
  const today = '2026-11-22';
  const service = { zh: '交电费', en: 'Bills' };
  const booked = {
    code: 'AB12CD',
    service,
    day: today,
    time: '10:30',
    status: 'booked' as const,
    at: EpochMs.parse(10_000),
  };
  const seen = { now: 11_000, today, dismissedAt: null };

  it('can be checked in today, and says why not where it cannot', () => {
    expect(appointmentState(booked, today)).toBe('check-in');
    expect(appointmentState({ ...booked, day: '2026-11-23' }, today)).toBe('other-day');
    expect(appointmentState({ ...booked, status: 'arrived' }, today)).toBe('arrived');
    expect(appointmentState({ ...booked, status: 'cancelled', day: '2026-11-23' }, today)).toBe('cancelled');
  });

  it('is shown while there is something to decide, until it is put away or a ticket is scanned after it', () => {
    const view = { scanned: null, scannedAppointment: booked };
    expect(appointmentToShow(view, seen)).toEqual(booked);
    expect(appointmentToShow(view, { ...seen, now: 29_999 })).toEqual(booked);
    expect(appointmentToShow(view, { ...seen, now: 30_000 })).toBeNull();
    expect(appointmentToShow(view, { ...seen, dismissedAt: 10_000 })).toBeNull();
    const arrived = { scanned: null, scannedAppointment: { ...booked, status: 'arrived' as const } };
    expect(appointmentToShow(arrived, { ...seen, now: 18_000 })).toBeNull();
    const later = { ...scanned, at: EpochMs.parse(10_500) };
    expect(appointmentToShow({ ...view, scanned: later }, seen)).toBeNull();
    expect(appointmentToShow({ ...view, scanned: { ...scanned, at: EpochMs.parse(9000) } }, seen)).toEqual(booked);
  });
});

it('[G3] says of a call for help what is so: a call that was open and is so no more was answered', () => {
  const [open, answered, unheard] = [
    { isOpen: true, wasOpen: true },
    { isOpen: false, wasOpen: true },
    { isOpen: false, wasOpen: false },
  ];
  expect(helpSaid('calling', unheard)).toBe('calling');
  expect(helpSaid('calling', open)).toBe('called');
  expect(helpSaid('called', unheard)).toBe('called');
  expect(helpSaid('called', answered)).toBe('coming');
  expect(helpSaid('failed', unheard)).toBe('failed');
});
