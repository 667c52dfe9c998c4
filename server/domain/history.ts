import type { CallReason } from '../protocol/call-reason.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Binding } from './queue-order.ts';

/** One stored event, as the database has it. `data` is what the command said about it. */
export type PastEvent = {
  revision: number;
  kind: string;
  at: EpochMs;
  ticketId: TicketId | null;
  serviceId: ServiceId | null;
  counterId: CounterId | null;
  clerkId: StaffId | null;
  data: Record<string, unknown>;
};

/** What one counter did for a ticket. */
export type VisitStory = {
  visit: number;
  serviceId: ServiceId;
  counterId: CounterId;
  clerkId: StaffId;
  ending: 'finished' | 'transferred';
  endedAt: EpochMs;
  waitedMs: number;
  servedMs: number;
  isEndAssumed: boolean;
};

/** A ticket's life as its events tell it. */
export type TicketStory = {
  ticketId: TicketId;
  number: string;
  takenAt: EpochMs;
  firstServiceId: ServiceId;
  status: TicketStatus;
  serviceId: ServiceId;
  since: EpochMs;
  classId: string | null;
  creditMinutes: number;
  appointmentAt: EpochMs | null;
  boundTo: Binding | null;
  agenda: ServiceId[];
  visit: number;
  /** Of the latest call; null before the first and after the ticket went back to the line. */
  counterId: CounterId | null;
  clerkId: StaffId | null;
  calls: number;
  reason: CallReason | null;
  calledAt: EpochMs[];
  rejoins: number;
  transfers: number;
  visits: VisitStory[];
  misses: EpochMs[];
};

type Turn = (story: TicketStory, event: PastEvent) => Partial<TicketStory>;

const NOT_CALLED = { counterId: null, clerkId: null, calls: 0, reason: null };

const seat = ({ counterId, clerkId }: PastEvent) => ({ counterId, clerkId });

function endedVisit(story: TicketStory, event: PastEvent, ending: VisitStory['ending']): VisitStory[] {
  const { data, at: endedAt, serviceId, counterId, clerkId } = event;
  const visit: VisitStory = {
    visit: Number(data.visit ?? story.visits.length + 1),
    serviceId: serviceId ?? story.serviceId,
    counterId: counterId as CounterId,
    clerkId: clerkId as StaffId,
    ending,
    endedAt,
    waitedMs: Number(data.waitedMs ?? 0),
    servedMs: Number(data.servedMs ?? 0),
    isEndAssumed: data.isEndAssumed === true,
  };
  return [...story.visits, visit];
}

function called(story: TicketStory, event: PastEvent): Partial<TicketStory> {
  const reason = event.data.reason as CallReason;
  return { ...seat(event), status: 'called', calls: 1, reason, calledAt: [...story.calledAt, event.at] };
}

/** After a visit: for the next business the customer stays here, or waits. */
function wentOn(story: TicketStory, event: PastEvent): Partial<TicketStory> {
  const serviceId = event.data.goesOn as ServiceId;
  const at = story.agenda.indexOf(serviceId);
  const agenda = at < 0 ? story.agenda : story.agenda.toSpliced(at, 1);
  const next = { visits: endedVisit(story, event, 'finished'), serviceId, agenda, visit: story.visit + 1 };
  if (event.data.staysHere === true) return { ...next, ...seat(event), boundTo: null, status: 'serving', calls: 1 };
  return { ...next, ...NOT_CALLED, boundTo: null, status: 'waiting' };
}

function sentOn(story: TicketStory, event: PastEvent): Partial<TicketStory> {
  const { serviceId, boundTo } = event.data.to as { serviceId: ServiceId; boundTo: Binding | null };
  const at = story.agenda.indexOf(serviceId);
  const agenda = at < 0 ? story.agenda : story.agenda.toSpliced(at, 1);
  const visits = endedVisit(story, event, 'transferred');
  const since = (event.data.since as EpochMs | undefined) ?? story.since;
  const moved = { serviceId, boundTo, since, agenda, visits, visit: story.visit + 1, transfers: story.transfers + 1 };
  return { ...moved, ...NOT_CALLED, status: 'waiting' };
}

function redirected(story: TicketStory, { data }: PastEvent): Partial<TicketStory> {
  const { serviceId, boundTo } = data.to as { serviceId: ServiceId; boundTo: Binding | null };
  const since = (data.since as EpochMs | undefined) ?? story.since;
  return { serviceId, boundTo, since, transfers: Number(data.transfers ?? 0) };
}

/** What each kind of event does to a ticket. Kinds that are not named do nothing to it. */
const TURNS: Record<string, Turn> = {
  'ticket-waiting': () => ({ status: 'waiting' }),
  'ticket-granted': (_story, { data }) => ({
    classId: (data.classId as string | null) ?? null,
    creditMinutes: Number(data.creditMinutes ?? 0),
  }),
  'ticket-called': called,
  'ticket-called-back': called,
  'ticket-recalled': (_story, { data }) => ({ calls: Number(data.times) }),
  'ticket-started': () => ({ status: 'serving' }),
  'ticket-held': () => ({ status: 'held' }),
  'ticket-missed': (story, { at }) => ({ status: 'missed', misses: [...story.misses, at] }),
  'ticket-rejoined': (_story, { data }) => ({
    ...NOT_CALLED,
    status: 'waiting',
    since: data.since as EpochMs,
    rejoins: Number(data.rejoins),
  }),
  'ticket-returned': () => ({ ...NOT_CALLED, status: 'waiting' }),
  'ticket-released': () => ({ boundTo: null }),
  'ticket-redirected': redirected,
  'ticket-transferred': sentOn,
  'visit-finished': wentOn,
  'ticket-finished': (story, event) => ({ visits: endedVisit(story, event, 'finished'), status: 'finished' }),
  'ticket-cancelled': () => ({ ...NOT_CALLED, status: 'cancelled' }),
  'ticket-reclaimed': () => ({ status: 'waiting' }),
  'ticket-voided': () => ({ ...NOT_CALLED, status: 'voided' }),
  'ticket-expired': () => ({ ...NOT_CALLED, status: 'expired' }),
};

function begin({ ticketId, serviceId, at, data }: PastEvent): TicketStory {
  const service = serviceId as ServiceId;
  return {
    ticketId: ticketId as TicketId,
    number: String(data.number),
    takenAt: (data.takenAt as EpochMs | undefined) ?? at,
    firstServiceId: service,
    status: data.status === 'waiting' ? 'waiting' : 'reserved',
    serviceId: service,
    since: (data.since as EpochMs | undefined) ?? at,
    classId: (data.classId as string | undefined) ?? null,
    creditMinutes: Number(data.creditMinutes ?? 0),
    appointmentAt: (data.appointmentAt as EpochMs | undefined) ?? null,
    boundTo: null,
    agenda: (data.agenda as ServiceId[] | undefined) ?? [],
    visit: 1,
    ...NOT_CALLED,
    calledAt: [],
    rejoins: 0,
    transfers: 0,
    visits: [],
    misses: [],
  };
}

/** [M3] Events that a later one took back have not happened. */
export function happened<Event extends PastEvent>(events: readonly Event[]): Event[] {
  const undone = new Set(events.filter(({ kind }) => kind === 'step-undone').map(({ data }) => Number(data.revision)));
  return events.filter(({ revision, kind }) => kind === 'step-undone' || !undone.has(revision));
}

/** What one event does to the tickets as they stood before it. */
export function tell(stories: Map<TicketId, TicketStory>, event: PastEvent): void {
  const { ticketId, kind } = event;
  if (ticketId === null) return;
  if (kind === 'ticket-taken') stories.set(ticketId, begin(event));
  const story = stories.get(ticketId);
  const turn = TURNS[kind];
  if (story && turn) stories.set(ticketId, { ...story, ...turn(story, event) });
}

/** [M5] Plays the events of a day, in their order, and gives every ticket as it stands after the last of them. */
export function tellStories(events: readonly PastEvent[]): Map<TicketId, TicketStory> {
  const stories = new Map<TicketId, TicketStory>();
  for (const event of happened(events)) tell(stories, event);
  return stories;
}
