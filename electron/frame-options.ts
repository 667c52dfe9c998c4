import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DEFAULT_KIOSK_NAME, Handshake } from '#protocol/handshake';
import { CounterId } from '#protocol/vocabulary';

/** The pages a frame can show; everything else is refused before a window opens. */
export const FRAME_SCREENS = ['kiosk', 'display', 'window', 'pad', 'clerk'] as const;
/** Hands the device key from process to process: an environment is its user's alone, a command line is everybody's. */
export const DEVICE_KEY_VARIABLE = 'HALLCALL_DEVICE_KEY';

const USAGE = `--hall URL --screen ${FRAME_SCREENS.join('|')} [--counter N] [--name NAME] [--printer URL] [--kiosk-port N] [--key KEY] [--front-key KEY] [--windowed]; the device key may stand in ${DEVICE_KEY_VARIABLE} instead of --key`;
const SHORTCUT = /^(?:(?:Ctrl|Alt|Shift|Super)\+)*(?:F(?:[1-9]|1\d|2[0-4])|(?<=\+)[A-Z0-9])$/;

const FLAGS = {
  hall: { type: 'string' },
  screen: { type: 'string' },
  counter: { type: 'string' },
  name: { type: 'string' },
  printer: { type: 'string' },
  'kiosk-port': { type: 'string' },
  key: { type: 'string' },
  'front-key': { type: 'string' },
  windowed: { type: 'boolean' },
} as const;

const HallOrigin = z
  .url({ protocol: /^https?$/, error: '--hall needs the address of the hall, like http://10.0.0.5:7070', abort: true })
  .refine((hall) => isBareOrigin(hall), { error: '--hall takes only scheme, host and port, like http://10.0.0.5:7070' })
  .transform((hall) => new URL(hall).origin);

const RawOptions = z.object({
  hall: HallOrigin,
  screen: z.enum(FRAME_SCREENS, { error: `--screen is one of ${FRAME_SCREENS.join(', ')}` }),
  counter: z.string().refine(isOfContract(CounterId), '--counter takes the id of a counter, like 1').nullable(),
  name: z
    .string()
    .refine(isOfContract(Handshake.shape.name), '--name takes up to 40 letters, digits, dots and dashes')
    .nullable(),
  printer: z
    .string()
    .regex(
      /^[a-z][a-z0-9+-]*(?::\S.*)?$/,
      '--printer takes a printer URL, like serial:/dev/ttyUSB0 or tcp:10.0.0.9:9100',
    )
    .nullable(),
  /** Of this box: the device host stands there between the page and the hall. */
  kioskPort: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, '--kiosk-port takes a port of this box, like 7071')
    .transform(Number)
    .refine((port) => port <= 65_535, '--kiosk-port takes a port of this box, like 7071')
    .nullable(),
  key: z
    .string()
    .refine(
      isOfContract(Handshake.shape.key),
      `--key (or ${DEVICE_KEY_VARIABLE}) takes a device key of at most 128 characters`,
    )
    .nullable(),
  frontKey: z
    .string()
    .regex(SHORTCUT, '--front-key takes the key that brings the window to the front, like F9 or Ctrl+Shift+N')
    .nullable(),
  windowed: z.boolean(),
});

/** What one frame was asked to be, read once from the command line and trusted afterwards. */
export const FrameOptions = RawOptions.superRefine((options, ctx) => {
  for (const message of misplacedFlags(options)) ctx.addIssue({ code: 'custom', message });
}).transform((options) => ({
  ...options,
  name: options.name ?? (options.screen === 'kiosk' ? DEFAULT_KIOSK_NAME : null),
}));
export type FrameOptions = z.infer<typeof FrameOptions>;

/** Options, or one sentence that says which flag is wrong. */
type ReadOptions = { ok: true; options: FrameOptions } | { ok: false; sentence: string };

/** Reads a frame's flags, and the device key from the environment where no flag gives one; launcher and main process alike. */
export function readFrameOptions(flags: readonly string[], env: NodeJS.ProcessEnv): ReadOptions {
  const { values, tokens } = parseArgs({ args: [...flags], options: FLAGS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse(`"${token.value}" belongs to no flag`);
    if (token.kind === 'option') {
      const fault = flagFault(token.name, token.rawName, token.value);
      if (fault) return refuse(fault);
    }
  }
  const { 'front-key': frontKey, 'kiosk-port': kioskPort, ...rest } = values;
  const key = values.screen === 'clerk' ? null : env[DEVICE_KEY_VARIABLE] || null;
  const none = { counter: null, name: null, printer: null, key, windowed: false };
  const read = FrameOptions.safeParse({ ...none, ...rest, frontKey: frontKey ?? null, kioskPort: kioskPort ?? null });
  return read.success ? { ok: true, options: read.data } : refuse(read.error.issues[0]?.message ?? 'wrong flags');
}

/** The same options but the key as `--flag=value`: Electron ends itself on Windows when a flag follows a bare URL. */
export function frameFlags(options: FrameOptions): string[] {
  const { windowed, frontKey, kioskPort, key: _, ...valued } = options;
  const flags = Object.entries({ ...valued, 'front-key': frontKey, 'kiosk-port': kioskPort })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `--${name}=${value}`);
  return windowed ? [...flags, '--windowed'] : flags;
}

/** This environment with this frame's device key in it, for a process that needs it. */
export function environmentWithKey(env: NodeJS.ProcessEnv, { key }: FrameOptions): NodeJS.ProcessEnv {
  return { ...env, [DEVICE_KEY_VARIABLE]: key ?? undefined };
}

/** Whether the public stands before this screen, so that nothing but the page may be reached from it. */
export function isPublicScreen(options: FrameOptions): boolean {
  return options.screen !== 'clerk' && !options.windowed;
}

function isOfContract(schema: z.ZodType): (value: string) => boolean {
  return (value) => schema.safeParse(value).success;
}

function misplacedFlags({ screen, counter, printer, kioskPort, key, frontKey }: z.infer<typeof RawOptions>): string[] {
  const atCounter = screen === 'window' || screen === 'pad';
  const faults = [
    { when: atCounter && counter === null, say: `--screen ${screen} needs --counter N` },
    { when: !atCounter && counter !== null, say: '--counter goes with --screen window or --screen pad' },
    { when: screen !== 'kiosk' && printer !== null, say: '--printer goes with --screen kiosk' },
    { when: kioskPort !== null && printer === null, say: '--kiosk-port goes with --screen kiosk and its --printer' },
    { when: screen === 'clerk' && key !== null, say: '--key goes with the screens of the hall; a clerk signs in' },
    { when: screen !== 'clerk' && frontKey !== null, say: '--front-key goes with --screen clerk' },
  ];
  return faults.filter(({ when }) => when).map(({ say }) => say);
}

function flagFault(name: string, rawName: string, value: string | undefined): string | null {
  const flag = Object.entries(FLAGS).find(([known]) => known === name)?.[1];
  if (!flag) return `${rawName} is not a flag of the frame`;
  if (flag.type === 'string' && !value) return `${rawName} needs a value`;
  if (flag.type === 'boolean' && value !== undefined) return `${rawName} takes no value`;
  return null;
}

function isBareOrigin(hall: string): boolean {
  const { origin, href, username, password } = new URL(hall);
  return username === '' && password === '' && href === `${origin}/`;
}

function refuse(fault: string): ReadOptions {
  return { ok: false, sentence: `${fault}. Usage: npm run kiosk -- ${USAGE}` };
}
