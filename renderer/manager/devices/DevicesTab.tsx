import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ManagerView } from '#protocol/views';
import type { SettingsDesk } from '../settings/useSettings.ts';
import type { ManagerScreen } from '../useManager.ts';
import { FaultsSection } from './faults/FaultsSection.tsx';
import { HealthSection } from './health/HealthSection.tsx';
import { PairingSection } from './pairing/PairingSection.tsx';
import { ProgramsSection } from './programs/ProgramsSection.tsx';
import { SelfTestSection } from './self-test/SelfTestSection.tsx';
import { SheetsSection } from './sheets/SheetsSection.tsx';
import { UpdatesSection } from './updates/UpdatesSection.tsx';
import { useDevices } from './useDevices.ts';
import '../rules/rules.css';
import './devices.css';

/** What a section about devices needs. */
export type DevicesProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

const SECTIONS: readonly {
  id: string;
  draw: (props: DevicesProps, devices: ReturnType<typeof useDevices>) => ReactNode;
}[] = [
  { id: 'health', draw: (props, devices) => <HealthSection {...props} devices={devices} /> },
  { id: 'faults', draw: (props, devices) => <FaultsSection {...props} devices={devices} /> },
  { id: 'pairing', draw: (props) => <PairingSection {...props} /> },
  { id: 'updates', draw: (props) => <UpdatesSection {...props} /> },
  { id: 'selfTest', draw: (props, devices) => <SelfTestSection {...props} devices={devices} /> },
  { id: 'sheets', draw: (props, devices) => <SheetsSection {...props} devices={devices} /> },
  { id: 'programs', draw: (props) => <ProgramsSection {...props} /> },
];

/** Printers, screens and boxes: how they are, and what comes out of them. */
export function DevicesTab({
  part,
  onPart,
  ...props
}: DevicesProps & { part: string; onPart: (part: string) => void }) {
  const { t } = props.manager;
  const devices = useDevices(props.manager);
  return (
    <Tabs
      className="rules-sections devices-tab"
      orientation="vertical"
      selectedKey={part}
      onSelectionChange={(id) => onPart(String(id))}
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
  return 0;
}

function SectionCount({ count }: { count: number }) {
  return count > 0 ? <span className="tab-count">{count}</span> : null;
}
