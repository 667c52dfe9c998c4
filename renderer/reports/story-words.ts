import type { StoryLine } from '#protocol/reports';
import type { Speech } from './say-cell.ts';

/** With seconds: who comes to look at a story wants to know what came first. */
export function sayTime(at: number, { timeZone }: Speech): string {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('zh-CN', { timeZone, ...time }).format(at);
}

/** What happened, with the counter and the reason where the event has them. */
export function sayStep({ kind, data }: StoryLine, { t }: Speech): string {
  const counterId = typeof data.counterId === 'string' ? data.counterId : null;
  const reason =
    typeof data.reason === 'object' && data.reason !== null ? (data.reason as { code?: unknown }).code : null;
  const why = typeof data.reason === 'string' && data.reason ? data.reason : null;
  return [
    t([`event.${kind}`, 'event.other'], { kind }),
    counterId && t('atCounter', { counter: counterId }),
    typeof reason === 'string' && t([`callReason.${reason}`, 'callReason.other'], { reason }),
    why && t([`endReason.${why}`, 'endReason.other'], { why }),
    typeof data.score === 'number' && t(`score.${data.score}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
