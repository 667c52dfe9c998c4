import { accept, refuse } from '../../domain/result.ts';
import { endOpenLines, planSelfTest } from '../../domain/self-test-plan.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { SelfTestLine } from '../../protocol/views/device-views.ts';
import type { JobId, SelfTestId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { SelfTestRecord } from '../../storage/self-test-store.ts';
import type { Context, Handler } from '../context.ts';
import { isExpected } from '../device-expectation.ts';
import { signature } from '../signature.ts';
import { done, type InternalHandler } from './internal-handler.ts';
import { queueSheet } from './sheets.ts';

/** A clock that is this much behind what was kept is a clock that was set back, and no rounding. */
const BEHIND_MS = 1_000;

function clockLine({ stores, now }: Context, line: SelfTestLine): SelfTestLine {
  const behindMs = (stores.events.latestAt() ?? now) - now;
  if (behindMs <= BEHIND_MS) return { ...line, result: 'ok' };
  return { ...line, result: 'failed', code: 'clock-behind-events', figure: Math.round(behindMs / 1000) };
}

/** [F10] How old the newest copy is, in minutes. */
function backupLine({ stores, settings, now }: Context, line: SelfTestLine): SelfTestLine {
  const newest = stores.backups.of('here')?.newest;
  if (!newest) return { ...line, result: 'not-checked', code: 'no-backups' };
  const figure = Math.max(0, Math.round((now - newest.madeAt) / 60_000));
  const isOld = figure >= settings.thresholds.backupHours * 60;
  return isOld ? { ...line, result: 'failed', code: 'backup-old', figure } : { ...line, result: 'ok', figure };
}

function known(context: Context, line: SelfTestLine): SelfTestLine {
  if (line.role !== null) return line;
  if (line.about === 'clock') return clockLine(context, line);
  return line.about === 'backup' ? backupLine(context, line) : line;
}

/** [G4] Begins a self-test, one at a time; what has to be asked is asked outside of this command. */
export const runSelfTest: Handler<CommandRequest<'self-test:run'>, CommandResult<'self-test:run'>> = (
  context,
  actor,
) => {
  const { stores, now } = context;
  if (stores.selfTests.unfinished()) return refuse({ code: 'self-test-running' });
  const testId = context.newId() as SelfTestId;
  const planned = planSelfTest(stores.devices.all(), (device) => isExpected(stores, device));
  const lines = planned.map((line) => known(context, line));
  stores.selfTests.start({ testId, startedAt: now, startedBy: signature(context, actor), lines });
  return accept({
    result: { testId },
    events: [{ kind: 'self-test-started', data: { testId, lines: lines.length } }],
  });
};

/** [G4] Sends a real slip to a printer, through the same queue as everybody's. */
export const printTestSheet: InternalHandler<{ jobId: JobId; device: string }> = (context, { jobId, device }) => {
  queueSheet(context, { jobId, device, matter: { about: 'test', device } });
  return done({ kind: 'slip-queued', data: { jobId, device, purpose: 'sheet', about: 'test' } });
};

/** [G4] One line has its answer. */
export const answerSelfTest: InternalHandler<{ testId: SelfTestId; index: number; line: SelfTestLine }> = (
  { stores },
  { testId, index, line },
) => {
  const test = stores.selfTests.byId(testId);
  if (!test || test.finishedAt !== null || test.lines[index]?.result !== 'running') return done();
  stores.selfTests.save(testId, test.lines.with(index, line), null);
  return done({ kind: 'self-test-line', data: { testId, ...line } });
};

function end({ stores, now }: Context, test: SelfTestRecord, code: 'no-answer' | 'restarted'): HallEvent {
  const lines = endOpenLines(test.lines, code);
  stores.selfTests.save(test.testId, lines, now);
  const count = (result: SelfTestLine['result']) => lines.filter((line) => line.result === result).length;
  const figures = { ok: count('ok'), failed: count('failed'), notChecked: count('not-checked') };
  return { kind: 'self-test-ended', data: { testId: test.testId, ...figures } };
}

/** [G4] The test is over; a line without an answer has failed. */
export const endSelfTest: InternalHandler<{ testId: SelfTestId }> = (context, { testId }) => {
  const test = context.stores.selfTests.byId(testId);
  return test?.finishedAt === null ? done(end(context, test, 'no-answer')) : done();
};

/** [G4] A test that a restart has cut short does not run for ever. */
export function endCutShort(context: Context): HallEvent[] {
  const test = context.stores.selfTests.unfinished();
  return test ? [end(context, test, 'restarted')] : [];
}
