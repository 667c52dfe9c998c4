import type { ReactNode } from 'react';
import type { ManagerView } from '#protocol/views';
import { LookSection } from '../devices/look/LookSection.tsx';
import { NoticesSection } from '../devices/notices/NoticesSection.tsx';
import { PlaylistSection } from '../devices/playlist/PlaylistSection.tsx';
import { SetupSection } from '../devices/setup/SetupSection.tsx';
import { SlipSection } from '../devices/slip/SlipSection.tsx';
import type { DeviceActions } from '../devices/useDevices.ts';
import { VoiceSection } from '../devices/voice/VoiceSection.tsx';
import { ZonesSection } from '../devices/zones/ZonesSection.tsx';
import { CaseDueSection } from '../rules/CaseDueSection.tsx';
import { ClassesSection } from '../rules/ClassesSection.tsx';
import { CountersSection } from '../rules/CountersSection.tsx';
import { ExceptionsSection } from '../rules/ExceptionsSection.tsx';
import { HoursSection } from '../rules/HoursSection.tsx';
import { IncidentContactsSection } from '../rules/IncidentContactsSection.tsx';
import { InspectionsSection } from '../rules/InspectionsSection.tsx';
import { KeysSection } from '../rules/KeysSection.tsx';
import { OverLimitSection } from '../rules/OverLimitSection.tsx';
import { QueueSection } from '../rules/QueueSection.tsx';
import { ServiceHoursSection } from '../rules/ServiceHoursSection.tsx';
import { ServicesSection } from '../rules/ServicesSection.tsx';
import { StaffSection } from '../rules/StaffSection.tsx';
import type { Settings } from '../rules/settings-draft.ts';
import type { ManagerScreen } from '../useManager.ts';
import { AuditSection } from './AuditSection.tsx';
import { BasicsSection } from './BasicsSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { CounterListSection } from './catalogue/CounterListSection.tsx';
import { ServiceListSection } from './catalogue/ServiceListSection.tsx';
import { StaffListSection } from './catalogue/StaffListSection.tsx';
import { PARTS } from './finding-parts.ts';
import { GroupsSection } from './guidance/GroupsSection.tsx';
import { GuidanceSection } from './guidance/GuidanceSection.tsx';
import { HallFileSection } from './hall-file/HallFileSection.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SignInSection } from './SignInSection.tsx';
import { TextsSection } from './TextsSection.tsx';
import { ThresholdsSection } from './ThresholdsSection.tsx';
import type { SettingsDesk } from './useSettings.ts';

export type SettingsProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

export const GROUPS = ['services', 'people', 'time', 'screens', 'slips', 'limits', 'data', 'history'] as const;

/** One place of the settings: `settings.title.ID` and `settings.hint.ID` are its words. */
export type SettingsSection = {
  id: string;
  group: (typeof GROUPS)[number];
  /** What is set there; nothing: there is nothing to be saved. */
  parts: readonly (keyof Settings)[];
  /** It brings its own heading and its own way to save. */
  isWhole: boolean;
  draw: (props: SettingsProps, devices: DeviceActions) => ReactNode;
};

type Draw = SettingsSection['draw'];
const part = (id: string, group: SettingsSection['group'], parts: SettingsSection['parts'], draw: Draw) => ({
  ...{ id, group, parts, draw },
  isWhole: false,
});
const whole = (id: string, group: SettingsSection['group'], parts: SettingsSection['parts'], draw: Draw) => ({
  ...{ id, group, parts, draw },
  isWhole: true,
});

/** Everything that can be set, in the order of the list; another section is one more line. */
export const SECTIONS: readonly SettingsSection[] = [
  part('basics', 'services', PARTS.basics, (props) => <BasicsSection {...props} />),
  part('serviceList', 'services', ['serviceList'], (props) => <ServiceListSection {...props} />),
  part('services', 'services', ['services'], (props) => <ServicesSection {...props} desk={props.settings} />),
  part('guidance', 'services', ['guidance'], (props) => <GuidanceSection {...props} />),
  part('groups', 'services', ['groups'], (props) => <GroupsSection {...props} />),
  part('counterList', 'people', ['counterList'], (props) => <CounterListSection {...props} />),
  part('counters', 'people', ['counters'], (props) => <CountersSection {...props} desk={props.settings} />),
  part('staffList', 'people', ['staffList'], (props) => <StaffListSection {...props} />),
  part('staff', 'people', ['staff'], (props) => <StaffSection {...props} desk={props.settings} />),
  part('signIn', 'people', ['signIn'], (props) => <SignInSection {...props} />),
  part('keys', 'people', ['clerkKeys'], (props) => <KeysSection {...props} desk={props.settings} />),
  part('overLimit', 'people', ['overLimitReasons'], (props) => <OverLimitSection {...props} desk={props.settings} />),
  whole('zones', 'people', PARTS.zones, (props) => <ZonesSection {...props} />),
  part('queue', 'time', ['rules', 'appointments'], (props) => <QueueSection {...props} desk={props.settings} />),
  part('classes', 'time', ['rules'], (props) => <ClassesSection {...props} desk={props.settings} />),
  part('hours', 'time', ['timetable'], (props) => <HoursSection {...props} desk={props.settings} />),
  part('exceptions', 'time', ['timetable'], (props) => <ExceptionsSection {...props} desk={props.settings} />),
  part('serviceHours', 'time', ['services'], (props) => <ServiceHoursSection {...props} desk={props.settings} />),
  whole('look', 'screens', PARTS.look, (props) => <LookSection {...props} />),
  whole('playlist', 'screens', PARTS.playlist, (props) => <PlaylistSection {...props} />),
  whole('voice', 'screens', PARTS.voice, (props) => <VoiceSection {...props} />),
  whole('slip', 'slips', PARTS.slip, (props, devices) => <SlipSection {...props} devices={devices} />),
  whole('notices', 'slips', PARTS.notices, (props) => <NoticesSection {...props} />),
  part('texts', 'slips', ['missedHint', 'notices'], (props) => <TextsSection {...props} />),
  whole('setup', 'slips', PARTS.setup, (props) => <SetupSection {...props} />),
  part('thresholds', 'limits', ['thresholds'], (props) => <ThresholdsSection {...props} />),
  part('inspections', 'limits', ['inspections'], (props) => <InspectionsSection {...props} desk={props.settings} />),
  part('incidentContacts', 'limits', ['incidentContacts'], (props) => (
    <IncidentContactsSection {...props} desk={props.settings} />
  )),
  part('cases', 'limits', ['caseDue'], (props) => <CaseDueSection {...props} desk={props.settings} />),
  part('retention', 'data', ['retention'], (props) => <RetentionSection {...props} />),
  part('backup', 'data', ['backup'], (props) => <BackupSection {...props} />),
  part('hallFile', 'data', [], (props) => <HallFileSection {...props} />),
  part('audit', 'data', [], (props) => <AuditSection {...props} />),
  part('history', 'history', [], (props) => <HistorySection {...props} />),
];
