import type { CommandInput } from '#protocol/commands';
import type { ClerkView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../../common/i18n/index.ts';
import type { FindOption } from './find-option.ts';

type Said = { t: Translate; language: Language };
export type Destination = FindOption & {
  kind: 'service' | 'counter' | 'clerk';
  to: CommandInput<'counter:transfer'>['to'];
};

/** Where a ticket may go as one list: services other than the one it has, then counters, then named clerks. */
export function destinationOptions(
  { t, language }: Said,
  { services, counters, clerks }: ClerkView['destinations'],
  { serviceId: present }: Pick<NonNullable<ClerkView['current']>, 'serviceId'>,
): Destination[] {
  const others = services.filter(({ serviceId }) => serviceId !== present);
  return [
    ...others.map(({ serviceId, name, openCounters, waiting }) => ({
      ...{ kind: 'service' as const, id: `service:${serviceId}`, words: localized(name, language) },
      hint: t(openCounters === 0 ? 'to.serviceIdle' : 'to.service', { openCounters, waiting }),
      keys: [serviceId, name.zh, name.en],
      to: { serviceId },
    })),
    ...counters.map(({ counterId, name, clerk }) => ({
      ...{ kind: 'counter' as const, id: `counter:${counterId}`, words: localized(name, language) },
      hint: clerk,
      keys: [counterId, name.zh, name.en],
      to: { counterId },
    })),
    ...clerks.map(({ clerkId, name, counter }) => ({
      ...{ kind: 'clerk' as const, id: `clerk:${clerkId}`, words: name },
      hint: t('to.clerk', { counter: localized(counter, language) }),
      keys: [name],
      to: { clerkId },
    })),
  ];
}

/** What this clerk does here, its own services first. */
export function offerOptions({ t, language }: Said, offers: NonNullable<ClerkView['counter']>['offers']) {
  return offers
    .toSorted((left, right) => Number(left.isHelped) - Number(right.isHelped))
    .map(({ serviceId, name, isHelped }) => ({
      ...{ id: serviceId, serviceId, words: localized(name, language) },
      hint: isHelped ? t('to.helped') : '',
      keys: [serviceId, name.zh, name.en],
    }));
}
