import { z } from 'zod';
import { HallMark } from '#protocol/hall-mark';
import { DEFAULT_KIOSK_NAME, Handshake } from '#protocol/handshake';
import { CounterId } from '#protocol/vocabulary';
import { StaffPin } from './staff-pin.ts';

/** The pages a frame can show; everything else is refused before a window opens. */
export const FRAME_SCREENS = ['kiosk', 'display', 'window', 'pad', 'clerk'] as const;

const A_SHORTCUT = 'takes the key that brings the window to the front, like F9 or Ctrl+Shift+N';
const Shortcut = z
  .string({ error: A_SHORTCUT })
  .regex(/^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:F(?:[1-9]|1\d|2[0-4])|(?<=\+)[A-Z0-9])$/, A_SHORTCUT);

const HallOrigin = z
  .url({ protocol: /^https?$/, error: 'needs the address of the hall, like http://10.0.0.5:7070', abort: true })
  .refine((hall) => isBareOrigin(hall), { error: 'takes only scheme, host and port, like http://10.0.0.5:7070' })
  .transform((hall) => new URL(hall).origin);

const A_PORT = 'takes a port of this box, like 7071';
const Port = z.int({ error: A_PORT }).min(1, A_PORT).max(65_535, A_PORT);

const A_PRINTER = 'takes a printer URL, like serial:/dev/ttyUSB0 or tcp:10.0.0.9:9100';
const PrinterUrl = z.string({ error: A_PRINTER }).regex(/^[a-z][a-z0-9+-]*(?::\S.*)?$/, A_PRINTER);

const A_FOLDER = 'takes the folder of the hall, like /var/lib/hallcall';
const AN_ADDRESS = 'takes an address of this box, like 0.0.0.0';
const AN_HOUR = 'takes an hour of the day, 0 to 23';

const Name = ofContract(Handshake.shape.name, 'takes up to 40 letters, digits, dots and dashes');
const BoxName = Name.refine((name) => !name.startsWith('.'), 'takes a name that starts with a letter or a digit');

const A_MONITOR = 'takes the number of a monitor from left to right, like 1, or its name';
const Monitor = z.union([z.int().min(1, A_MONITOR).max(16, A_MONITOR), z.string().min(1).max(100, A_MONITOR)], {
  error: A_MONITOR,
});

const Screen = z.strictObject({
  screen: z.enum(FRAME_SCREENS, { error: `is one of ${FRAME_SCREENS.join(', ')}` }),
  counter: orNone(ofContract(CounterId, 'takes the id of a counter, like 1')),
  name: orNone(Name),
  /** Which monitor it fills: by number from left to right, or by what the system calls it; none means the main one. */
  monitor: orNone(Monitor),
  /** The device key of this screen, where it is not given one by a pairing code. */
  key: orNone(ofContract(Handshake.shape.key, 'takes a device key of at most 128 characters')),
  frontKey: orNone(Shortcut),
  /** Whether the mouse's arrow is seen, where staff or customers have a mouse. */
  cursor: z.boolean({ error: 'is true or false' }).default(false),
  windowed: z.boolean({ error: 'is true or false' }).default(false),
});
type RawScreen = z.infer<typeof Screen>;

const Box = z.strictObject(
  {
    /** Names the folder where this box keeps what is its own; a second frame of this name is refused. */
    name: orNone(BoxName),
    hall: HallOrigin,
    /** The mark of a hall that speaks TLS, as its manager's page shows it; null: staff compare it once, at the screen. */
    trust: orNone(HallMark),
    screens: z
      .array(Screen, { error: 'takes a list of screens, like [{ "screen": "kiosk" }]' })
      .min(1, 'takes at least one screen')
      .max(8, 'takes at most eight screens'),
    printer: orNone(PrinterUrl),
    /** Of this box: the device host stands there between the kiosk's page and the hall. */
    kioskPort: orNone(Port),
    /** The hall server, where it runs on this box; `data` is the folder of its hall. */
    server: orNone(
      z.strictObject(
        {
          data: z.string({ error: A_FOLDER }).min(1, A_FOLDER),
          host: z.string({ error: AN_ADDRESS }).min(1, AN_ADDRESS).default('0.0.0.0'),
        },
        { error: 'takes an object, like { "data": "/var/lib/hallcall" }' },
      ),
    ),
    /** The hour of the night in which pages that nobody uses are loaded anew; null: never. */
    reloadHour: z.int({ error: AN_HOUR }).min(0, AN_HOUR).max(23, AN_HOUR).nullable().default(3),
    /** Opens the staff dialog of this box; made by `npm run kiosk -- --make-pin`. */
    staffPin: orNone(StaffPin),
  },
  { error: 'takes one object, like { "hall": "http://10.0.0.5:7070", "screens": [{ "screen": "kiosk" }] }' },
);
type RawBox = z.infer<typeof Box>;

/** What one box was asked to be, read once from a command line or a file and trusted afterwards. */
export const BoxSettings = Box.superRefine((box, ctx) => {
  for (const { path, say } of contradictions(box)) ctx.addIssue({ code: 'custom', path, message: say });
}).transform((box) => {
  const screens = box.screens.map((screen) => trustedScreen(box, screen));
  return { ...box, name: box.name ?? screens.map(({ id }) => id).join('+'), screens };
});
export type BoxSettings = z.infer<typeof BoxSettings>;

/** One screen of a box, with the name under which it keeps its pairing and the origin its page comes from. */
export type ScreenSettings = BoxSettings['screens'][number];

/** Whether a clerk alone has this box: then no screen of it has a key of the hall. */
export function isClerksBox({ screens }: Pick<BoxSettings, 'screens'>): boolean {
  return screens.every(({ screen }) => screen === 'clerk');
}

/** Whether the public stands before this screen, so that nothing but the page may be reached from it. */
export function isPublicScreen(screen: Pick<ScreenSettings, 'screen' | 'windowed'>): boolean {
  return screen.screen !== 'clerk' && !screen.windowed;
}

/** The kiosk of this box, for which its device host prints. */
export function kioskOf(box: BoxSettings): ScreenSettings | null {
  return box.screens.find(({ screen }) => screen === 'kiosk') ?? null;
}

function trustedScreen(box: RawBox, screen: RawScreen) {
  const isRelayed = screen.screen === 'kiosk' && box.kioskPort !== null;
  return {
    ...screen,
    id: screenId(screen),
    name: screen.name ?? (screen.screen === 'kiosk' ? DEFAULT_KIOSK_NAME : null),
    origin: isRelayed ? `http://127.0.0.1:${box.kioskPort}` : box.hall,
  };
}

function screenId({ screen, counter, name }: RawScreen): string {
  const ownName = name ?? (screen === 'kiosk' ? DEFAULT_KIOSK_NAME : null);
  return [screen, counter, ownName].filter((part) => part !== null).join('-');
}

type Contradiction = { path: (string | number)[]; say: string };

function contradictions(box: RawBox): Contradiction[] {
  return [
    ...box.screens.flatMap(misplacedSettings),
    ...misplacedTrust(box),
    ...misplacedPrinter(box),
    ...clashes(box.screens),
  ];
}

function misplacedSettings(settings: RawScreen, index: number): Contradiction[] {
  const { screen, counter, key, frontKey, monitor, windowed } = settings;
  const isAtCounter = screen === 'window' || screen === 'pad';
  const faults = [
    { when: isAtCounter && counter === null, at: 'counter', say: `is needed by a ${screen}, like 1` },
    { when: !isAtCounter && counter !== null, at: 'counter', say: 'goes with a window or a pad' },
    { when: screen === 'clerk' && key !== null, at: 'key', say: 'goes with the screens of the hall; a clerk signs in' },
    { when: screen !== 'clerk' && frontKey !== null, at: 'frontKey', say: 'goes with the screen of a clerk' },
    { when: monitor !== null && !isPublicScreen({ screen, windowed }), at: 'monitor', say: MONITOR_NEEDS_FULL_SCREEN },
  ];
  return faults.filter(({ when }) => when).map(({ at, say }) => ({ path: ['screens', index, at], say }));
}

const MONITOR_NEEDS_FULL_SCREEN = 'goes with a kiosk, display, window or pad that fills its screen';

function misplacedTrust({ hall, trust }: RawBox): Contradiction[] {
  const isMisplaced = trust !== null && !hall.startsWith('https:');
  return isMisplaced ? [{ path: ['trust'], say: 'goes with a hall whose address begins with https' }] : [];
}

function misplacedPrinter({ screens, printer, kioskPort }: RawBox): Contradiction[] {
  const kiosks = screens.filter(({ screen }) => screen === 'kiosk').length;
  const faults = [
    { when: printer !== null && kiosks === 0, at: 'printer', say: 'goes with a kiosk' },
    { when: printer !== null && kiosks > 1, at: 'printer', say: 'goes with one kiosk, not with two' },
    { when: kioskPort !== null && printer === null, at: 'kioskPort', say: 'goes with a kiosk and its printer' },
  ];
  return faults.filter(({ when }) => when).map(({ at, say }) => ({ path: [at], say }));
}

/** What two screens of one box cannot share: their monitor, their stored pairing, the clerk's keys. */
function clashes(screens: readonly RawScreen[]): Contradiction[] {
  return screens.flatMap((later, index) =>
    screens.slice(0, index).flatMap((earlier): Contradiction[] => {
      const path = ['screens', index];
      if (screenId(earlier) === screenId(later)) {
        return [{ path, say: `is the same ${later.screen} once more; give it another name or counter` }];
      }
      if (earlier.screen === 'clerk' && later.screen === 'clerk') {
        return [{ path, say: 'is a second clerk; one box has the keys of one' }];
      }
      return isPublicScreen(earlier) && isPublicScreen(later) && earlier.monitor === later.monitor
        ? [{ path: [...path, 'monitor'], say: `is the monitor that ${screenId(earlier)} fills already` }]
        : [];
    }),
  );
}

function ofContract(schema: z.ZodType, error: string) {
  return z.string({ error }).refine((value) => schema.safeParse(value).success, error);
}

function orNone<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null);
}

function isBareOrigin(hall: string): boolean {
  const { origin, href, username, password } = new URL(hall);
  return username === '' && password === '' && href === `${origin}/`;
}
