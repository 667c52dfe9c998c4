import { callManner } from '../../domain/call-manner.ts';
import { isValidOn } from '../../domain/playlist.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { zoneOf } from '../../domain/zones.ts';
import type { DisplayView } from '../../protocol/views.ts';
import type { CallRecord } from '../../storage/call-store.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';
import { announced } from './announced.ts';

/** In the whole hall and in each zone. */
const CALLS_KEPT = 8;
/** Enough that each zone has its own among them. */
const CALLS_READ = 200;
/** More than can be spoken within the time in which a call is; those that stand are there in any case. */
const FRESH_KEPT = 40;
const MISSED_KEPT = 40;

/** The wall: who is called where, who is waiting, and how it is said. */
export function displayView(stores: Stores, picture: HallPicture): DisplayView {
  const { settings } = picture;
  const everyService = picture.services.map(({ serviceId }) => serviceId);
  const missed = picture.missed(everyService, MISSED_KEPT);
  return {
    ...picture.stamp,
    hall: picture.hall,
    calls: callsOnWall(stores, picture).map((call) => ({
      seq: call.seq,
      ticketId: call.ticketId,
      number: call.number,
      counter: {
        counterId: call.counterId,
        name: picture.counterName(call.counterId),
        zoneId: zoneOf(settings.zones, call.counterId)?.zoneId ?? null,
      },
      service: picture.serviceName(call.serviceId),
      at: call.at,
      times: call.times,
      status: call.status,
      manner: callManner(call.care),
    })),
    waiting: picture.services.map(({ serviceId, code, name, waiting, doneAt, wait }) => ({
      serviceId,
      code,
      name,
      count: waiting,
      openCounters: doneAt.length,
      wait,
    })),
    missed: missed.map(({ number }) => number),
    mayRejoin: settings.rules.rejoin.times > 0,
    notices: settings.notices,
    announcements: announced(picture),
    playlist: settings.playlist.filter((item) => isValidOn(item, picture.day)),
    zones: zonesOf(picture, missed),
    speakWithinMs: settings.speakWithinSeconds * 1000,
    voice: settings.voice,
  };
}

/** [V1] The last calls of the hall and of each zone, the fresh ones and those that stand, each once, newest last. */
function callsOnWall({ calls }: Stores, { day, stamp, settings }: HallPicture): CallRecord[] {
  const freshSince = stamp.now - settings.speakWithinSeconds * 1000;
  const later = new Map<string | null, number>();
  const kept = calls
    .latest(day, CALLS_READ)
    .toReversed()
    .filter(({ counterId, at }, index) => {
      const zoneId = zoneOf(settings.zones, counterId)?.zoneId ?? null;
      const laterThere = later.get(zoneId) ?? 0;
      later.set(zoneId, laterThere + 1);
      return index < CALLS_KEPT || laterThere < CALLS_KEPT || (index < FRESH_KEPT && at >= freshSince);
    });
  const onWall = new Map([...calls.standing(day), ...kept].map((call) => [call.seq, call]));
  return [...onWall.values()].sort((one, other) => one.seq - other.seq);
}

/** What belongs to a zone is what its counters offer, whether or not they are open now. */
function zonesOf({ settings, counters, services }: HallPicture, missed: readonly Ticket[]): DisplayView['zones'] {
  return settings.zones.map(({ zoneId, name, counters: inside, seenFrom }) => {
    const offered = counters
      .filter(({ counter }) => inside.includes(counter.counterId))
      .flatMap(({ own, helped }) => [...own, ...helped]);
    return {
      zoneId,
      name,
      services: services.map(({ serviceId }) => serviceId).filter((serviceId) => offered.includes(serviceId)),
      seenFrom,
      missed: missed.filter(({ serviceId }) => offered.includes(serviceId)).map(({ number }) => number),
    };
  });
}
