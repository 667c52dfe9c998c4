import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { StaffId } from '../../protocol/vocabulary.ts';
import type { Handler } from '../context.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [S21] A secret that does not count yet; one that counts stays. */
export const beginFactor: InternalHandler<{ staffId: StaffId; secretSealed: string }> = (
  { stores },
  { staffId, secretSealed },
) => (stores.factors.begin(staffId, secretSealed) ? done({ kind: 'second-factor-begun', data: { staffId } }) : done());

/** [S21] A code has shown that the phone has it. */
export const setFactor: InternalHandler<{ staffId: StaffId; step: number; codeHashes: readonly string[] }> = (
  { stores, now },
  { staffId, step, codeHashes },
) =>
  stores.factors.set(staffId, now, step, codeHashes)
    ? done({ kind: 'second-factor-set', data: { staffId, recoveryCodes: codeHashes.length } })
    : done();

/** [S21] By whoever has it, or by the person at the box. */
export const dropFactor: InternalHandler<{ staffId: StaffId; by: string }> = ({ stores }, { staffId, by }) =>
  stores.factors.drop(staffId) ? done({ kind: 'second-factor-removed', data: { staffId, by } }) : done();

/** [S21] For somebody whose phone is lost. */
export const dropStaffFactor: Handler<
  CommandRequest<'staff:drop-second-factor'>,
  CommandResult<'staff:drop-second-factor'>
> = ({ stores }, _actor, { badge }) => {
  const found = stores.staff.byBadge(badge);
  if (!found) return refuse({ code: 'staff-unknown', badge });
  const { staffId } = found.member;
  const events = stores.factors.drop(staffId) ? [{ kind: 'second-factor-removed', data: { staffId, badge } }] : [];
  return accept({ result: {}, events });
};
