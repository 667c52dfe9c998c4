import type { CommandName, CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';
import { counterNext, counterNoShow, counterRecall, counterStart } from './call-customer.ts';
import { deviceStatus, keypadPress, scanCode } from './devices.ts';
import { counterFinish } from './finish-service.ts';
import { callShown, submitRating } from './screens.ts';
import { cancelTicket, confirmTicket } from './settle-ticket.ts';
import { counterClose, counterOpen, counterPause, counterResume } from './staff-counter.ts';
import { takeTicket } from './take-ticket.ts';

export type Handlers = { [Name in CommandName]: Handler<CommandRequest<Name>, CommandResult<Name>> };

/** One handler for every command on the wire. */
export const handlers: Handlers = {
  'ticket:take': takeTicket,
  'ticket:confirm': confirmTicket,
  'ticket:cancel': cancelTicket,
  'counter:open': counterOpen,
  'counter:pause': counterPause,
  'counter:resume': counterResume,
  'counter:close': counterClose,
  'counter:next': counterNext,
  'counter:recall': counterRecall,
  'counter:start': counterStart,
  'counter:no-show': counterNoShow,
  'counter:finish': counterFinish,
  'rating:submit': submitRating,
  'call:shown': callShown,
  'device:status': deviceStatus,
  'keypad:press': keypadPress,
  'code:scan': scanCode,
};
