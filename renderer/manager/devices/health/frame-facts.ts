import type { FrameHealth, FrameProcess } from '#protocol/frame-health';
import type { Translate } from '../../../common/i18n/index.ts';
import { updateWords } from '../updates/versions.ts';
import { type Fact, sayDuration } from './device-facts.ts';

/** Everything that the frame around a screen says of its box, in the order in which a repairer asks. */
export function frameFacts(t: Translate, frame: FrameHealth): Fact[] {
  const { page, processes, monitors, secretStore, graphics, log, update } = frame;
  const fact = (key: string, words: string, isBad = false): Fact => ({ key: `frame.${key}`, words, isBad });
  const loaded = { before: sayDuration(t, page.loadedForMs), why: t(`frame.why.${page.loadedBecause}`) };
  return [
    fact('version', frame.version),
    fact('up', sayDuration(t, frame.upForMs)),
    fact('loaded', t('frame.loadedAt', loaded)),
    fact('crashes', t('frame.crashCount', { crashes: page.crashes, hangs: page.hangs }), page.crashes + page.hangs > 0),
    fact('memory', memoryWords(t, frame)),
    ...processes.filter(({ name }) => name !== 'frame' && name !== 'graphics').map((each) => processFact(t, each)),
    fact('monitors', monitors.map(monitorWords).join(' · ') || t('frame.noMonitor'), monitors.length === 0),
    fact('graphics', t(`frame.graphicsBy.${graphics}`), graphics === 'software'),
    fact('key', t(`frame.keyIn.${secretStore}`)),
    fact('log', t(`frame.logIs.${log}`), log !== 'kept'),
    ...(update === null ? [] : [fact('update', updateWords(t, update), update.state === 'refused')]),
  ];
}

function processFact(t: Translate, { name, isUp, restarts, trouble, memoryKb }: FrameProcess): Fact {
  const said = [
    t(isUp ? 'frame.runs' : 'frame.isDown'),
    ...(memoryKb === null ? [] : [megabytes(memoryKb)]),
    ...(restarts > 0 ? [t('frame.restarts', { count: restarts })] : []),
    ...(trouble === null ? [] : [trouble]),
  ];
  return { key: `frame.process.${name}`, words: said.join(' · '), isBad: !isUp || trouble !== null };
}

/** The page first, then what the frame and its graphics need besides. */
function memoryWords(t: Translate, { page, processes }: FrameHealth): string {
  const frame = processes.filter(({ name }) => name === 'frame' || name === 'graphics');
  const own = frame.reduce((sum, { memoryKb }) => sum + (memoryKb ?? 0), 0);
  if (page.memoryKb === null) return t('frame.memoryUnknown');
  return t('frame.memoryOf', { page: megabytes(page.memoryKb), frame: megabytes(own) });
}

function megabytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MB`;
}

function monitorWords({ width, height, scale }: FrameHealth['monitors'][number]): string {
  const size = `${width} × ${height}`;
  return scale === 1 ? size : `${size} (${Math.round(scale * 100)} %)`;
}
