/** What every page says twice a second to show that it lives; nobody answers. */
export const FRAME_BEAT = 'frame:beat';
export const BEAT_EVERY_MS = 500;
