import { INCIDENT_STEP_MS, type IncidentCard, type IncidentLevel } from '../protocol/duty.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';

export type Incident = Omit<IncidentCard, 'steps'>;

const TOP: IncidentLevel = 3;

/** [I3] Somebody has it in hand, or at a higher level was told: who, the note says. */
export function acknowledgeIncident(incident: Incident, note: string): Result<Incident> {
  if (incident.isClosed) return refuse({ code: 'incident-closed' });
  if (incident.isAcknowledged) return refuse({ code: 'incident-acknowledged' });
  if (incident.level > 1 && note === '') return refuse({ code: 'note-needed' });
  return accept({ ...incident, isAcknowledged: true });
}

/** [I3] The next level has to know, within its own time. */
export function escalateIncident(incident: Incident, now: EpochMs): Result<Incident> {
  if (incident.isClosed) return refuse({ code: 'incident-closed' });
  if (incident.level === TOP) return refuse({ code: 'incident-at-top' });
  const level = (incident.level + 1) as IncidentLevel;
  return accept({ ...incident, level, levelSince: now, isAcknowledged: false });
}

/** [I4] Over, with a record of it. */
export function closeIncident(incident: Incident): Result<Incident> {
  return incident.isClosed ? refuse({ code: 'incident-closed' }) : accept({ ...incident, isClosed: true });
}

/** [I3] Nobody has answered at its level in time. */
export function isOverdue({ isAcknowledged, isClosed, levelSince }: Incident, now: EpochMs): boolean {
  return !isAcknowledged && !isClosed && now - levelSince >= INCIDENT_STEP_MS;
}
