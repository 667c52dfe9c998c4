import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Handler } from '../context.ts';

/** It runs there, and is not on trial any more. */
const runsWell = ({ frame }: DeviceRecord, version: string) =>
  frame?.version === version && frame.update?.state !== 'on-trial';

/** [G14] One box first; every box only when it runs well on one. That a box takes it is the box's own business. */
export const releaseUpdate: Handler<CommandRequest<'update:release'>, CommandResult<'update:release'>> = (
  { stores, now },
  _actor,
  { version, to },
) => {
  const known = to && stores.devices.find(to);
  if (to !== null && !known) return refuse({ code: 'device-unknown' });
  if (known && !known.frame?.update) return refuse({ code: 'box-takes-none' });
  if (to === null && !stores.devices.all().some((device) => runsWell(device, version)))
    return refuse({ code: 'update-untried' });
  stores.boxReleases.release({ version, to, at: now });
  const data = to === null ? { version, to: 'every-box' } : { version, to: 'box', role: to.role, device: to.name };
  return accept({ result: {}, events: [{ kind: 'update-released', data }] });
};

/** [G14] */
export const withdrawUpdate: Handler<CommandRequest<'update:withdraw'>, CommandResult<'update:withdraw'>> = (
  { stores },
  _actor,
  { version },
) => {
  const isNews = stores.boxReleases.withdraw(version) > 0;
  return accept({ result: {}, events: isNews ? [{ kind: 'update-withdrawn', data: { version } }] : [] });
};
