import { localized } from '../../i18n/index.ts';
import type { Desk, StaffView } from '../desk.ts';

/** The counters at which somebody sits, those that do the service first, each with what it does and how it is. */
export function countersFor(
  { t, language }: Pick<Desk, 't' | 'language'>,
  { queues, counters }: Pick<StaffView, 'queues' | 'counters'>,
  serviceId: string | null,
): { id: string; name: string; text: string }[] {
  const nameOf = (id: string) => {
    const queue = queues.find((each) => each.serviceId === id);
    return queue ? localized(queue.name, language) : id;
  };
  const rank = ({ does, helpsWith }: StaffView['counters'][number]) => {
    if (serviceId === null || does.some((id) => id === serviceId)) return 0;
    return helpsWith.some((id) => id === serviceId) ? 1 : 2;
  };
  return counters
    .filter(({ state }) => state !== 'closed')
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ counterId, name: named, state, does }) => {
      const name = localized(named, language);
      const what = does.map(nameOf).join(language === 'zh' ? '、' : ', ');
      return { id: counterId, name, text: [name, t(`state.${state}`), what].filter(Boolean).join(' · ') };
    });
}
