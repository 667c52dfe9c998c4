import { expect, it } from 'vitest';
import { scannedToShow, wayOnFor } from '../../renderer/kiosk/scanned.ts';
import { EpochMs } from '../../server/protocol/vocabulary.ts';

const rejoin = { placesBehind: 3, times: 2, withinMinutes: 60 };
const scanned = { number: 'A012', status: 'waiting' as const, ahead: 2, at: EpochMs.parse(10_000) };

it('shows a scanned ticket for eight seconds of the hall’s clock', () => {
  expect(scannedToShow({ scanned, rejoin }, 10_000, null)).toEqual(scanned);
  expect(scannedToShow({ scanned, rejoin }, 17_999, null)).toEqual(scanned);
  expect(scannedToShow({ scanned, rejoin }, 18_000, null)).toBeNull();
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
