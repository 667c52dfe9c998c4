import type { z } from 'zod';
import type { SetupTemplates, SetupWish } from '../protocol/setup.ts';
import type { LocalizedText, ServiceId } from '../protocol/vocabulary.ts';
import type { HallTemplate } from './hall-template.ts';
import type { Specimen } from './templates.ts';

/** What the assistant shows of a specimen. */
export function shownOf({ hall: { hall, services, counters }, ...specimen }: Specimen) {
  const { templateId, name, sentence, days, hours } = specimen;
  return {
    ...{ templateId, name, sentence, days: [...days], hours },
    hotline: hall.hotline,
    services: services.map(({ serviceId, code, name, limitMinutes }) => ({ serviceId, code, name, limitMinutes })),
    counters: counters.map(({ name, services }) => ({ name, services })),
  } satisfies SetupTemplates['templates'][number];
}

/** A name for a service that the specimen does not have; its prefix, told apart where it is taken. */
function ownId(code: string, taken: ReadonlySet<string>): ServiceId {
  const base = `own-${code.toLowerCase()}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id as ServiceId;
}

const isSame = (one: LocalizedText, other: LocalizedText) => one.zh === other.zh && one.en === other.en;

/** Where only one language was written, the other says the same. */
const inBoth = ({ zh, en }: LocalizedText): LocalizedText => ({
  zh: zh.trim() || en.trim(),
  en: en.trim() || zh.trim(),
});

function servicesOf({ hall }: Specimen, wish: SetupWish): z.input<typeof HallTemplate>['services'] {
  const taken = new Set<string>(hall.services.map(({ serviceId }) => serviceId));
  return wish.services.map(({ serviceId, code, name, limitMinutes }) => {
    const kept = hall.services.find((service) => service.serviceId === serviceId);
    const asked = { code, name: inBoth(name), limitMinutes };
    if (kept) return { ...kept, ...asked, term: isSame(kept.name, name) ? kept.term : null };
    const id = ownId(code, taken);
    taken.add(id);
    return { ...asked, serviceId: id };
  });
}

const only = <Value>(record: Record<string, Value>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));

/** [U2] The hall that somebody wished for: as the specimen where nothing was asked, without what belonged to dropped services. */
export function hallOfWish(specimen: Specimen, wish: SetupWish, hallId: string): z.input<typeof HallTemplate> {
  const base = specimen.hall.hall;
  const services = servicesOf(specimen, wish);
  const ids = services.map(({ serviceId }) => serviceId);
  return {
    hall: {
      ...base,
      ...wish.hall,
      hallId,
      name: inBoth(wish.hall.name),
      oneTimeNotices: base.oneTimeNotices.filter(({ serviceId }) => ids.includes(serviceId)),
      guidance: only(base.guidance, ids),
      services: only(base.services, ids),
      isBeingSetUp: true,
    },
    services,
    counters: wish.counters.map((counter, index) => ({
      counterId: String(index + 1),
      name: inBoth(counter.name),
      services: counter.services,
    })),
    staff: wish.staff,
  };
}
