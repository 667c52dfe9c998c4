import type { ServicePlan } from './service-plan.ts';

/**
 * A task for the Windows scheduler: a kiosk starts when its account signs in, a hall with the machine. It has no end, and
 * a second one beside it is not begun. The scheduler takes a task that has run for one that was well, whatever its exit
 * code: it tries again only what it could not start. So the launcher of a kiosk does the rest, and a hall is begun anew
 * every minute, which comes to nothing while it runs.
 */
export function windowsTask(plan: ServicePlan): string {
  const [program = '', ...args] = plan.command;
  return `<?xml version="1.0"?>
<Task version="1.3" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${escapeXml(plan.description)}</Description>
  </RegistrationInfo>
  <Triggers>
    ${plan.kind === 'kiosk' ? LOGON : BOOT}
  </Triggers>
  <Principals>
    <Principal id="Author">
      ${plan.kind === 'kiosk' ? '<GroupId>S-1-5-32-545</GroupId>' : '<UserId>S-1-5-19</UserId>'}
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>255</Count>
    </RestartOnFailure>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>5</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escapeXml(program)}</Command>
      <Arguments>${escapeXml(args.map(quoteArgument).join(' '))}</Arguments>
      <WorkingDirectory>${escapeXml(plan.folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}

const LOGON = '<LogonTrigger><Enabled>true</Enabled></LogonTrigger>';
const BOOT = '<BootTrigger><Enabled>true</Enabled><Repetition><Interval>PT1M</Interval></Repetition></BootTrigger>';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** As Windows programs take a command line apart: backslashes count only before a quote. */
function quoteArgument(argument: string): string {
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
