import { nextDate } from '../../domain/hall-day.ts';
import { isRunningLow, nextBlock } from '../../domain/leases.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { NumberLease } from '../../protocol/commands/device-commands.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import { formatNumber } from '../../protocol/ticket-number.ts';
import type { LeaseId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { ServiceRecord } from '../../storage/hall-store.ts';
import type { LeaseRecord } from '../../storage/lease-store.ts';
import type { Context, Handler } from '../context.ts';
import { spansWithoutHall } from '../service-access.ts';

/** Of a service on a day; a kiosk that needs more than this, with whatever stores it has had, is refused more. */
const MOST_BLOCKS = 20;

function leftOf({ stores }: Context, { businessDay, prefix, first, last }: LeaseRecord): number {
  let left = 0;
  for (let sequence = first; sequence <= last; sequence++)
    if (!stores.tickets.byNumber(businessDay, formatNumber(prefix, sequence))) left += 1;
  return left;
}

/** [O1] Who holds a lease: a kiosk, and the one store of it that knows how far the lease is used. */
function holderOf(name: string, { storeId }: CommandRequest<'number:lease'>): string {
  return storeId === undefined ? name : `${name}/${storeId}`;
}

/** The kiosk that holds a lease, whatever its store. */
export const kioskOf = (holder: string) => holder.split('/')[0] ?? holder;

/** [O1] What the kiosk holds of a service on a day, with another block where that is nearly used up. */
function keepSupplied(context: Context, device: string, service: ServiceRecord, held: LeaseRecord[], day: string) {
  const { stores, settings, now } = context;
  const { perService: size, firstNumber } = settings.offline;
  const left = held.reduce((sum, lease) => sum + leftOf(context, lease), 0);
  const isGreedy = stores.leases.countOf(kioskOf(device), day, service.serviceId) >= MOST_BLOCKS;
  if (!isRunningLow(left, size) || isGreedy) return null;
  const { serviceId, code: prefix } = service;
  const highestLeased = stores.leases.highest(day, prefix);
  const lastGiven = stores.series.last(day, prefix);
  const block = nextBlock({ firstNumber, size }, { highestLeased, lastGiven });
  const leaseId = context.newId() as LeaseId;
  const lease: LeaseRecord = { leaseId, device, businessDay: day, serviceId, prefix, ...block };
  stores.leases.add({ ...lease, at: now });
  return lease;
}

/** [O1] Numbers for today and the next business day, for the time in which the hall may be away. */
export const leaseNumbers: Handler<CommandRequest<'number:lease'>, CommandResult<'number:lease'>> = (
  context,
  actor,
  request,
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const holder = holderOf(actor.name, request);
  const { stores, settings, businessDay } = context;
  const events: HallEvent[] = [];
  const leases: NumberLease[] = [];
  const isOn = settings.offline.perService > 0;
  for (const day of isOn ? [businessDay, nextDate(businessDay)] : []) {
    for (const service of stores.hall.services()) {
      const { serviceId, code } = service;
      const held = stores.leases
        .ofDevice(holder, day)
        .filter((lease) => lease.businessDay === day && lease.serviceId === serviceId && lease.prefix === code);
      const added = keepSupplied(context, holder, service, held, day);
      if (added) {
        const { leaseId, first, last } = added;
        events.push({ kind: 'numbers-leased', serviceId, data: { leaseId, device: actor.name, day, first, last } });
      }
      const open = spansWithoutHall(stores, settings, service, day);
      for (const { device: _, ...lease } of added ? [...held, added] : held) leases.push({ ...lease, open });
    }
  }
  return accept({ result: { leases, words: wordsOf(context), template: settings.slip }, events });
};

function wordsOf({ stores, settings, describeMissed }: Context): CommandResult<'number:lease'>['words'] {
  const services = stores.hall.services().map(({ serviceId, name }) => [serviceId, name]);
  const classes = settings.rules.classes.map(({ classId, name }) => [classId, name]);
  return {
    hallName: settings.name,
    missedHint: describeMissed(settings),
    hotline: settings.hotline,
    publicUrl: settings.publicUrl,
    services: Object.fromEntries(services),
    classes: Object.fromEntries(classes),
    confirmSeconds: settings.confirmSeconds,
  };
}
