import { useState } from 'react';
import { CallBackDesk } from '../common/desk/CallBackDesk.tsx';
import { type DeskTab, DeskTabs } from '../common/desk/DeskTabs.tsx';
import { IncidentButton } from '../common/desk/IncidentQuestion.tsx';
import { addresseesOf } from '../common/desk/messages/addressees.ts';
import { MessagesButton } from '../common/desk/messages/MessagesButton.tsx';
import { MessagesQuestion } from '../common/desk/messages/MessagesQuestion.tsx';
import { unseenOf } from '../common/desk/messages/message-words.ts';
import { UnseenMessages } from '../common/desk/messages/UnseenMessages.tsx';
import { useMessages } from '../common/desk/messages/useMessages.ts';
import { localized } from '../common/i18n/index.ts';
import { Notice } from '../common/staff-session/Notice.tsx';
import { OwnSignInsButton } from '../common/staff-session/own/OwnSignInsButton.tsx';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { AppointmentsScreen } from './AppointmentsScreen.tsx';
import { Attention } from './Attention.tsx';
import { Customers } from './Customers.tsx';
import { DevicesScreen } from './devices/DevicesScreen.tsx';
import { HallNow } from './HallNow.tsx';
import { HelpCalls } from './HelpCalls.tsx';
import { NoticesScreen } from './NoticesScreen.tsx';
import { TakenDialog } from './TakenDialog.tsx';
import { TakeTicket } from './TakeTicket.tsx';
import { troublesOf } from './trouble.ts';
import { type GuideScreen, useGuide } from './useGuide.ts';
import './guide.css';
import './take.css';
import './customers.css';

/** The guide's tablet: take a ticket for somebody, help those who wait, see where to send people. */
export function Guide({ client, signOut }: StaffScreenProps) {
  const guide = useGuide(client);
  const { view, link, language, t, notice, desk } = guide;
  const messages = useMessages(desk);
  const [tab, showTab] = useState('take');
  return (
    <main className="guide">
      <StaffHead title={t('title.guide')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        {view && localized(view.hall.name, language)}
        {view && view.hall.state !== 'open' && <span className="hall-state">{t(`hallState.${view.hall.state}`)}</span>}
        {view && <IncidentButton desk={guide.desk} />}
        <OwnSignInsButton staffRole="guide" />
        {view && <MessagesButton desk={messages} unseen={unseenOf(view.messages).length} />}
      </StaffHead>
      {view && <HelpCalls guide={guide} view={view} />}
      {view && <UnseenMessages desk={messages} messages={view.messages} />}
      {view && <DeskTabs label={t('title.guide')} tabs={tabsOf(guide, view)} shown={tab} onShow={showTab} />}
      <TakenDialog guide={guide} />
      {view && (
        <MessagesQuestion
          desk={messages}
          messages={view.messages}
          addressees={addresseesOf(guide, 'guide', view.counters)}
        />
      )}
      <Notice text={messages.isOpen ? null : notice} />
    </main>
  );
}

function tabsOf(guide: GuideScreen, view: NonNullable<GuideScreen['view']>): DeskTab[] {
  const { t, desk } = guide;
  return [
    {
      id: 'take',
      title: t('take'),
      count: view.stranded.length,
      isUrgent: true,
      screen: () => (
        <div className="guide-desk">
          <TakeTicket guide={guide} view={view} />
          <div className="guide-side">
            <Attention guide={guide} view={view} />
            <HallNow guide={guide} view={view} />
          </div>
        </div>
      ),
    },
    {
      id: 'customers',
      title: t('customers'),
      count: view.asking.length,
      isUrgent: true,
      screen: () => <Customers guide={guide} view={view} />,
    },
    {
      id: 'appointments',
      title: t('appointments'),
      count: view.appointments.filter(({ status }) => status === 'booked').length,
      isUrgent: false,
      screen: () => <AppointmentsScreen guide={guide} view={view} />,
    },
    {
      id: 'call-backs',
      title: t('callBacks'),
      count: view.callBacks.length,
      isUrgent: view.callBacks.some(({ dueDay }) => dueDay !== null && dueDay < view.hall.businessDay),
      screen: () => (
        <div className="two-columns">
          <CallBackDesk desk={desk} callBacks={view.callBacks} services={view.queues} />
        </div>
      ),
    },
    {
      id: 'notices',
      title: t('notices.tab'),
      count: 0,
      isUrgent: false,
      screen: () => <NoticesScreen guide={guide} view={view} />,
    },
    {
      id: 'devices',
      title: t('device.tab'),
      count: troublesOf(view.devices, guide.now ?? view.now).length,
      isUrgent: true,
      screen: () => <DevicesScreen guide={guide} view={view} />,
    },
  ];
}
