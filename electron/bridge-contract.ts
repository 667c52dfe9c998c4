import { z } from 'zod';
import { FRAME_SCREENS } from './box-settings.ts';

/** Everything a page may ask of its frame: what goes in and what comes out. */
export const FRAME_CALLS = {
  'frame:info': {
    request: z.strictObject({}),
    reply: z.object({ screen: z.enum(FRAME_SCREENS), version: z.string() }),
  },
  'frame:reload': {
    request: z.strictObject({ reason: z.string().min(1).max(200) }),
    reply: z.null(),
  },
  'frame:read-key': {
    request: z.strictObject({}),
    reply: z.string().nullable(),
  },
  'frame:keep-key': {
    request: z.strictObject({ key: z.string().min(1).max(128) }),
    reply: z.null(),
  },
} as const;

export type FrameChannel = keyof typeof FRAME_CALLS;
export type FrameRequest<C extends FrameChannel> = z.infer<(typeof FRAME_CALLS)[C]['request']>;
export type FrameReply<C extends FrameChannel> = z.infer<(typeof FRAME_CALLS)[C]['reply']>;

/** What a page finds as `window.hallcallFrame`; absent in an ordinary browser. */
export type HallcallFrame = {
  /** Which screen this is, and the frame's version. */
  info: () => Promise<FrameReply<'frame:info'>>;
  /** Loads the page anew past the cache; the reason goes into the frame's log. */
  reload: (reason: string) => Promise<FrameReply<'frame:reload'>>;
  /** The device key of this screen, locked up with the system and bound to this box. */
  key: {
    read: () => Promise<FrameReply<'frame:read-key'>>;
    keep: (key: string) => Promise<FrameReply<'frame:keep-key'>>;
  };
};
