import { describe, expect, it } from 'vitest';
import { type CommandName, commands, type Reply } from '../../../server/protocol/commands.ts';
import type { TicketStatus } from '../../../server/protocol/vocabulary.ts';
import {
  hallWithCounter,
  hallWithTicket,
  outcomeOf,
  SITUATIONS,
  type Situation,
  TICKET_STATES,
} from '../../support/ticket-states.ts';

type AnyReply = Reply<CommandName>;
type OnTicket = { ask: (on: ReturnType<typeof hallWithTicket>) => AnyReply; becomes: Record<TicketStatus, string> };
type AtCounter = { ask: (at: ReturnType<typeof hallWithCounter>) => AnyReply; becomes: Record<Situation, string> };

/** The same answer in every state but for some. */
const always = (code: string, but: Partial<Record<TicketStatus, string>>): Record<TicketStatus, string> => ({
  ...(Object.fromEntries(TICKET_STATES.map((state) => [state, code])) as Record<TicketStatus, string>),
  ...but,
});

/** Commands that name a ticket: what each state answers. The clerk who asks sits at counter 1. */
const ON_TICKETS: Partial<Record<CommandName, OnTicket>> = {
  'ticket:confirm': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.kiosk(), 'ticket:confirm', { ticketId }),
    becomes: always('ticket-not-reserved', { reserved: 'accepted', waiting: 'nothing new' }),
  },
  'ticket:cancel': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.phone(ticketId), 'ticket:cancel', {}),
    becomes: always('ticket-not-cancellable', { reserved: 'accepted', waiting: 'accepted', missed: 'accepted' }),
  },
  'ticket:rejoin': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.guide(), 'ticket:rejoin', { ticketId }),
    becomes: always('ticket-not-missed', { missed: 'accepted' }),
  },
  'ticket:grant': {
    ask: ({ hall, ticketId }) =>
      hall.send(hall.as.guide(), 'ticket:grant', { ticketId, classId: 'disabled', reason: 'wheelchair' }),
    becomes: always('ticket-not-waiting', { reserved: 'accepted', waiting: 'accepted' }),
  },
  'ticket:move': {
    ask: ({ hall, ticketId }) =>
      hall.send(hall.as.guide(), 'ticket:move', { ticketId, to: { serviceId: 'B' }, reason: 'wrong number' }),
    becomes: always('ticket-not-movable', { waiting: 'accepted', missed: 'accepted', held: 'accepted' }),
  },
  'counter:call': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.clerk('1002'), 'counter:call', { ticketId, reason: 'feels unwell' }),
    becomes: always('ticket-not-callable', { waiting: 'accepted', missed: 'accepted' }),
  },
  'counter:unhold': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.clerk('1001'), 'counter:unhold', { ticketId }),
    becomes: always('ticket-not-held-here', { held: 'accepted' }),
  },
  'ticket:reprint': {
    ask: ({ hall, ticketId }) => hall.send(hall.as.guide(), 'ticket:reprint', { ticketId }),
    becomes: {
      ...always('accepted', { reserved: 'slip-on-its-way' }),
      ...Object.fromEntries(
        ['finished', 'cancelled', 'voided', 'expired'].map((state) => [state, 'ticket-not-reprintable']),
      ),
    },
  },
  'code:scan': {
    ask: ({ hall, code }) => hall.send(hall.as.device(), 'code:scan', { code }),
    becomes: always('accepted', {}),
  },
};

const noCustomer = {
  closed: 'counter-closed',
  free: 'no-current-ticket',
  paused: 'no-current-ticket',
  outage: 'no-current-ticket',
};
const mayNotCall = {
  closed: 'counter-closed',
  paused: 'counter-paused',
  outage: 'outage',
  'serving in an outage': 'outage',
};
const withCustomer = { serving: 'accepted', 'serving in an outage': 'accepted' };
const inService = { serving: 'already-serving', 'serving in an outage': 'already-serving' };

/** Commands of a clerk at a counter: what each situation answers. Somebody waits; who is *calling* has just called. */
const AT_COUNTERS: Partial<Record<CommandName, AtCounter>> = {
  'counter:open': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:open', { counterId: '1' }),
    becomes: {
      closed: 'accepted',
      free: 'nothing new',
      calling: 'nothing new',
      serving: 'nothing new',
      paused: 'nothing new',
      outage: 'nothing new',
      'serving in an outage': 'nothing new',
    },
  },
  'counter:pause': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:pause', {}),
    becomes: {
      closed: 'counter-closed',
      free: 'accepted',
      calling: 'accepted',
      serving: 'counter-busy',
      paused: 'counter-paused',
      outage: 'accepted',
      'serving in an outage': 'counter-busy',
    },
  },
  'counter:resume': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:resume', {}),
    becomes: {
      closed: 'counter-closed',
      free: 'counter-not-paused',
      calling: 'counter-not-paused',
      serving: 'counter-not-paused',
      paused: 'accepted',
      outage: 'counter-not-paused',
      'serving in an outage': 'counter-not-paused',
    },
  },
  'counter:close': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:close', {}),
    becomes: {
      closed: 'counter-closed',
      free: 'accepted',
      calling: 'accepted',
      serving: 'counter-busy',
      paused: 'accepted',
      outage: 'accepted',
      'serving in an outage': 'counter-busy',
    },
  },
  'counter:next': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:next', {}),
    becomes: { ...mayNotCall, free: 'accepted', calling: 'counter-busy', serving: 'accepted' },
  },
  'counter:call': {
    ask: ({ hall, clerk, waitingId }) =>
      hall.send(clerk, 'counter:call', { ticketId: waitingId, reason: 'feels unwell' }),
    becomes: { ...mayNotCall, free: 'accepted', calling: 'counter-busy', serving: 'accepted' },
  },
  'counter:walk-in': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:walk-in', { serviceId: 'A' }),
    becomes: { ...mayNotCall, free: 'accepted', calling: 'counter-busy', serving: 'accepted' },
  },
  'counter:unhold': {
    ask: ({ hall, clerk, waitingId }) => hall.send(clerk, 'counter:unhold', { ticketId: waitingId }),
    becomes: {
      ...mayNotCall,
      free: 'ticket-not-held-here',
      calling: 'ticket-not-held-here',
      serving: 'ticket-not-held-here',
    },
  },
  'counter:recall': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:recall', {}),
    becomes: { ...noCustomer, calling: 'accepted', ...inService },
  },
  'counter:start': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:start', {}),
    becomes: { ...noCustomer, calling: 'accepted', ...inService },
  },
  'counter:no-show': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:no-show', {}),
    becomes: { ...noCustomer, calling: 'accepted', ...inService },
  },
  'counter:hold': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:hold', {}),
    becomes: { ...noCustomer, calling: 'not-started', ...withCustomer },
  },
  'counter:transfer': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:transfer', { to: { serviceId: 'B' } }),
    becomes: { ...noCustomer, calling: 'accepted', ...withCustomer },
  },
  'counter:another': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:another', { serviceId: 'E' }),
    becomes: { ...noCustomer, calling: 'accepted', ...withCustomer },
  },
  'counter:finish': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:finish', {}),
    becomes: { ...noCustomer, calling: 'accepted', ...withCustomer },
  },
  'counter:undo': {
    ask: ({ hall, clerk }) => hall.send(clerk, 'counter:undo', {}),
    becomes: {
      closed: 'counter-closed',
      free: 'nothing-to-undo',
      calling: 'accepted',
      serving: 'undo-overtaken',
      paused: 'nothing-to-undo',
      outage: 'nothing-to-undo',
      'serving in an outage': 'undo-overtaken',
    },
  },
  'counter:manage': {
    ask: ({ hall }) =>
      hall.send(hall.as.manager(), 'counter:manage', { counterId: '1', act: 'send-back', reason: 'went home' }),
    becomes: { ...noCustomer, calling: 'accepted', ...withCustomer },
  },
  'keypad:press': {
    ask: ({ hall }) => hall.send(hall.as.device(), 'keypad:press', { counterId: '1', key: 'next' }),
    becomes: {
      ...mayNotCall,
      closed: 'keypad-not-in-use',
      free: 'accepted',
      calling: 'counter-busy',
      serving: 'accepted',
    },
  },
};

/** Commands that speak of neither: their rules have tests of their own. */
const OF_OTHER_THINGS: CommandName[] = [
  ...(['ticket:take', 'appointment:check-in', 'appointment:cancel', 'rating:submit', 'call:shown'] as const),
  ...(['device:status', 'service:close', 'service:open', 'hall:last-ticket', 'hall:hours', 'hall:close-day'] as const),
  ...([
    'hall:outage',
    'hall:finish-setup',
    'settings:save',
    'settings:restore',
    'staff:sign-out',
    'staff:drop-second-factor',
    'call-back:add',
    'call-back:done',
    'notice:announce',
    'notice:withdraw',
  ] as const),
  ...(['sheet:print', 'number:lease', 'ticket:merge', 'ticket:back-enter'] as const),
  ...(['screen:status', 'help:call', 'help:answer', 'rating:press', 'device:new-roll', 'device:forget'] as const),
  ...(['case:contact', 'case:handle', 'case:feed-back', 'case:revisit', 'case:close', 'case:classify'] as const),
  ...(['case:note', 'screen:stay'] as const),
  ...(['device:approve', 'device:reject', 'device:move', 'device:revoke', 'integration:revoke'] as const),
  ...(['webhook:remove', 'webhook:resume'] as const),
  ...(['fault:report', 'fault:told', 'fault:repaired', 'self-test:run', 'backup:make'] as const),
  ...(['update:release', 'update:withdraw'] as const),
  ...(['alert:acknowledge', 'counter:reassign', 'inspection:record', 'hall:slow', 'day:sign-off'] as const),
  ...(['incident:report', 'incident:acknowledge', 'incident:measure', 'incident:escalate', 'incident:close'] as const),
  ...(['message:send', 'message:seen'] as const),
];

describe('every command on every state', () => {
  it('[T10] the tables below know every command there is', () => {
    const known = new Set([...Object.keys(ON_TICKETS), ...Object.keys(AT_COUNTERS), ...OF_OTHER_THINGS]);
    expect([...known].sort()).toEqual(Object.keys(commands).sort());
  });

  for (const [name, { ask, becomes }] of Object.entries(ON_TICKETS))
    it(`[T10] ${name} is accepted or refused by the state of the ticket, and a refusal changes nothing`, () => {
      const outcomes = TICKET_STATES.map((state) => {
        const on = hallWithTicket(state);
        return [state, outcomeOf(on.hall, () => ask(on))];
      });
      expect(Object.fromEntries(outcomes)).toEqual(becomes);
    });

  for (const [name, { ask, becomes }] of Object.entries(AT_COUNTERS))
    it(`[C2] [Q3] ${name} is accepted or refused by what the counter does, and a refusal changes nothing`, () => {
      const outcomes = SITUATIONS.map((situation) => {
        const at = hallWithCounter(situation);
        return [situation, outcomeOf(at.hall, () => ask(at))];
      });
      expect(Object.fromEntries(outcomes)).toEqual(becomes);
    });
});
