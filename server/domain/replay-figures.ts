import type { ServiceId } from '../protocol/vocabulary.ts';
import { shareOf } from './rank.ts';

/** Waits of a day, as in its figures ([M1]): every visit has one, from joining the queue to the start of the service. */
export type ReplayFigures = {
  /** Tickets that were finished. */
  finished: number;
  p50WaitSeconds: number | null;
  p90WaitSeconds: number | null;
  maxWaitSeconds: number | null;
  /** Who still stood in line when the day was over. */
  leftOver: number;
};

export type ReplayOfService = ReplayFigures & { serviceId: ServiceId; classId: string | null };

/** A day, in all and for every service and class that somebody came with. */
export type ReplayOfDay = { total: ReplayFigures; services: ReplayOfService[] };

type Line = { serviceId: ServiceId; classId: string | null; waits: number[]; finished: number; leftOver: number };
type Who = { classId: string | null };

function figuresOf(lines: readonly Line[]): ReplayFigures {
  const waits = lines.flatMap((line) => line.waits);
  return {
    finished: lines.reduce((sum, line) => sum + line.finished, 0),
    p50WaitSeconds: shareOf(waits, 0.5),
    p90WaitSeconds: shareOf(waits, 0.9),
    maxWaitSeconds: shareOf(waits, 1),
    leftOver: lines.reduce((sum, line) => sum + line.leftOver, 0),
  };
}

const nameOf = ({ serviceId, classId }: Line) => `${serviceId} ${classId ?? ''}`;

/** Counts a day as it is told, visit by visit. */
export function createTally() {
  const lines = new Map<string, Line>();

  function lineOf({ classId }: Who, serviceId: ServiceId): Line {
    const key = `${serviceId} ${classId ?? ''}`;
    const line = lines.get(key) ?? { serviceId, classId, waits: [], finished: 0, leftOver: 0 };
    lines.set(key, line);
    return line;
  }

  return {
    waited(who: Who, serviceId: ServiceId, waitedMs: number): void {
      lineOf(who, serviceId).waits.push(Math.round(Math.max(0, waitedMs) / 1000));
    },
    finished(who: Who, serviceId: ServiceId): void {
      lineOf(who, serviceId).finished++;
    },
    leftOver(who: Who, serviceId: ServiceId): void {
      lineOf(who, serviceId).leftOver++;
    },
    figures(): ReplayOfDay {
      const sorted = [...lines.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
      const services = sorted.map((line) => {
        return { serviceId: line.serviceId, classId: line.classId, ...figuresOf([line]) };
      });
      return { total: figuresOf(sorted), services };
    },
  };
}
