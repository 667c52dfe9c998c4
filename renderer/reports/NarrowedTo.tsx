import { X } from 'lucide-react';
import { Button } from '../common/ui/index.ts';
import type { Shown } from './report-address.ts';
import type { ReportsScreen } from './useReports.ts';

/** Which tickets are shown, and the way back to all of them. */
export function NarrowedTo({ reports: { t, show, view, speech }, shown }: { reports: ReportsScreen; shown: Shown }) {
  const { what, serviceId, clerkId, counterId, hour, weekday } = shown.narrowed;
  if (shown.report !== 'tickets') return null;
  const service = view?.queues.find((queue) => queue.serviceId === serviceId);
  const counter = view?.counters.find((each) => each.counterId === counterId);
  const parts = [
    what && what !== 'all' ? t(`what.${what}`) : null,
    serviceId ? (service?.name[speech.language] ?? serviceId) : null,
    counterId ? (counter?.name[speech.language] ?? counterId) : null,
    clerkId ? t('oneClerk') : null,
    weekday === undefined ? null : t(`code.weekday.${weekday}`),
    hour === undefined ? null : t('hour', { from: String(hour), to: String((Number(hour) + 1) % 24) }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className="report-narrowed">
      <strong>{parts.join(' · ')}</strong>
      <Button icon={X} onClick={() => show({ ...shown, narrowed: {}, page: 1 })}>
        {t('showAll')}
      </Button>
    </p>
  );
}
