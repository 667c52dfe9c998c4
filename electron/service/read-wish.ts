import { join, resolve } from 'node:path';
import { readBox } from '../read-box.ts';
import { hallPlan, kioskPlan, type ServicePlan } from './service-plan.ts';

export type ServiceWish = { act: 'install' | 'print-systemd' | 'print-windows'; plan: ServicePlan };
type ReadWish = { ok: true; wish: ServiceWish } | { ok: false; sentence: string };
type Here = { root: string; node: string; isPacked: boolean };

const ACTS = { '--install': 'install', '--print': 'print-systemd', '--print-windows': 'print-windows' } as const;
const USAGE =
  'Usage: npm run service -- --install|--print|--print-windows kiosk --box FILE, or … hall --data FOLDER [further flags of npm start]';

/** Reads what is to be kept running; a box's settings are looked at now, so that a wrong file is told at once. */
export function readWish(argv: readonly string[], here: Here): ReadWish {
  const [flag, kind, ...args] = argv;
  const act = Object.entries(ACTS).find(([known]) => known === flag)?.[1];
  if (!act) return refuse('say what to do with the service');
  if (kind === 'kiosk') return readKiosk(act, args, here);
  return kind === 'hall' ? readHall(act, args, here) : refuse('say whether it is a kiosk or a hall');
}

function readKiosk(act: ServiceWish['act'], args: readonly string[], here: Here): ReadWish {
  const read = readBox(args, {});
  if (!read.ok) return read;
  const { flags, key } = read.startedWith;
  if (key !== null)
    return refuse('a device key belongs into the settings file (--box), which this account alone reads');
  return { ok: true, wish: { act, plan: kioskPlan({ ...here, args: flags }, join) } };
}

function readHall(act: ServiceWish['act'], args: readonly string[], here: Here): ReadWish {
  const at = args.indexOf('--data');
  const folder = at < 0 ? undefined : args[at + 1];
  if (folder === undefined || folder.startsWith('--'))
    return refuse('the hall needs the folder of its data: --data FOLDER');
  const data = resolve(folder);
  const others = [...args.slice(0, at), ...args.slice(at + 2)].filter((arg) => arg !== '--no-demo');
  return { ok: true, wish: { act, plan: hallPlan({ ...here, args: others, data }, join) } };
}

function refuse(fault: string): ReadWish {
  return { ok: false, sentence: `${fault}. ${USAGE}` };
}
