import { accept } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';

/** [U5] The first steps are over; a hall that is past them stays as it is. */
export const finishSetup: Handler<CommandRequest<'hall:finish-setup'>, CommandResult<'hall:finish-setup'>> = ({
  stores,
  settings,
}) => {
  if (!settings.isBeingSetUp) return accept({ result: {}, events: [] });
  stores.hall.saveSettings({ ...settings, isBeingSetUp: false });
  return accept({ result: {}, events: [{ kind: 'setup-finished', data: {} }] });
};
