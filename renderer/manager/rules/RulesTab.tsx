import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ManagerView } from '#protocol/views';
import type { ManagerScreen } from '../useManager.ts';
import { ClassesSection } from './ClassesSection.tsx';
import { CountersSection } from './CountersSection.tsx';
import { ExceptionsSection } from './ExceptionsSection.tsx';
import { Findings } from './Findings.tsx';
import { HoursSection } from './HoursSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { OverLimitSection } from './OverLimitSection.tsx';
import { QueueSection } from './QueueSection.tsx';
import { ServiceHoursSection } from './ServiceHoursSection.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import { StaffSection } from './StaffSection.tsx';
import type { SectionProps, SettingsDesk } from './useSettings.ts';
import './rules.css';

const SECTIONS: readonly { id: string; draw: (props: SectionProps) => ReactNode }[] = [
  { id: 'queue', draw: (props) => <QueueSection {...props} /> },
  { id: 'classes', draw: (props) => <ClassesSection {...props} /> },
  { id: 'counters', draw: (props) => <CountersSection {...props} /> },
  { id: 'staff', draw: (props) => <StaffSection {...props} /> },
  { id: 'keys', draw: (props) => <KeysSection {...props} /> },
  { id: 'overLimit', draw: (props) => <OverLimitSection {...props} /> },
  { id: 'services', draw: (props) => <ServicesSection {...props} /> },
  { id: 'hours', draw: (props) => <HoursSection {...props} /> },
  { id: 'exceptions', draw: (props) => <ExceptionsSection {...props} /> },
  { id: 'serviceHours', draw: (props) => <ServiceHoursSection {...props} /> },
];

type RulesTabProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

/** The hall's rules, section by section, with what contradicts itself beside them. */
export function RulesTab({ manager, settings, view }: RulesTabProps) {
  const { t } = manager;
  const props: SectionProps = { manager, desk: settings, view };
  return (
    <div className="rules">
      <Tabs
        className="rules-sections"
        orientation="vertical"
        selectedKey={settings.section}
        onSelectionChange={(id) => settings.setSection(String(id))}
      >
        <TabList aria-label={t('tab.rules')}>
          {SECTIONS.map(({ id }) => (
            <Tab key={id} id={id}>
              {t(`section.${id}`)}
            </Tab>
          ))}
        </TabList>
        {SECTIONS.map(({ id, draw }) => (
          <TabPanel key={id} id={id}>
            <h2>{t(`section.${id}`)}</h2>
            <p className="part-hint">{t(`sectionHint.${id}`)}</p>
            {draw(props)}
          </TabPanel>
        ))}
      </Tabs>
      <Findings manager={manager} settings={settings} view={view} />
    </div>
  );
}
