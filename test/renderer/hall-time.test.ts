import { expect, it } from 'vitest';
import { hallTime } from '../../renderer/common/hall-time.ts';

it('says the time of day by the hall’s zone, midnight as 00', () => {
  expect(hallTime(Date.UTC(2026, 0, 5, 16, 5), 'Asia/Shanghai')).toBe('00:05');
  expect(hallTime(Date.UTC(2026, 0, 5, 1, 30), 'Asia/Shanghai')).toBe('09:30');
});
