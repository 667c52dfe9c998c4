import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ManagerView } from '#protocol/views';
import type { SettingsDesk } from '../rules/useSettings.ts';
import type { ManagerScreen } from '../useManager.ts';
import { findingsOf, PARTS } from './device-findings.ts';
import { FaultsSection } from './faults/FaultsSection.tsx';
import { HealthSection } from './health/HealthSection.tsx';
import { LookSection } from './look/LookSection.tsx';
import { NoticesSection } from './notices/NoticesSection.tsx';
import { PairingSection } from './pairing/PairingSection.tsx';
import { PlaylistSection } from './playlist/PlaylistSection.tsx';
import { ProgramsSection } from './programs/ProgramsSection.tsx';
import { SelfTestSection } from './self-test/SelfTestSection.tsx';
import { SetupSection } from './setup/SetupSection.tsx';
import { SheetsSection } from './sheets/SheetsSection.tsx';
import { SlipSection } from './slip/SlipSection.tsx';
import { useDevices } from './useDevices.ts';
import { VoiceSection } from './voice/VoiceSection.tsx';
import { ZonesSection } from './zones/ZonesSection.tsx';
import './devices.css';

export type DevicesProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

const SECTIONS: readonly {
  id: string;
  draw: (props: DevicesProps, devices: ReturnType<typeof useDevices>) => ReactNode;
}[] = [
  { id: 'health', draw: (props, devices) => <HealthSection {...props} devices={devices} /> },
  { id: 'faults', draw: (props, devices) => <FaultsSection {...props} devices={devices} /> },
  { id: 'pairing', draw: (props) => <PairingSection {...props} /> },
  { id: 'selfTest', draw: (props, devices) => <SelfTestSection {...props} devices={devices} /> },
  { id: 'sheets', draw: (props, devices) => <SheetsSection {...props} devices={devices} /> },
  { id: 'slip', draw: (props, devices) => <SlipSection {...props} devices={devices} /> },
  { id: 'notices', draw: (props) => <NoticesSection {...props} /> },
  { id: 'look', draw: (props) => <LookSection {...props} /> },
  { id: 'playlist', draw: (props) => <PlaylistSection {...props} /> },
  { id: 'zones', draw: (props) => <ZonesSection {...props} /> },
  { id: 'voice', draw: (props) => <VoiceSection {...props} /> },
  { id: 'programs', draw: (props) => <ProgramsSection {...props} /> },
  { id: 'setup', draw: (props) => <SetupSection {...props} /> },
];

/** Printers, screens and boxes: how they are, what comes out of them, and how the hall wants it. */
export function DevicesTab(props: DevicesProps) {
  const { t } = props.manager;
  const { settings } = props;
  const devices = useDevices(props.manager);
  return (
    <Tabs
      className="rules-sections devices-tab"
      orientation="vertical"
      selectedKey={settings.section}
      onSelectionChange={(id) => settings.setSection(String(id))}
    >
      <TabList aria-label={t('tab.devices')}>
        {SECTIONS.map(({ id }) => (
          <Tab key={id} id={id}>
            {t(`devicePart.${id}`)}
            <SectionCount count={countOf(id, props)} />
          </Tab>
        ))}
      </TabList>
      {SECTIONS.map(({ id, draw }) => (
        <TabPanel key={id} id={id}>
          {draw(props, devices)}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** How much there is to see to in a section. */
function countOf(id: string, { view }: DevicesProps): number {
  if (id === 'faults') return view.faults.filter(({ repaired }) => repaired === null).length;
  if (id === 'pairing') return view.pairings.length;
  if (id === 'programs') return view.deadWebhooks;
  return hasParts(id) ? findingsOf(view.warnings, PARTS[id]).length : 0;
}

function hasParts(id: string): id is keyof typeof PARTS {
  return Object.hasOwn(PARTS, id);
}

function SectionCount({ count }: { count: number }) {
  return count > 0 ? <span className="tab-count">{count}</span> : null;
}
