import { z } from 'zod';
import { LOGO_DOTS, pictureSize } from './picture-size.ts';

/** Enough for a sharp mark on a wall, little enough for a kiosk's slow line. */
export const LOGO_BYTES = 60_000;

/** The first bytes of a PNG and of a WebP, as base64 writes them. */
const DATA_URL = /^data:image\/(?:png;base64,iVBORw0KGgo|webp;base64,UklGR[g-v].{5}XRUJQ)[A-Za-z0-9+/]*={0,2}$/;
const LONGEST_HEAD = 'data:image/webp;base64,'.length;

export const HexColour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .toLowerCase();

/** A picture as a data URL: PNG or WebP by its own first bytes. No SVG, which can carry scripts. */
export const LogoPicture = z
  .string()
  .max(LONGEST_HEAD + Math.ceil(LOGO_BYTES / 3) * 4)
  .regex(DATA_URL);

function isSmallPicture(dataUrl: string): boolean {
  const read = z
    .base64()
    .transform(z.core.util.base64ToUint8Array)
    .safeParse(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const size = read.success ? pictureSize(read.data) : null;
  return size !== null && size.width * size.height <= LOGO_DOTS;
}

/** Where the hall serves its logo; the name changes with the picture, so that it may be kept for ever. */
export const LogoAddress = z.string().regex(/^\/branding\/logo-[0-9a-f]{16}$/);

/** What makes the screens this hall's own. Null: the house's own colour, and no logo. */
export const Branding = z.object({
  accent: HexColour.nullable().default(null),
  logo: LogoPicture.nullable().default(null),
});
export type Branding = z.infer<typeof Branding>;

/** The same as a manager sees and changes it: a logo that is there is named by its address, and kept by naming it. */
export const BrandingChange = z.object({
  accent: HexColour.nullable(),
  logo: z.union([LogoAddress, LogoPicture.refine(isSmallPicture, 'is larger than any screen draws')]).nullable(),
});
export type BrandingChange = z.infer<typeof BrandingChange>;

const Shade = z.object({ accent: HexColour, wash: HexColour });

/** The accent as each theme can bear it, and where the logo is. */
export const HallBranding = z.object({
  /** Null: the house's own colours. */
  shades: z.object({ light: Shade, large: Shade, dark: Shade }).nullable(),
  logo: LogoAddress.nullable(),
});
export type HallBranding = z.infer<typeof HallBranding>;
