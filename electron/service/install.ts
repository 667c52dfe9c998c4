import { join } from 'node:path';
import type { ServicePlan } from './service-plan.ts';
import { systemdUnit } from './systemd-unit.ts';
import { windowsTask } from './windows-task.ts';

/** The file that defines a service, where the system looks for it, and what makes the system read it. */
export type Definition = { path: string; content: string | Uint8Array; commands: string[][]; stop: string[] };

const TASK = { kiosk: 'Hallcall kiosk', hall: 'Hallcall hall' } as const;
const UNIT = { kiosk: 'hallcall-kiosk.service', hall: 'hallcall.service' } as const;

/** How a plan is put before the system that this program runs on; null where it is neither systemd's nor Windows'. */
export function defineService(
  plan: ServicePlan,
  on: { platform: string; home: string; temp: string },
): Definition | null {
  if (on.platform === 'linux') return onLinux(plan, on.home);
  return on.platform === 'win32' ? onWindows(plan, on.temp) : null;
}

function onLinux(plan: ServicePlan, home: string): Definition {
  const folder = plan.kind === 'kiosk' ? join(home, '.config', 'systemd', 'user') : '/etc/systemd/system';
  const systemctl = ['systemctl', ...(plan.kind === 'kiosk' ? ['--user'] : [])];
  const unit = UNIT[plan.kind];
  return {
    path: join(folder, unit),
    content: systemdUnit(plan),
    commands: [
      [...systemctl, 'daemon-reload'],
      [...systemctl, 'enable', '--now', unit],
    ],
    stop: [[...systemctl, 'disable', '--now', unit].join(' ')],
  };
}

/** In the encoding in which the scheduler writes its own. */
function onWindows(plan: ServicePlan, temp: string): Definition {
  const path = join(temp, 'hallcall-task.xml');
  const task = TASK[plan.kind];
  return {
    path,
    content: Buffer.from(`\uFEFF${windowsTask(plan)}`, 'utf16le'),
    commands: [
      ['schtasks', '/Create', '/F', '/TN', task, '/XML', path],
      ['schtasks', '/Run', '/TN', task],
    ],
    stop: [`schtasks /End /TN "${task}"`, `schtasks /Delete /F /TN "${task}"`],
  };
}
