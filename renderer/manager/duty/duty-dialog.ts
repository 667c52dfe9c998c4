import { useState } from 'react';
import type { IncidentId, InspectionPoint } from '#protocol/duty';
import type { CounterId, FaultId, ServiceId } from '#protocol/vocabulary';

/** The one question about the duty that is asked now. It names what it is about, so that it outlives the alert that led to it. */
export type DutyDialog =
  | { kind: 'alerts' | 'closing' | 'report' | 'sign-off' | 'slow' | 'morning' }
  | { kind: 'counter'; counterId: CounterId }
  | { kind: 'advice'; serviceId: ServiceId | null }
  | { kind: 'fault'; faultId: FaultId; about: 'told' | 'repaired' }
  | { kind: 'round'; point: InspectionPoint }
  | { kind: 'incident'; incidentId: IncidentId };

export function useDuty() {
  const [dialog, setDialog] = useState<DutyDialog | null>(null);
  return { dialog, ask: (next: DutyDialog) => setDialog(next), close: () => setDialog(null) };
}
export type Duty = ReturnType<typeof useDuty>;
