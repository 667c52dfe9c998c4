import type { CommandInput } from '#protocol/commands';
import type { ClosingDecision, CounterId } from '#protocol/vocabulary';

/** What a manager is about to decide for those who wait at closing time. */
export type ClosingEntry = {
  decision: ClosingDecision;
  reason: string;
  day: string;
  time: string;
  counterId: CounterId | null;
};

/** The decision as the hall is told, without what does not belong to it; null while something is missing. */
export function closingRequest(entry: ClosingEntry): CommandInput<'hall:close-day'> | null {
  const { decision, day, time, counterId } = entry;
  const reason = entry.reason.trim();
  if (reason === '') return null;
  switch (decision) {
    case 'appointments':
      return day && time ? { decision, reason, day, time } : null;
    case 'other-counter':
      return counterId === null ? null : { decision, reason, counterId };
    case 'overtime':
    case 'end':
      return { decision, reason };
    default:
      return decision satisfies never;
  }
}
