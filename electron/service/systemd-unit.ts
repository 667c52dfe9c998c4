import { UNUSABLE_SETTINGS } from '../supervise.ts';
import type { ServicePlan } from './service-plan.ts';

/** A unit for systemd. A kiosk belongs to the session of whoever is signed in on its screen; a hall to the machine. */
export function systemdUnit(plan: ServicePlan): string {
  const sections = plan.kind === 'kiosk' ? kioskSections(plan) : hallSections(plan);
  return sections.map(({ name, lines }) => `[${name}]\n${lines.join('\n')}\n`).join('\n');
}

type Section = { name: string; lines: string[] };

/** A frame that was ended on purpose stays ended; one that failed comes back, unless its settings cannot be used. */
function kioskSections({ description, command, folder }: ServicePlan): Section[] {
  return [
    {
      name: 'Unit',
      lines: [
        `Description=${escapePercent(description)}`,
        'PartOf=graphical-session.target',
        'After=graphical-session.target',
        'StartLimitIntervalSec=0',
      ],
    },
    {
      name: 'Service',
      lines: [
        `ExecStart=${command.map(quoteWord).join(' ')}`,
        `WorkingDirectory=${escapePercent(folder)}`,
        'Restart=on-failure',
        `RestartPreventExitStatus=${UNUSABLE_SETTINGS}`,
        'RestartSec=1',
        'KillMode=mixed',
        'TimeoutStopSec=10',
      ],
    },
    { name: 'Install', lines: ['WantedBy=graphical-session.target'] },
  ];
}

function hallSections({ description, command, folder }: ServicePlan): Section[] {
  return [
    {
      name: 'Unit',
      lines: [
        `Description=${escapePercent(description)}`,
        'Wants=network-online.target',
        'After=network-online.target',
        'StartLimitIntervalSec=0',
      ],
    },
    {
      name: 'Service',
      lines: [
        `ExecStart=${command.map(quoteWord).join(' ')}`,
        `WorkingDirectory=${escapePercent(folder)}`,
        'User=hallcall',
        'Restart=always',
        `RestartPreventExitStatus=${UNUSABLE_SETTINGS}`,
        'RestartSec=1',
        'KillMode=mixed',
        'TimeoutStopSec=10',
        'NoNewPrivileges=true',
        'PrivateTmp=true',
        'ProtectSystem=full',
      ],
    },
    { name: 'Install', lines: ['WantedBy=multi-user.target'] },
  ];
}

function escapePercent(text: string): string {
  return text.replaceAll('%', '%%');
}

/** As systemd reads a word: in quotes, with nothing in it that it would replace. */
function quoteWord(word: string): string {
  const escaped = escapePercent(word).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '$$$$');
  return /[\s"'\\;]/.test(word) || word === '' ? `"${escaped}"` : escaped;
}
