import type { LocalizedText } from '#protocol/vocabulary';
import type { CounterDraft, ServiceDraft, Template } from './setup-draft.ts';

const numbered = (name: LocalizedText, place: number): LocalizedText => ({
  zh: name.zh.replace(/\d+/, String(place)),
  en: name.en.replace(/\d+/, String(place)),
});

/**
 * So many counters in the proportions of the template. Every service has a counter and every counter a service; services
 * that the template does not know are offered everywhere.
 */
export function spreadOffers(template: Template, services: readonly ServiceDraft[], count: number): CounterDraft[] {
  const { counters: models, services: known } = template;
  const counters = Array.from({ length: count }, (_, index): CounterDraft => {
    const model = models[Math.floor((index * models.length) / count)];
    const ids = known.filter(({ code }) => model?.services.includes(code)).map(({ serviceId }) => serviceId);
    const offers = services.filter(({ serviceId }) => serviceId === null || ids.includes(serviceId));
    return {
      name: numbered(model?.name ?? { zh: '1', en: '1' }, index + 1),
      offers: offers.map(({ key }) => key),
    };
  });
  for (const { key } of services)
    if (!counters.some(({ offers }) => offers.includes(key))) leastBusy(counters)?.offers.push(key);
  return counters.map((counter) =>
    counter.offers.length > 0 ? counter : { ...counter, offers: services.map(({ key }) => key) },
  );
}

function leastBusy(counters: readonly CounterDraft[]): CounterDraft | undefined {
  return counters.toSorted((one, other) => one.offers.length - other.offers.length)[0];
}
