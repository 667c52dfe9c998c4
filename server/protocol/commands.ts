import type { z } from 'zod';
import { accessCommands } from './commands/access-commands.ts';
import { caseCommands } from './commands/case-commands.ts';
import { counterCommands } from './commands/counter-commands.ts';
import { deviceCommands } from './commands/device-commands.ts';
import { dutyCommands } from './commands/duty-commands.ts';
import { managerCommands } from './commands/manager-commands.ts';
import { messageCommands } from './commands/message-commands.ts';
import { ticketCommands } from './commands/ticket-commands.ts';
import { upkeepCommands } from './commands/upkeep-commands.ts';
import type { Refusal } from './refusals.ts';

/**
 * Every change that a program outside the server may ask for: who may ask, with what, and what comes back.
 * Types, validation and the gateway's rights all derive from this one table.
 */
export const commands = {
  ...ticketCommands,
  ...counterCommands,
  ...deviceCommands,
  ...managerCommands,
  ...dutyCommands,
  ...caseCommands,
  ...upkeepCommands,
  ...messageCommands,
  ...accessCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;

/** What a caller writes; the client adds the command id. */
export type CommandInput<Name extends CommandName> = Omit<z.input<Commands[Name]['request']>, 'commandId'>;
export type CommandRequest<Name extends CommandName> = z.output<Commands[Name]['request']>;
export type CommandResult<Name extends CommandName> = z.output<Commands[Name]['result']>;

export type Accepted<Result> = { ok: true; revision: number } & Result;
export type Refused = { ok: false; refusal: Refusal };
export type Reply<Name extends CommandName> = Accepted<CommandResult<Name>> | Refused;
