import type { ManagerView } from '#protocol/views';
import { type DeskTab, DeskTabs } from '../common/desk/DeskTabs.tsx';
import { localized } from '../common/i18n/index.ts';
import { deviceState } from '../common/staff-session/device-state.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Alerts } from './Alerts.tsx';
import { type BackEntry, useBackEntry } from './back-entry/useBackEntry.ts';
import { DevicesTab } from './devices/DevicesTab.tsx';
import { isAboutDevices } from './devices/device-findings.ts';
import { Plan } from './Plan.tsx';
import { ReplayTab } from './replay/ReplayTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { type SettingsDesk, useSettings } from './rules/useSettings.ts';
import { FirstSteps } from './setup-steps/FirstSteps.tsx';
import { TodayTab } from './today/TodayTab.tsx';
import { type ManagerScreen, useManager } from './useManager.ts';
import { VisitsTab } from './visits/VisitsTab.tsx';
import './manager.css';
import './queues.css';
import './parts.css';

/** The duty manager's page: the hall as it stands, the day's decisions, and the rules it runs by. */
export function Manager({ client, signOut }: StaffScreenProps) {
  const manager = useManager(client);
  const settings = useSettings(manager, 'queue');
  const upkeep = useSettings(manager, 'health');
  const backEntry = useBackEntry(manager);
  const { view, link, language, t, notice } = manager;
  return (
    <main className="manager">
      <StaffHead title={t('title')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        {view && localized(view.hall.name, language)}
        {view && <span className={`hall-chip hall-chip--${view.hall.state}`}>{t(`hallState.${view.hall.state}`)}</span>}
      </StaffHead>
      {view && <Alerts manager={manager} view={view} />}
      {view && <FirstSteps manager={manager} view={view} />}
      {view && settings && upkeep && (
        <DeskTabs label={t('title')} tabs={tabsOf({ manager, settings, upkeep, backEntry, view })} />
      )}
      <Notice text={notice} />
    </main>
  );
}

type Desks = {
  manager: ManagerScreen;
  /** Rules and devices are changed and saved apart from each other. */
  settings: SettingsDesk;
  upkeep: SettingsDesk;
  backEntry: BackEntry;
  view: ManagerView;
};

function tabsOf({ manager, settings, upkeep, backEntry, view }: Desks): DeskTab[] {
  const { t, now } = manager;
  const still = { count: 0, isUrgent: false };
  return [
    { id: 'hall', title: t('tab.hall'), ...still, screen: () => <Plan manager={manager} view={view} /> },
    {
      id: 'today',
      title: t('tab.today'),
      ...still,
      screen: () => <TodayTab manager={manager} backEntry={backEntry} view={view} />,
    },
    {
      id: 'visits',
      title: t('tab.visits'),
      count: view.callBacks.length,
      isUrgent: false,
      screen: () => <VisitsTab manager={manager} view={view} />,
    },
    {
      id: 'devices',
      title: t('tab.devices'),
      count: view.devices.filter((device) => deviceState(device, now).kind === 'alarm').length,
      isUrgent: true,
      screen: () => <DevicesTab manager={manager} settings={upkeep} view={view} />,
    },
    {
      id: 'rules',
      title: t('tab.rules'),
      count: view.warnings.filter((warning) => !isAboutDevices(warning)).length,
      isUrgent: false,
      screen: () => <RulesTab manager={manager} settings={settings} view={view} />,
    },
    {
      id: 'replay',
      title: t('tab.replay'),
      ...still,
      screen: () => <ReplayTab manager={manager} settings={settings} view={view} />,
    },
  ];
}
