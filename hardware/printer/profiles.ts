export type PrinterProfile = {
  /** Font A characters on a line; a Chinese character takes two. */
  columns: 32 | 48;
  /** Largest magnification of the number; long numbers take less, never more. */
  numberSize: number;
  qr: 'native' | 'raster';
  /** `status`: answers DLE EOT and, behind the data, GS r. `none` and `trusted` hear nothing from the printer. */
  proof: 'status' | 'none' | 'trusted';
  cut: readonly number[];
};

const FEED_AND_CUT = [0x1d, 0x56, 66, 0] as const;
const NO_CUT = [0x0a, 0x0a, 0x0a, 0x0a] as const;

/**
 * What differs between printers, as data.
 * A printer that cannot answer never proves anything: `transmit-only` reports every slip as `unknown`, and only a hall that
 * names `transmit-only-trusted` has its slips taken as printed once the bytes have left.
 */
export const profiles = {
  'generic-80': { columns: 48, numberSize: 8, qr: 'native', proof: 'status', cut: FEED_AND_CUT },
  'generic-80-raster': { columns: 48, numberSize: 8, qr: 'raster', proof: 'status', cut: FEED_AND_CUT },
  'generic-58': { columns: 32, numberSize: 6, qr: 'native', proof: 'status', cut: NO_CUT },
  'generic-58-raster': { columns: 32, numberSize: 6, qr: 'raster', proof: 'status', cut: NO_CUT },
  'transmit-only': { columns: 48, numberSize: 8, qr: 'native', proof: 'none', cut: FEED_AND_CUT },
  'transmit-only-trusted': { columns: 48, numberSize: 8, qr: 'native', proof: 'trusted', cut: FEED_AND_CUT },
} as const satisfies Record<string, PrinterProfile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as [ProfileName, ...ProfileName[]];
export const DEFAULT_PROFILE: ProfileName = 'generic-80';
