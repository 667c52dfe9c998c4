import { join, resolve, win32 } from 'node:path';
import { readBox } from '../read-box.ts';
import { hallPlan, kioskPlan, type Programs, type ServicePlan } from './service-plan.ts';

export type ServiceWish = { act: 'install' | 'print-systemd' | 'print-windows'; plan: ServicePlan };
type ReadWish = { ok: true; wish: ServiceWish } | { ok: false; sentence: string };
type Here = Programs & { platform: string };

const ACTS = { '--install': 'install', '--print': 'print-systemd', '--print-windows': 'print-windows' } as const;
const USAGE =
  'Usage: npm run service -- --install|--print|--print-windows kiosk --box FILE, or … hall --data FOLDER [further flags of npm start]';

/** Where the installer puts a box, and where its own program lies. */
const WINDOWS_BOX = 'C:\\Program Files\\Hallcall\\resources\\box';
/** What is printed for Windows elsewhere is for a machine on which the usual folders were kept to. */
const ON_WINDOWS = {
  kiosk: { root: WINDOWS_BOX, node: win32.join(WINDOWS_BOX, 'node.exe'), isPacked: true },
  hall: { root: 'C:\\Hallcall', node: 'C:\\Program Files\\nodejs\\node.exe', isPacked: false },
};

/** Reads what is to be kept running; a box's settings are looked at now, so that a wrong file is told at once. */
export function readWish(argv: readonly string[], here: Here): ReadWish {
  const [flag, kind, ...args] = argv;
  const act = Object.entries(ACTS).find(([known]) => known === flag)?.[1];
  if (!act) return refuse('say what to do with the service');
  if (kind !== 'kiosk' && kind !== 'hall') return refuse('say whether it is a kiosk or a hall');
  const isElsewhere = act === 'print-windows' && here.platform !== 'win32';
  if (kind === 'kiosk') return isElsewhere ? readKioskOnWindows(args) : readKiosk(act, args, here);
  return isElsewhere ? readHallOnWindows(args) : readHall(act, args, here);
}

function readKiosk(act: ServiceWish['act'], args: readonly string[], programs: Programs): ReadWish {
  const read = readBox(args, {});
  if (!read.ok) return read;
  const { flags, key } = read.startedWith;
  if (key !== null)
    return refuse('a device key belongs into the settings file (--box), which this account alone reads');
  return { ok: true, wish: { act, plan: kioskPlan({ ...programs, args: flags }, joinFor(act)) } };
}

/** Its settings file lies on another machine: there the launcher reads it. */
function readKioskOnWindows(args: readonly string[]): ReadWish {
  const file = valueOfFlag('box', args);
  if (file === null) return readKiosk('print-windows', args, ON_WINDOWS.kiosk);
  if (args.length > 2 || !isWindowsPath(file))
    return refuse('--box takes the path of the file on the Windows machine, like C:\\ProgramData\\Hallcall\\box.json');
  const plan = kioskPlan({ ...ON_WINDOWS.kiosk, args: [`--box=${file}`] }, win32.join);
  return { ok: true, wish: { act: 'print-windows', plan } };
}

function readHall(act: ServiceWish['act'], args: readonly string[], programs: Programs): ReadWish {
  const folder = valueOfFlag('data', args);
  if (folder === null) return refuse(NO_DATA);
  if (programs.isPacked)
    return refuse('a packed box runs a hall by its settings ("server" in the file of --box); install it as a kiosk');
  return planHall(act, args, { ...programs, data: resolve(folder) });
}

function readHallOnWindows(args: readonly string[]): ReadWish {
  const data = valueOfFlag('data', args);
  if (data === null) return refuse(NO_DATA);
  if (!isWindowsPath(data))
    return refuse('--data takes a folder of the Windows machine, like C:\\ProgramData\\Hallcall');
  return planHall('print-windows', args, { ...ON_WINDOWS.hall, data });
}

const NO_DATA = 'the hall needs the folder of its data: --data FOLDER';

function planHall(act: ServiceWish['act'], args: readonly string[], deps: Programs & { data: string }): ReadWish {
  const at = args.indexOf('--data');
  const others = [...args.slice(0, at), ...args.slice(at + 2)].filter((arg) => arg !== '--no-demo');
  return { ok: true, wish: { act, plan: hallPlan({ ...deps, args: others }, joinFor(act)) } };
}

function valueOfFlag(flag: 'box' | 'data', args: readonly string[]): string | null {
  const joined = args.find((arg) => arg.startsWith(`--${flag}=`));
  if (flag === 'box' && joined) return joined.slice(flag.length + 3);
  const at = args.indexOf(`--${flag}`);
  const value = at < 0 ? undefined : args[at + 1];
  return value === undefined || value.startsWith('--') ? null : value;
}

const isWindowsPath = (path: string) => /^[A-Za-z]:\\/.test(path) || path.startsWith('\\\\');
const joinFor = (act: ServiceWish['act']) => (act === 'print-windows' ? win32.join : join);

function refuse(fault: string): ReadWish {
  return { ok: false, sentence: `${fault}. ${USAGE}` };
}
