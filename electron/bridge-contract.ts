import { z } from 'zod';
import { BarClerk, type BarEvent, BarForm, BarHabits, BarStance, BarState } from '#protocol/call-bar';
import { FrameHealth } from '#protocol/frame-health';
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
  'bar:read': { request: z.strictObject({}), reply: BarState.nullable() },
  'bar:show': { request: z.strictObject({ form: BarForm }), reply: BarState },
  'bar:stand': { request: BarStance, reply: BarState },
  'bar:listen-for': { request: BarClerk, reply: BarState },
  'bar:keep': { request: BarHabits, reply: BarState },
  'frame:idle': {
    request: z.strictObject({ isIdle: z.boolean() }),
    reply: z.null(),
  },
  'frame:health': {
    request: z.strictObject({}),
    reply: FrameHealth,
  },
  'frame:capture': {
    request: z.strictObject({}),
    reply: z.base64(),
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
  /** The clerk's window as a call bar. */
  bar: HallcallBar;
  screen: {
    /** Whether anybody would notice if the page were loaded anew. */
    idle: (isIdle: boolean) => Promise<FrameReply<'frame:idle'>>;
    /** How the box is. */
    health: () => Promise<FrameReply<'frame:health'>>;
    /** What the page shows now, as a JPEG in base64. */
    capture: () => Promise<FrameReply<'frame:capture'>>;
  };
  /** The device key of this screen, locked up with the system and bound to this box. */
  key: {
    read: () => Promise<FrameReply<'frame:read-key'>>;
    keep: (key: string) => Promise<FrameReply<'frame:keep-key'>>;
  };
};

/** What the page in a clerk's window may wish of it; every answer is what the window is from then on. */
export type HallcallBar = {
  /** Null: this window is no call bar. */
  read: () => Promise<FrameReply<'bar:read'>>;
  show: (form: BarForm) => Promise<BarState>;
  stand: (stance: BarStance) => Promise<BarState>;
  listenFor: (clerk: BarClerk) => Promise<BarState>;
  keep: (habits: BarHabits) => Promise<BarState>;
  /** Calls the listener with whatever the window tells; the result ends it. */
  onEvent: (listener: (event: BarEvent) => void) => () => void;
};
export type { BarEvent };
