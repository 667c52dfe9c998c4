import { useEffect } from 'react';
import type { Views } from '#protocol/views';

/** A hall or a box of an older version sends none. */
type Hall = Partial<Pick<Views['display:view']['hall'], 'branding'>>;

/** Gives the page the hall's accent, in a shade for each theme; the tokens choose among them. Null: not known yet. */
export function useBranding(hall: Hall | null): void {
  const shades = hall?.branding?.shades ?? null;
  const { light, large, dark } = shades ?? { light: null, large: null, dark: null };
  const key = JSON.stringify(shades);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view is new each time, its colours are not
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, shade] of Object.entries({ light, large, dark })) {
      for (const part of ['accent', 'wash'] as const) {
        if (shade) style.setProperty(`--hall-${name}-${part}`, shade[part]);
        else style.removeProperty(`--hall-${name}-${part}`);
      }
    }
  }, [key]);
}
