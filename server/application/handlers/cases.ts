import { BAD_SCORE, type Invitation } from '../../domain/rating.ts';
import {
  classify,
  close,
  contact,
  feedBack,
  handle,
  openCase,
  type RatingCase,
  revisit,
} from '../../domain/rating-case.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CaseId, CaseState, CaseStep, CaseStepKind } from '../../protocol/rating-case.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { type Actor, actorLabel } from '../actor.ts';
import type { Context, Done, Handler } from '../context.ts';

/** [R9] Opens the case of a bad rating, in the transaction of the rating; nothing for any other. */
export function openCaseOf(
  { stores, settings, now, businessDay }: Context,
  { invitationId, rating, ticketId, serviceId, counterId, clerkId }: Invitation,
  by: string,
): HallEvent[] {
  if (!rating || rating.score > BAD_SCORE) return [];
  const caseId = invitationId as string as CaseId;
  const hasPhone = stores.callBacks.openById(caseId) !== null;
  const opened = openCase(caseId, { now, day: businessDay, hasPhone }, settings);
  stores.cases.add(opened);
  stores.cases.addStep(caseId, { kind: 'received', at: now, by, outcome: null, note: null });
  const { contactDue, answerDue } = opened;
  const data = { caseId, score: rating.score, ratedAt: rating.ratedAt, contactDue, answerDue };
  return [{ kind: 'case-opened', ticketId, serviceId, counterId, clerkId, data }];
}

/** [R9] Bad ratings that were given before there were cases get theirs; they are due as if they came today. */
export function openMissingCases(context: Context): HallEvent[] {
  const { stores } = context;
  return stores.cases.ratingsWithout(BAD_SCORE).flatMap((caseId) => {
    const invitation = stores.ratings.byId(caseId);
    return invitation ? openCaseOf(context, invitation, 'hall') : [];
  });
}

type Act = {
  caseId: CaseId;
  kind: CaseStepKind;
  note: string;
  outcome: CaseStep['outcome'];
  change: (at: RatingCase) => Result<RatingCase>;
};

/** [R11] One step of a case, kept with who, when and why; the event has no words of it. */
function act(context: Context, actor: Actor, { caseId, kind, note, outcome, change }: Act): Result<Acted> {
  const { stores, now } = context;
  if (actor.role !== 'manager') return refuse({ code: 'not-allowed' });
  const at = stores.cases.byId(caseId);
  const invitation = at && stores.ratings.byId(caseId);
  if (!at || !invitation) return refuse({ code: 'case-unknown' });
  const changed = change(at);
  if (!changed.ok) return changed;
  stores.cases.save(changed.value);
  stores.cases.addStep(caseId, { kind, at: now, by: actorLabel(actor), outcome, note: note || null });
  const { state, size, complaint, answerDue } = changed.value;
  const { ticketId, serviceId, counterId, clerkId } = invitation;
  const data = { caseId, step: kind, outcome, state, size, complaint, answerDue, hasNote: note !== '' };
  const event: HallEvent = { kind: 'case-step', ticketId, serviceId, counterId, clerkId, data };
  return accept({ result: { state, answerDue }, events: [event] });
}

type Acted = Done<{ state: CaseState; answerDue: string }>;
type Stands = { state: CaseState };
const stands = (acted: Result<Acted>): Result<Done<Stands>> =>
  acted.ok ? accept({ result: { state: acted.value.result.state }, events: acted.value.events }) : acted;

export const contactCase: Handler<CommandRequest<'case:contact'>, Stands> = (context, actor, request) => {
  const change = (at: RatingCase) => contact(at, context.now);
  return stands(act(context, actor, { ...request, kind: 'contacted', change }));
};

export const handleCase: Handler<CommandRequest<'case:handle'>, Stands> = (context, actor, request) =>
  stands(act(context, actor, { ...request, kind: 'handled', outcome: null, change: handle }));

export const feedBackCase: Handler<CommandRequest<'case:feed-back'>, Stands> = (context, actor, request) => {
  const change = (at: RatingCase) => feedBack(at, context.now);
  return stands(act(context, actor, { ...request, kind: 'fed-back', change }));
};

export const revisitCase: Handler<CommandRequest<'case:revisit'>, Stands> = (context, actor, request) => {
  const change = (at: RatingCase) => revisit(at, request.outcome);
  return stands(act(context, actor, { ...request, kind: 'revisited', change }));
};

export const closeCase: Handler<CommandRequest<'case:close'>, Stands> = (context, actor, request) => {
  const { caseId, note, result } = request;
  const change = (at: RatingCase) => close(at, result, context.now);
  return stands(act(context, actor, { caseId, note, kind: 'closed', outcome: result, change }));
};

export const classifyCase: Handler<CommandRequest<'case:classify'>, CommandResult<'case:classify'>> = (
  context,
  actor,
  { caseId, note, size, complaint },
) => {
  const change = (at: RatingCase) => classify(at, { size, complaint }, context.settings);
  return act(context, actor, { caseId, note, kind: 'classified', outcome: complaint ?? size, change });
};

/** [R11] Also of a case that is closed: what is learned later is one more step, and changes none. */
export const noteCase: Handler<CommandRequest<'case:note'>, Stands> = (context, actor, { caseId, note }) =>
  stands(act(context, actor, { caseId, note, kind: 'noted', outcome: null, change: accept }));
