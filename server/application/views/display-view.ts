import { isValidOn } from '../../domain/playlist.ts';
import { zoneOf } from '../../domain/zones.ts';
import type { DisplayView } from '../../protocol/views.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';

/** In the whole hall and in each zone. */
const CALLS_KEPT = 8;
/** More calls than any hall makes within the time in which they are spoken. */
const CALLS_READ = 60;
const MISSED_KEPT = 40;

/** The wall: the latest calls, all that are fresh enough to be spoken among them ([V1]). */
export function displayView(stores: Stores, picture: HallPicture): DisplayView {
  const { settings } = picture;
  const speakWithinMs = settings.speakWithinSeconds * 1000;
  return {
    ...picture.stamp,
    hall: picture.hall,
    calls: callsKept(stores, picture, speakWithinMs),
    waiting: picture.services.map(({ serviceId, code, name, waiting, doneAt, wait }) => ({
      serviceId,
      code,
      name,
      count: waiting,
      openCounters: doneAt.length,
      wait,
    })),
    missed: stores.line
      .latestMissed(
        picture.day,
        picture.services.map(({ serviceId }) => serviceId),
        MISSED_KEPT,
      )
      .map(({ number, serviceId }) => ({ number, serviceId })),
    mayRejoin: settings.rules.rejoin.times > 0,
    notices: settings.notices,
    playlist: settings.playlist.filter((item) => isValidOn(item, picture.day)),
    zones: zonesOf(picture),
    speakWithinMs,
  };
}

function callsKept(stores: Stores, { day, settings, stamp, ...picture }: HallPicture, speakWithinMs: number) {
  const read = stores.calls.latest(day, CALLS_READ).map((call) => ({
    call,
    zoneId: zoneOf(settings.zones, call.counterId)?.zoneId ?? null,
  }));
  const isFresh = (at: EpochMs) => stamp.now - at <= speakWithinMs;
  return read
    .filter(({ call, zoneId }, index) => {
      const later = read.slice(index + 1);
      const laterThere = later.filter((other) => other.zoneId === zoneId);
      return later.length < CALLS_KEPT || laterThere.length < CALLS_KEPT || isFresh(call.at);
    })
    .map(({ call, zoneId }) => ({
      seq: call.seq,
      ticketId: call.ticketId,
      number: call.number,
      counter: { counterId: call.counterId, name: picture.counterName(call.counterId), zoneId },
      service: picture.serviceName(call.serviceId),
      at: call.at,
      times: call.times,
      status: call.status,
    }));
}

/** What belongs to a zone is what its counters offer, whether or not they are open now. */
function zonesOf({ settings, counters, services }: HallPicture): DisplayView['zones'] {
  return settings.zones.map(({ zoneId, name, counters: inside, seenFrom }) => {
    const offered = counters
      .filter(({ counter }) => inside.includes(counter.counterId))
      .flatMap(({ own, helped }) => [...own, ...helped]);
    return {
      zoneId,
      name,
      services: services.map(({ serviceId }) => serviceId).filter((serviceId) => offered.includes(serviceId)),
      seenFrom,
    };
  });
}
