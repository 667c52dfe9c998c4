/** What a preview can show; the last is a sheet, which no template changes. */
export const SAMPLES = ['ticket', 'reprint', 'offline', 'long', 'notice'] as const;
export type Sample = (typeof SAMPLES)[number];

/** Why there is no picture. */
export type PreviewFailure = 'no-printer' | 'preview-failed' | 'bad-request' | 'unreachable' | 'no-printer-here';
