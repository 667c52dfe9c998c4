import type { HallSettings } from '../../protocol/hall-settings.ts';
import type { ServiceItem } from '../../protocol/service-guidance.ts';
import type { KioskView } from '../../protocol/views.ts';
import type { LocalizedText, ServiceId } from '../../protocol/vocabulary.ts';

type Guidance = KioskView['services'][number]['guidance'];
type Notice = Extract<Guidance, { ask: 'item' }>['items'][number]['notice'];

/** What a kiosk asks after the tap on this service, each item with its notice where one is in force on that day. */
export function guidanceFor(settings: HallSettings, serviceId: ServiceId, day: string): Guidance {
  const guidance = settings.guidance[serviceId];
  if (!guidance || guidance.ask === 'nothing') return { ask: 'nothing' };
  const items = guidance.items.map(({ code, name, term, noticeId }) => {
    return { code, name, term, notice: noticeInForce(settings, noticeId, day) };
  });
  if (guidance.ask === 'item') return { ask: 'item', items };
  return { ask: 'question', question: guidance.question, items };
}

function noticeInForce({ oneTimeNotices }: HallSettings, wanted: ServiceItem['noticeId'], day: string): Notice {
  const found = oneTimeNotices.find((notice) => notice.noticeId === wanted && notice.validFrom <= day);
  if (!found) return null;
  const { noticeId, title, basis, documents, steps, limit, version } = found;
  return { noticeId, title, basis, documents, steps, limit, version };
}

/** What customers read for each group, in the order of the services. */
export function groupNames(
  { groups }: HallSettings,
  services: readonly { group: string | null }[],
): { group: string; name: LocalizedText }[] {
  const there = [...new Set(services.flatMap(({ group }) => group ?? []))];
  return there.map((group) => ({ group, name: groups[group] ?? { zh: group, en: group } }));
}
