import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defineService } from '../../electron/service/install.ts';
import { readWish } from '../../electron/service/read-wish.ts';
import { hallPlan, kioskPlan, type ServicePlan } from '../../electron/service/service-plan.ts';
import { systemdUnit } from '../../electron/service/systemd-unit.ts';
import { windowsTask } from '../../electron/service/windows-task.ts';

const ops = join(import.meta.dirname, '..', '..', 'ops', 'service');
const folder = mkdtempSync(join(tmpdir(), 'hallcall-service-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const onLinux = { root: '/opt/hallcall', node: '/usr/bin/node', isPacked: false };
const EXAMPLES: Record<string, string> = {
  'hallcall-kiosk.service': systemdUnit(kioskPlan({ ...onLinux, args: ['--box=/etc/hallcall/box.json'] }, posix.join)),
  'hallcall.service': systemdUnit(
    hallPlan({ ...onLinux, args: ['--host', '0.0.0.0'], data: '/var/lib/hallcall' }, posix.join),
  ),
  'hallcall-kiosk.xml': windowsTask(planned('--print-windows kiosk --box C:\\ProgramData\\Hallcall\\box.json')),
  'hallcall.xml': windowsTask(planned('--print-windows hall --data C:\\ProgramData\\Hallcall --host 0.0.0.0')),
};

function planned(line: string): ServicePlan {
  const read = readWish(line.split(' '), { ...onLinux, platform: 'linux' });
  if (!read.ok) throw new Error(read.sentence);
  return read.wish.plan;
}

describe('the definitions of services in ops/service', () => {
  it.each(Object.entries(EXAMPLES))('%s is what the program prints for the usual folders', (file, text) => {
    expect(readFileSync(join(ops, file), 'utf8')).toBe(text);
  });

  it('a kiosk that its staff closed stays closed, one that failed comes back, and a hall always does', () => {
    expect(EXAMPLES['hallcall-kiosk.service']).toContain('\nRestart=on-failure\n');
    expect(EXAMPLES['hallcall.service']).toContain('\nRestart=always\n');
    for (const file of ['hallcall-kiosk.service', 'hallcall.service']) {
      expect(EXAMPLES[file]).toContain('\nRestartPreventExitStatus=2\n');
      expect(EXAMPLES[file]).toContain('\nStartLimitIntervalSec=0\n');
    }
    for (const file of ['hallcall-kiosk.xml', 'hallcall.xml']) {
      expect(EXAMPLES[file]).toContain('<ExecutionTimeLimit>PT0S</ExecutionTimeLimit>');
      expect(EXAMPLES[file]).toContain('<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>');
    }
    expect(EXAMPLES['hallcall-kiosk.xml']).not.toContain('<Repetition>');
    expect(EXAMPLES['hallcall.xml']).toContain('<Repetition><Interval>PT1M</Interval></Repetition>');
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.runIf(hasSystemd)('systemd takes its own, odd names in them too', () => {
    const odd = kioskPlan(
      { root: '/tmp/100% "Hallcall" $HOME', node: process.execPath, isPacked: false, args: ['--box=/a b\\c'] },
      posix.join,
    );
    const hall = hallPlan({ root: '/', node: process.execPath, args: [], data: '/var/lib/hallcall' }, posix.join);
    for (const [name, plan] of Object.entries({ odd, hall }) as [string, ServicePlan][]) {
      const unit = join(folder, `hallcall-test-${name}.service`);
      writeFileSync(unit, systemdUnit(plan));
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' });
      expect(stderr.split('\n').filter((line) => line.includes('hallcall-test'))).toEqual([]);
      expect(status).toBe(0);
    }
    expect(systemdUnit(odd)).toContain('"/tmp/100%% \\"Hallcall\\" $$HOME/electron/launch.ts" "--box=/a b\\\\c"');
  });

  it('the task for Windows says the same command, whatever is in it', () => {
    const here = { root: 'C:\\A & B', node: 'C:\\n.exe', isPacked: false };
    const plan = kioskPlan({ ...here, args: ['--box=C:\\my "box"\\'] }, win32.join);
    expect(windowsTask(plan)).toContain(
      '<Arguments>&quot;C:\\A &amp; B\\electron\\launch.ts&quot; &quot;--box=C:\\my \\&quot;box\\&quot;\\\\&quot;</Arguments>',
    );
  });
});

describe('npm run service', () => {
  const here = { ...onLinux, platform: 'linux' };
  const read = (line: string) => readWish(line.split(' '), here);

  it('reads a box now, so that wrong settings are told before anything is installed', () => {
    expect(read('--install kiosk --hall http://hall:7070 --screen tv')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('--screen is one of'),
    });
    expect(read('--print kiosk --box /no/such/box.json')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('there is no such file'),
    });
  });

  it('never writes a key into a definition that everybody may read', () => {
    const said = read('--print kiosk --hall http://hall:7070 --screen kiosk --key 0123456789abcdef');
    expect(said).toMatchObject({ ok: false, sentence: expect.stringContaining('settings file') });
  });

  it.each(['', '--install', '--install tv', '--install hall', '--install hall --data', '--remove kiosk'])(
    'refuses "%s" with how it is used',
    (line) =>
      expect(read(line)).toMatchObject({ ok: false, sentence: expect.stringContaining('Usage: npm run service') }),
  );

  it('prints for Windows, on any system, the paths of the installed box, and never one of this machine', () => {
    const { command, folder } = planned('--print-windows kiosk --box C:\\Box\\box.json');
    expect([folder, ...command]).toEqual([
      'C:\\Program Files\\Hallcall\\resources\\box',
      'C:\\Program Files\\Hallcall\\resources\\box\\node.exe',
      'C:\\Program Files\\Hallcall\\resources\\box\\electron\\launcher\\main.ts',
      '--box=C:\\Box\\box.json',
    ]);
    expect(planned('--print-windows kiosk --hall http://hall:7070 --screen pad --counter 2').command.slice(2)).toEqual([
      ...['--hall=http://hall:7070', '--screen=pad', '--counter=2'],
    ]);
    for (const line of ['kiosk --box /etc/hallcall/box.json', 'kiosk --box box.json', 'hall --data /var/lib/hallcall'])
      expect(read(`--print-windows ${line}`)).toMatchObject({ sentence: expect.stringContaining('Windows machine') });
  });

  it('has no hall kept by a packed box but the one of its settings', () => {
    const packed = { ...here, isPacked: true };
    expect(readWish(['--install', 'hall', '--data', '/var/lib/hallcall'], packed)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('"server"'),
    });
  });

  it('starts the launcher of a packed box, which knows the versions that came from its hall', () => {
    const packed = { root: '/opt/Hallcall/resources/box', node: '/opt/Hallcall/resources/box/node', isPacked: true };
    const { command } = kioskPlan({ ...packed, args: ['--box=/etc/hallcall/box.json'] }, posix.join);
    expect(command).toEqual([
      '/opt/Hallcall/resources/box/node',
      '/opt/Hallcall/resources/box/electron/launcher/main.ts',
      '--box=/etc/hallcall/box.json',
    ]);
  });

  it('installs for the session of a kiosk’s account, for the machine of a hall, and for nobody elsewhere', () => {
    const kiosk = planned('--install kiosk --hall http://hall:7070 --screen kiosk');
    const hall = planned('--install hall --data /var/lib/hallcall --no-demo --printer tcp:10.0.0.9:9100');
    const on = (platform: string) => ({ platform, home: '/home/kiosk', temp: '/tmp' });
    expect(defineService(kiosk, on('linux'))).toMatchObject({
      path: '/home/kiosk/.config/systemd/user/hallcall-kiosk.service',
      commands: [
        ['systemctl', '--user', 'daemon-reload'],
        ['systemctl', '--user', 'enable', '--now', 'hallcall-kiosk.service'],
      ],
    });
    expect(defineService(hall, on('linux'))?.path).toBe('/etc/systemd/system/hallcall.service');
    expect(hall.command.slice(2)).toEqual([
      '--no-demo',
      '--data',
      '/var/lib/hallcall',
      '--printer',
      'tcp:10.0.0.9:9100',
    ]);
    const task = defineService(kiosk, on('win32'));
    expect(Buffer.from(task?.content ?? '').toString('utf16le')).toMatch(/^\uFEFF<\?xml version="1.0"\?>/);
    expect(task?.commands[0]).toContain('/Create');
    expect(task?.stop).toEqual(['schtasks /End /TN "Hallcall kiosk"', 'schtasks /Delete /F /TN "Hallcall kiosk"']);
    expect(defineService(kiosk, on('darwin'))).toBeNull();
  });
});
