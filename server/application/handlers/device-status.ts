import { rollThatEnded } from '../../domain/paper-roll.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { FrameHealth } from '../../protocol/frame-health.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { unseen } from './device-register.ts';
import { noticeFaults } from './faults.ts';

/** A clock that has moved less than this against the hall's says nothing new. */
const DRIFT_NEWS_MS = 2_000;
/** Other words for what is known already are news no more often than this. */
const WORDS_NEWS_MS = 60_000;

function driftOf(known: number | null, clock: EpochMs | undefined, now: EpochMs): number | null {
  if (clock === undefined) return known;
  const drift = clock - now;
  return known !== null && Math.abs(drift - known) <= DRIFT_NEWS_MS ? known : drift;
}

function errorOf(known: DeviceRecord['lastError'], text: string | undefined, now: EpochMs): DeviceRecord['lastError'] {
  return text === undefined || text === known?.text ? known : { text, at: now };
}

type News = { data: Record<string, unknown>; isMereWords: boolean };

const withoutWords = (parts: DeviceRecord['parts']) => JSON.stringify(parts.map((part) => ({ ...part, detail: null })));

/** [G8] What a frame says but for its figures, which are other ones each time. */
function factsOf({ version, page, processes, monitors, secretStore, graphics, log, update }: FrameHealth) {
  const { crashes, hangs } = page;
  const each = processes.map(({ name, isUp, restarts, trouble }) => ({ name, isUp, restarts, trouble }));
  return { version, page: { crashes, hangs }, processes: each, monitors, secretStore, graphics, log, update };
}

/** The facts of a frame where they are others than before; null: there is no frame any more; undefined: no news. */
function framesNews(before: FrameHealth | null, after: FrameHealth | null) {
  const [was, is] = [before, after].map((frame) => frame && factsOf(frame));
  return JSON.stringify(was) === JSON.stringify(is) ? undefined : is;
}

/** What of a device is news, for the event; null: nothing is. Whoever speaks is here, also when its coming could not be stored. */
function newsOf(before: DeviceRecord, after: DeviceRecord): News | null {
  const names = [
    'isConnected',
    'version',
    'clockDriftMs',
    'sound',
    'isVisible',
    'printer',
    'paper',
    'cover',
    'fault',
    'parts',
  ] as const;
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const hasError = before.lastError !== after.lastError;
  const frame = framesNews(before.frame, after.frame);
  if (changed.length === 0 && !hasError && frame === undefined) return null;
  const data: News['data'] = Object.fromEntries(changed.map((name) => [name, after[name]]));
  if (frame !== undefined) data.frame = frame;
  const isFirstError = hasError && before.lastError === null;
  const isMereWords =
    !isFirstError &&
    frame === undefined &&
    changed.every((name) => name === 'parts') &&
    withoutWords(before.parts) === withoutWords(after.parts);
  return { data: hasError ? { ...data, lastError: after.lastError?.text } : data, isMereWords };
}

/**
 * Stores what a device says. Other words for the same, as a loose cable or a flood has them every time, are kept at once
 * but are news only when there was none for a while.
 */
function keep(
  context: Context,
  { stored, known, next }: { stored: DeviceRecord | null; known: DeviceRecord; next: DeviceRecord },
): { data: News['data']; faults: HallEvent[] } | null {
  const { stores, now } = context;
  const news = newsOf(known, next);
  if (!news) {
    if (JSON.stringify(known.frame) !== JSON.stringify(next.frame))
      stores.devices.save({ ...next, since: known.since });
    return null;
  }
  const isQuiet = news.isMereWords && Math.abs(now - known.since) < WORDS_NEWS_MS;
  stores.devices.save(isQuiet ? { ...next, since: known.since } : next);
  return isQuiet ? null : { data: news.data, faults: noticeFaults(context, stored, next) };
}

/** [P5] Says how a printer is, and whatever else is new; saying the same again is no news. */
export const deviceStatus: Handler<CommandRequest<'device:status'>, CommandResult<'device:status'>> = (
  context,
  actor,
  request,
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const { stores, now } = context;
  const stored = stores.devices.byName(actor.name);
  const known = stored ?? unseen({ role: 'device', name: actor.name }, context);
  const { printer = known.printer, paper, cover = 'unknown', fault = null } = request;
  const { version = known.version, parts = known.parts } = request;
  const said = { ...known, printer, paper, cover, fault, version, parts };
  const clockDriftMs = driftOf(known.clockDriftMs, request.clock, now);
  const lastError = errorOf(known.lastError, request.lastError, now);
  const ended = printer === 'paper' ? rollThatEnded(known, said, known) : null;
  const next: DeviceRecord = { ...said, clockDriftMs, lastError, ...ended, isConnected: true, since: now };
  const kept = keep(context, { stored, known, next });
  if (!kept) return accept({ result: {}, events: [] });
  if (ended) stores.devices.newRoll(actor.name);
  const data = { device: actor.name, printer, paper, cover, fault, ...kept.data };
  const rolled: HallEvent[] = ended
    ? [{ kind: 'roll-ended', data: { device: actor.name, slips: known.slipsSinceRoll, perRoll: ended.slipsPerRoll } }]
    : [];
  return accept({ result: {}, events: [{ kind: 'device-status', data }, ...rolled, ...kept.faults] });
};

/** [G1] Says how a page is on its screen: version, clock, sound, whether it can be seen. */
export const screenStatus: Handler<CommandRequest<'screen:status'>, CommandResult<'screen:status'>> = (
  context,
  actor,
  { version, clock, sound, isVisible, lastError: text, frame = null },
) => {
  if (actor.role !== 'kiosk' && actor.role !== 'display' && actor.role !== 'window' && actor.role !== 'pad')
    return refuse({ code: 'not-allowed' });
  const { stores, now } = context;
  const key = { role: actor.role, name: 'counterId' in actor ? actor.counterId : actor.name };
  const stored = stores.devices.find(key);
  const known = stored ?? unseen(key, context);
  const clockDriftMs = driftOf(known.clockDriftMs, clock, now);
  const lastError = errorOf(known.lastError, text, now);
  const next: DeviceRecord = {
    ...known,
    version,
    sound,
    isVisible,
    clockDriftMs,
    lastError,
    frame,
    isConnected: true,
    since: now,
  };
  const kept = keep(context, { stored, known, next });
  if (!kept) return accept({ result: {}, events: [] });
  const data = { role: key.role, device: key.name, ...kept.data };
  return accept({ result: {}, events: [{ kind: 'screen-status', data }, ...kept.faults] });
};
