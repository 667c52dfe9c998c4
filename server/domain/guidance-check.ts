import type { HallSettings, SettingsFinding } from '../protocol/hall-settings.ts';
import type { ServiceGuidance } from '../protocol/service-guidance.ts';
import type { ServiceId } from '../protocol/vocabulary.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

/** [H6] What contradicts itself in what kiosks ask. */
export function guidanceFindings(
  { guidance, oneTimeNotices }: HallSettings,
  services: readonly { serviceId: ServiceId }[],
): Findings {
  const noticeIds: ReadonlySet<string> = new Set(oneTimeNotices.map(({ noticeId }) => noticeId));
  return Object.entries(guidance).flatMap(([serviceId, each]): Findings => {
    const isKnown = services.some((service) => service.serviceId === serviceId);
    const found = each.ask === 'nothing' ? [] : itemFindings(serviceId, each, noticeIds);
    return isKnown ? found : [['unknown-service', serviceId], ...found];
  });
}

type Asking = Exclude<ServiceGuidance, { ask: 'nothing' }>;

function itemFindings(serviceId: string, asking: Asking, noticeIds: ReadonlySet<string>): Findings {
  const codes = asking.items.map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  const strange = asking.items.flatMap(({ noticeId }) => (noticeId && !noticeIds.has(noticeId) ? noticeId : []));
  const answers = asking.ask === 'question' ? asking.question.answers : [];
  const nowhere = answers.flatMap(({ itemCode }) => (itemCode && !codes.includes(itemCode) ? itemCode : []));
  return [
    ...strange.map((noticeId): Findings[number] => ['unknown-notice', `${serviceId} ${noticeId}`]),
    ...(codes.length === 0 ? ([['guidance-without-items', serviceId]] satisfies Findings) : []),
    ...twice.map((code): Findings[number] => ['two-items-with-one-code', `${serviceId} ${code}`]),
    ...nowhere.map((code): Findings[number] => ['unknown-item', `${serviceId} ${code}`]),
  ];
}
