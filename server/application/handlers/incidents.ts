import { acknowledgeIncident, closeIncident, escalateIncident, type Incident } from '../../domain/incident.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { IncidentCard, IncidentId } from '../../protocol/duty.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { IncidentStep } from '../../storage/incident-store.ts';
import type { Actor } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { signature } from '../signature.ts';
import { clerksCounter } from './at-counter.ts';

type Noted = { incidentId: IncidentId; note: string };

/** Keeps the incident as it is now with the step that made it so. */
function takeStep(
  context: Context,
  actor: Actor,
  of: { incident: Incident; step: IncidentStep['step']; note: string },
): HallEvent {
  const { stores, now } = context;
  const { incident, step, note } = of;
  const { incidentId, level, kind } = incident;
  stores.incidents.save(incident);
  stores.incidents.addStep(incidentId, { step, level, at: now, by: signature(context, actor), note });
  return { kind: `incident-${step}`, data: { incidentId, kind, level, note } };
}

function found({ stores }: Context, incidentId: string): Result<IncidentCard> {
  const incident = stores.incidents.byId(incidentId);
  return incident ? accept(incident) : refuse({ code: 'incident-unknown' });
}

/** [I3] Whatever has happened: the team leader has to know within five minutes. */
export const reportIncident: Handler<CommandRequest<'incident:report'>, CommandResult<'incident:report'>> = (
  context,
  actor,
  { kind, text },
) => {
  const { stores, now, businessDay, newId } = context;
  const incidentId = newId() as IncidentId;
  const at = clerksCounter(context, actor);
  const counterId = at.ok ? at.value.counter.counterId : null;
  const state = { level: 1, levelSince: now, isAcknowledged: false, isClosed: false } as const;
  const incident: Incident = { incidentId, kind, text, counterId, ...state };
  stores.incidents.add(incident, businessDay);
  const event = takeStep(context, actor, { incident, step: 'reported', note: text });
  return accept({ result: { incidentId }, events: [counterId === null ? event : { ...event, counterId }] });
};

export const acknowledge: Handler<Noted, CommandResult<'incident:close'>> = (context, actor, { incidentId, note }) => {
  const incident = found(context, incidentId);
  if (!incident.ok) return incident;
  const next = acknowledgeIncident(incident.value, note);
  if (!next.ok) return next;
  return accept({
    result: {},
    events: [takeStep(context, actor, { incident: next.value, step: 'acknowledged', note })],
  });
};

/** [I4] What was done; also afterwards, as long as the incident is not closed. */
export const addMeasure: Handler<Noted, CommandResult<'incident:close'>> = (context, actor, { incidentId, note }) => {
  const incident = found(context, incidentId);
  if (!incident.ok) return incident;
  if (incident.value.isClosed) return refuse({ code: 'incident-closed' });
  return accept({
    result: {},
    events: [takeStep(context, actor, { incident: incident.value, step: 'measure', note })],
  });
};

export const escalate: Handler<Noted, CommandResult<'incident:escalate'>> = (context, actor, { incidentId, note }) => {
  const incident = found(context, incidentId);
  if (!incident.ok) return incident;
  const next = escalateIncident(incident.value, context.now);
  if (!next.ok) return next;
  const event = takeStep(context, actor, { incident: next.value, step: 'escalated', note });
  return accept({ result: { level: next.value.level }, events: [event] });
};

export const close: Handler<Noted, CommandResult<'incident:close'>> = (context, actor, { incidentId, note }) => {
  const incident = found(context, incidentId);
  if (!incident.ok) return incident;
  const next = closeIncident(incident.value);
  if (!next.ok) return next;
  return accept({ result: {}, events: [takeStep(context, actor, { incident: next.value, step: 'closed', note })] });
};
