import type { CallReason } from '../protocol/call-reason.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import { happened, type PastEvent, type TicketStory, tell } from './history.ts';

/** A call of somebody who stood in line, and how many of the same service had stood there longer. */
export type JudgedCall = {
  at: EpochMs;
  number: string;
  serviceId: ServiceId;
  counterId: CounterId | null;
  clerkId: StaffId | null;
  reason: CallReason;
  passed: number;
};

/** What the order of a time came to. */
export type Fairness = {
  calls: number;
  /** Nobody of the same service had stood in line longer. */
  inOrder: number;
  /** Passed somebody by a rule of the hall: how often by which. */
  byRule: Partial<Record<CallReason['code'], number>>;
  /** Picked by a person, passing somebody. */
  byHand: JudgedCall[];
  /** Passed somebody though the reason says that nobody was: never, unless something is wrong. */
  unexplained: JudgedCall[];
};

/** These say that within its service nobody who might have been called had stood longer. */
const CLAIMS_ORDER: readonly CallReason['code'][] = ['arrival-order', 'longest-wait', 'ratio', 'helped'];

/** Of those who wait for the same service, and were sent to nobody, how many stood before this ticket. */
function passedBy(stories: ReadonlyMap<TicketId, TicketStory>, called: TicketStory): number {
  let passed = 0;
  let isBefore = true; // stories are kept in the order of arrival
  for (const story of stories.values()) {
    if (story === called) isBefore = false;
    else if (story.status === 'waiting' && story.serviceId === called.serviceId && story.boundTo === null)
      if (story.since < called.since || (story.since === called.since && isBefore)) passed += 1;
  }
  return passed;
}

/** The tickets as each command found them, to be put back when it is taken back. */
type Before = Map<number, [TicketId, TicketStory][]>;

/** What one command did to the tickets. */
function tellCommand(stories: Map<TicketId, TicketStory>, before: Before, events: readonly PastEvent[]): void {
  const touched = new Set(events.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId])));
  for (const { revision } of events.slice(0, 1))
    before.set(
      revision,
      [...touched].flatMap((id) => (stories.has(id) ? [[id, stories.get(id) as TicketStory]] : [])),
    );
  for (const event of events) {
    tell(stories, event);
    if (event.kind !== 'step-undone') continue;
    for (const [ticketId, was] of before.get(Number(event.data.revision)) ?? []) stories.set(ticketId, was);
  }
}

/**
 * [X3] Judges every call by the events alone: whether somebody of the same service was passed, and whether the reason of
 * the call accounts for it. `events` are all of whole business days, in their order. A call is judged by how the line was
 * when its command came. One that was taken back is not judged ([M3]), but until then its ticket stood in nobody's way.
 */
export function judgeCalls(events: readonly PastEvent[]): Fairness {
  const stories = new Map<TicketId, TicketStory>();
  const before: Before = new Map();
  const stands = new Set(happened(events));
  const fairness: Fairness = { calls: 0, inOrder: 0, byRule: {}, byHand: [], unexplained: [] };
  for (const command of Map.groupBy(events, ({ revision }) => revision).values()) {
    for (const event of command) {
      const story = event.ticketId === null ? undefined : stories.get(event.ticketId);
      const isCall = event.kind === 'ticket-called' && event.data.was === 'waiting' && stands.has(event);
      if (isCall && story) judge(fairness, stories, story, event);
    }
    tellCommand(stories, before, command);
  }
  return fairness;
}

function judge(
  fairness: Fairness,
  stories: ReadonlyMap<TicketId, TicketStory>,
  story: TicketStory,
  { at, counterId, clerkId, data }: PastEvent,
): void {
  const reason = data.reason as CallReason;
  const passed = passedBy(stories, story);
  const call = { at, number: story.number, serviceId: story.serviceId, counterId, clerkId, reason, passed };
  fairness.calls += 1;
  if (passed === 0) fairness.inOrder += 1;
  else if (reason.code === 'out-of-order') fairness.byHand.push(call);
  else if (story.boundTo === null && CLAIMS_ORDER.includes(reason.code)) fairness.unexplained.push(call);
  else {
    const code = story.boundTo === null ? reason.code : 'bound'; // a counter may call those sent to it and nobody else of their service
    fairness.byRule[code] = (fairness.byRule[code] ?? 0) + 1;
  }
}
