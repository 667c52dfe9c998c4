import { z } from 'zod';

const Display = z.object({
  id: z.number(),
  label: z.string(),
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  scaleFactor: z.number(),
  internal: z.boolean(),
});
export type Display = z.infer<typeof Display>;

/** The machine that a frame believes to run on, as a test lays it out. */
export const Machine = z.object({
  displays: z.array(Display),
  /** Keys that another program has. */
  takenKeys: z.array(z.string()),
  /** What keeps secrets on this machine, in Electron's words; `basic_text` is nothing at all. */
  keyring: z.enum(['gnome_libsecret', 'basic_text', 'none']),
});
export type Machine = z.infer<typeof Machine>;

/** How the machine is handed to the process of the frame. */
export const MACHINE_VARIABLE = 'HALLCALL_STAND_IN_MACHINE';

export type Told =
  | { kind: 'browser'; port: number }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'escape'; what: string };
export type Asked = { id: number; ask: string; with: unknown };
