import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { CaseId } from '#protocol/rating-case';
import type { ManagerView } from '#protocol/views';
import { type DeskTab, DeskTabs } from '../common/desk/DeskTabs.tsx';
import { addresseesOf } from '../common/desk/messages/addressees.ts';
import { MessagesButton } from '../common/desk/messages/MessagesButton.tsx';
import { MessagesQuestion } from '../common/desk/messages/MessagesQuestion.tsx';
import { unseenOf } from '../common/desk/messages/message-words.ts';
import { UnseenMessages } from '../common/desk/messages/UnseenMessages.tsx';
import { useMessages } from '../common/desk/messages/useMessages.ts';
import { localized } from '../common/i18n/index.ts';
import { deviceState } from '../common/staff-session/device-state.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { OwnSignInsButton } from '../common/staff-session/own/OwnSignInsButton.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { Icon } from '../common/ui/index.ts';
import { Alerts } from './Alerts.tsx';
import { type AlertSound, useAlertSound } from './alerts/useAlertSound.ts';
import { type BackEntry, useBackEntry } from './back-entry/useBackEntry.ts';
import { CasesTab } from './cases/CasesTab.tsx';
import { DevicesTab } from './devices/DevicesTab.tsx';
import { DutyDialogs } from './duty/DutyDialogs.tsx';
import { DutyTab } from './duty/DutyTab.tsx';
import { type Duty, useDuty } from './duty/duty-dialog.ts';
import { Plan } from './Plan.tsx';
import { SettingsTab } from './settings/SettingsTab.tsx';
import { type SettingsDesk, useSettings } from './settings/useSettings.ts';
import { FirstSteps } from './setup-steps/FirstSteps.tsx';
import { TodayTab } from './today/TodayTab.tsx';
import { type ManagerScreen, useManager } from './useManager.ts';
import { VisitsTab } from './visits/VisitsTab.tsx';
import './manager.css';
import './plan.css';
import './queues.css';
import './parts.css';

/** The duty manager's page: the hall as it stands, the day's decisions, and the rules it runs by. */
export function Manager({ client, badge, signOut }: StaffScreenProps) {
  const manager = useManager(client);
  const settings = useSettings(manager, badge, 'basics');
  const [devicePart, showDevicePart] = useState('health');
  const backEntry = useBackEntry(manager);
  const [tab, showTab] = useState('hall');
  const [caseId, showCase] = useState<CaseId | null>(null);
  const duty = useDuty((opened) => {
    showCase(opened);
    showTab('cases');
  });
  const sound = useAlertSound(manager.view?.duty.alerts ?? null);
  const { view, link, language, t, notice, desk } = manager;
  const messages = useMessages(desk);
  return (
    <main className="manager">
      <StaffHead title={t('title')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        {view && localized(view.hall.name, language)}
        <a className="head-link" href="/reports">
          <Icon of={ChartColumn} /> {t('reports')}
        </a>
        {view && <span className={`hall-chip hall-chip--${view.hall.state}`}>{t(`hallState.${view.hall.state}`)}</span>}
        <OwnSignInsButton staffRole="manager" />
        {view && <MessagesButton desk={messages} unseen={unseenOf(view.messages).length} />}
      </StaffHead>
      {view && <Alerts manager={manager} view={view} duty={duty} />}
      {view && <FirstSteps manager={manager} view={view} />}
      {view && <UnseenMessages desk={messages} messages={view.messages} />}
      {view && settings && (
        <DeskTabs
          label={t('title')}
          tabs={tabsOf({
            ...{ manager, settings, backEntry, duty, sound, view },
            devices: { part: devicePart, onPart: showDevicePart },
            cases: { chosenId: caseId, choose: showCase },
          })}
          shown={tab}
          onShow={showTab}
        />
      )}
      {view && <DutyDialogs manager={manager} view={view} duty={duty} />}
      {view && (
        <MessagesQuestion
          desk={messages}
          messages={view.messages}
          addressees={addresseesOf(manager, 'manager', view.counters)}
        />
      )}
      <Notice text={messages.isOpen ? null : notice} />
    </main>
  );
}

type Desks = {
  manager: ManagerScreen;
  settings: SettingsDesk;
  /** Which part of the devices is shown. */
  devices: { part: string; onPart: (part: string) => void };
  /** Which case is looked at. */
  cases: { chosenId: CaseId | null; choose: (caseId: CaseId) => void };
  backEntry: BackEntry;
  duty: Duty;
  sound: AlertSound;
  view: ManagerView;
};

function tabsOf({ manager, settings, devices, cases, backEntry, duty, sound, view }: Desks): DeskTab[] {
  const { t, now } = manager;
  const still = { count: 0, isUrgent: false };
  return [
    {
      id: 'hall',
      title: t('tab.hall'),
      count: view.duty.alerts.filter(({ noted }) => noted === null).length,
      isUrgent: true,
      screen: () => <Plan manager={manager} view={view} duty={duty} sound={sound} />,
    },
    {
      id: 'duty',
      title: t('tab.duty'),
      count: view.duty.incidents.filter(({ isClosed }) => !isClosed).length,
      isUrgent: true,
      screen: () => <DutyTab manager={manager} view={view} duty={duty} />,
    },
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
      isUrgent: view.callBacks.some(({ dueDay }) => dueDay !== null && dueDay < view.hall.businessDay),
      screen: () => <VisitsTab manager={manager} view={view} />,
    },
    {
      id: 'cases',
      title: t('tab.cases'),
      count: view.cases.open,
      isUrgent: view.cases.overdue > 0,
      screen: () => <CasesTab manager={manager} view={view} {...cases} />,
    },
    {
      id: 'devices',
      title: t('tab.devices'),
      count: view.devices.filter((device) => deviceState(device, now).kind === 'alarm').length,
      isUrgent: true,
      screen: () => <DevicesTab manager={manager} settings={settings} view={view} {...devices} />,
    },
    {
      id: 'settings',
      title: t('tab.settings'),
      count: view.warnings.length,
      isUrgent: false,
      screen: () => <SettingsTab manager={manager} settings={settings} view={view} />,
    },
  ];
}
