import { createHash } from 'node:crypto';
import { accentShades } from '../domain/accent.ts';
import { type Branding, type BrandingChange, type HallBranding, LogoAddress } from '../protocol/branding.ts';

export type ServedLogo = { address: string; type: string; bytes: Buffer };
type Brand = { shown: HallBranding; logo: ServedLogo | null };

/** The name of a logo's address is a hash of the picture. */
function served(logo: string | null): ServedLogo | null {
  const [, type, base64] = /^data:([^;]+);base64,(.+)$/.exec(logo ?? '') ?? [];
  if (!type || !base64) return null;
  const bytes = Buffer.from(base64, 'base64');
  return { address: `/branding/logo-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`, type, bytes };
}

const known = new WeakMap<Branding, Brand>();

/** What screens get of the branding, worked out once for each time that it was set. */
export function brandOf(branding: Branding): Brand {
  const before = known.get(branding);
  if (before) return before;
  const logo = served(branding.logo);
  const shades = branding.accent === null ? null : accentShades(branding.accent);
  const brand = { shown: { shades, logo: logo?.address ?? null }, logo };
  known.set(branding, brand);
  return brand;
}

/** The branding with a change: a logo that is only named stays the picture that it is. */
export function brandingWith(branding: Branding, { accent, logo }: BrandingChange): Branding {
  return { accent, logo: LogoAddress.safeParse(logo).success ? branding.logo : logo };
}
