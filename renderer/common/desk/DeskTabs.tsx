import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import './tabs.css';

export type DeskTab = {
  id: string;
  title: string;
  /** How many wait there for somebody; nothing is said for none. */
  count: number;
  isUrgent: boolean;
  screen: () => ReactNode;
};

type DeskTabsProps = { label: string; tabs: readonly DeskTab[]; shown: string; onShow: (id: string) => void };

/** The parts of a staff page, each with the number of those who wait for somebody there. */
export function DeskTabs({ label, tabs, shown, onShow }: DeskTabsProps) {
  return (
    <Tabs className="desk-tabs" selectedKey={shown} onSelectionChange={(key) => onShow(String(key))}>
      <TabList aria-label={label}>
        {tabs.map(({ id, title, count, isUrgent }) => (
          <Tab key={id} id={id}>
            {title}
            {count > 0 && <span className={isUrgent ? 'tab-count tab-count--urgent' : 'tab-count'}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, screen }) => (
        <TabPanel key={id} id={id}>
          {screen()}
        </TabPanel>
      ))}
    </Tabs>
  );
}
