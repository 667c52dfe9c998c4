import type { CommandName, CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';
import { acknowledgeAlert } from './alerts.ts';
import { announce, withdraw } from './announcements.ts';
import { cancelAppointment, checkIn } from './appointments.ts';
import { backEnter } from './back-enter.ts';
import { makeBackup } from './backups.ts';
import { addCallBack, finishCallBack } from './call-backs.ts';
import { counterCall, counterNext, counterRecall, counterUnhold } from './call-customer.ts';
import { classifyCase, closeCase, contactCase, feedBackCase, handleCase, noteCase, revisitCase } from './cases.ts';
import { forgetDevice, newRoll } from './device-register.ts';
import { deviceStatus, screenStatus } from './device-status.ts';
import { recordInspection, signOffDay, tellSlow } from './duty-day.ts';
import { repairFault, reportFault, tellFault } from './faults.ts';
import { finishSetup } from './finish-setup.ts';
import { answerHelp, callHelp } from './help.ts';
import { acknowledge, addMeasure, close, escalate, reportIncident } from './incidents.ts';
import { keypadPress, ratingPress } from './keypad.ts';
import { kioskStay } from './kiosk-stay.ts';
import { leaseNumbers } from './lease-numbers.ts';
import { manageCounter, reassignCounter } from './manage-counter.ts';
import { closeDay, closeService, lastTicket, outage, reopenService, todaysHours } from './manage-day.ts';
import { mergeTickets } from './merge-tickets.ts';
import { seeMessage, sendMessage } from './messages.ts';
import { moveTicket } from './move-ticket.ts';
import { approveDevice, moveDevice, rejectDevice, revokeDevice } from './pairing.ts';
import { removeWebhook, resumeWebhook, revokeProgramKey } from './programs.ts';
import { submitRating } from './rating.ts';
import { restoreSettings, saveSettings } from './save-settings.ts';
import { scanCode } from './scan-code.ts';
import { callShown } from './screens.ts';
import { dropStaffFactor } from './second-factor.ts';
import { runSelfTest } from './self-test.ts';
import {
  counterAnother,
  counterFinish,
  counterHold,
  counterNoShow,
  counterStart,
  counterTransfer,
} from './serve-customer.ts';
import { cancelTicket, confirmTicket, grantClass, rejoinTicket } from './settle-ticket.ts';
import { printSheet } from './sheets.ts';
import { reprintTicket } from './slips.ts';
import { signStaffOut } from './staff.ts';
import { counterClose, counterOpen, counterPause, counterResume } from './staff-counter.ts';
import { counterWalkIn, takeTicket } from './take-ticket.ts';
import { counterUndo } from './undo.ts';
import { releaseUpdate, withdrawUpdate } from './updates.ts';

export type Handlers = { [Name in CommandName]: Handler<CommandRequest<Name>, CommandResult<Name>> };

/** One handler for every command on the wire. */
export const handlers: Handlers = {
  'ticket:take': takeTicket,
  'ticket:confirm': confirmTicket,
  'ticket:cancel': cancelTicket,
  'ticket:rejoin': rejoinTicket,
  'ticket:grant': grantClass,
  'ticket:move': moveTicket,
  'ticket:reprint': reprintTicket,
  'ticket:back-enter': backEnter,
  'ticket:merge': mergeTickets,
  'number:lease': leaseNumbers,
  'sheet:print': printSheet,
  'appointment:check-in': checkIn,
  'appointment:cancel': cancelAppointment,
  'counter:open': counterOpen,
  'counter:pause': counterPause,
  'counter:resume': counterResume,
  'counter:close': counterClose,
  'counter:next': counterNext,
  'counter:call': counterCall,
  'counter:walk-in': counterWalkIn,
  'counter:recall': counterRecall,
  'counter:start': counterStart,
  'counter:no-show': counterNoShow,
  'counter:hold': counterHold,
  'counter:unhold': counterUnhold,
  'counter:transfer': counterTransfer,
  'counter:another': counterAnother,
  'counter:finish': counterFinish,
  'counter:undo': counterUndo,
  'rating:submit': submitRating,
  'call:shown': callShown,
  'device:status': deviceStatus,
  'service:close': closeService,
  'service:open': reopenService,
  'hall:last-ticket': lastTicket,
  'hall:hours': todaysHours,
  'hall:close-day': closeDay,
  'hall:outage': outage,
  'hall:finish-setup': finishSetup,
  'notice:announce': announce,
  'notice:withdraw': withdraw,
  'settings:save': saveSettings,
  'settings:restore': restoreSettings,
  'staff:sign-out': signStaffOut,
  'staff:drop-second-factor': dropStaffFactor,
  'call-back:add': addCallBack,
  'call-back:done': finishCallBack,
  'case:contact': contactCase,
  'case:handle': handleCase,
  'case:feed-back': feedBackCase,
  'case:revisit': revisitCase,
  'case:close': closeCase,
  'case:classify': classifyCase,
  'case:note': noteCase,
  'keypad:press': keypadPress,
  'code:scan': scanCode,
  'rating:press': ratingPress,
  'screen:status': screenStatus,
  'screen:stay': kioskStay,
  'help:call': callHelp,
  'help:answer': answerHelp,
  'device:new-roll': newRoll,
  'device:forget': forgetDevice,
  'device:approve': approveDevice,
  'device:reject': rejectDevice,
  'device:move': moveDevice,
  'device:revoke': revokeDevice,
  'integration:revoke': revokeProgramKey,
  'webhook:remove': removeWebhook,
  'webhook:resume': resumeWebhook,
  'fault:report': reportFault,
  'fault:told': tellFault,
  'fault:repaired': repairFault,
  'self-test:run': runSelfTest,
  'update:release': releaseUpdate,
  'update:withdraw': withdrawUpdate,
  'backup:make': makeBackup,
  'alert:acknowledge': acknowledgeAlert,
  'counter:manage': manageCounter,
  'counter:reassign': reassignCounter,
  'incident:report': reportIncident,
  'incident:acknowledge': acknowledge,
  'incident:measure': addMeasure,
  'incident:escalate': escalate,
  'incident:close': close,
  'inspection:record': recordInspection,
  'hall:slow': tellSlow,
  'day:sign-off': signOffDay,
  'message:send': sendMessage,
  'message:seen': seeMessage,
};
