import { expect, it } from 'vitest';
import { scannedToShow } from '../../renderer/kiosk/scanned.ts';
import { EpochMs } from '../../server/protocol/vocabulary.ts';

const scanned = { number: 'A012', status: 'waiting' as const, ahead: 2, at: EpochMs.parse(10_000) };

it('shows a scanned ticket for eight seconds of the hall’s clock', () => {
  expect(scannedToShow({ scanned }, 10_000, null)).toEqual(scanned);
  expect(scannedToShow({ scanned }, 17_999, null)).toEqual(scanned);
  expect(scannedToShow({ scanned }, 18_000, null)).toBeNull();
});

it('does not show again what was put away, but shows the next scan', () => {
  expect(scannedToShow({ scanned }, 11_000, 10_000)).toBeNull();
  const next = { ...scanned, at: EpochMs.parse(12_000) };
  expect(scannedToShow({ scanned: next }, 12_000, 10_000)).toEqual(next);
});
