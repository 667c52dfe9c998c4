import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../renderer/common/ui/contrast.ts';
import { accentShades, contrast, GROUNDS } from '../../../server/domain/accent.ts';
import { linesOf } from './checked-halls.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the hall’s accent', () => {
  it('[B1] a pale one is refused, one like the call’s amber is warned of, others are taken', () => {
    expect(linesOf({ branding: { accent: '#777777' } })).toEqual(['error accent-too-pale: #777777']);
    expect(linesOf({ branding: { accent: '#8a6d00' } })).toEqual(['warning accent-like-call: #8a6d00']);
    for (const accent of ['#006b6e', '#C8102E', '#0050a0', null]) expect(linesOf({ branding: { accent } })).toEqual([]);
  });

  it('[B1] whatever is set, each theme gets a shade that can be read there, on its wash as well', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, large, dark } = accentShades(accent);
        for (const ground of ['#ffffff', GROUNDS.light, light.wash])
          expect(contrast(light.accent, ground)).toBeGreaterThanOrEqual(4.49);
        for (const ground of ['#ffffff', GROUNDS.light, large.wash])
          expect(contrast(large.accent, ground)).toBeGreaterThanOrEqual(7);
        for (const ground of [GROUNDS.dark, GROUNDS.darkSurface, dark.wash])
          expect(contrast(dark.accent, ground)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('[B1] one that can be read stays as it is on light screens', () => {
    expect(accentShades('#0050a0').light.accent).toBe('#0050a0');
    expect(contrast('#000000', '#ffffff')).toBe(21);
  });

  it('is measured on the manager’s page as the hall measures it', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrastOf(one, other)).toBe(contrast(one, other));
      }),
    );
  });
});
