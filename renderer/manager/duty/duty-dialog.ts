import { useState } from 'react';
import type { IncidentId, InspectionPoint } from '#protocol/duty';
import type { CaseId } from '#protocol/rating-case';
import type { CounterId, FaultId, ServiceId } from '#protocol/vocabulary';

/** The one question about the duty that is asked now. It names what it is about, so that it outlives the alert that led to it. */
export type DutyDialog =
  | { kind: 'alerts' | 'closing' | 'report' | 'sign-off' | 'slow' | 'morning' }
  | { kind: 'counter'; counterId: CounterId }
  | { kind: 'advice'; serviceId: ServiceId | null }
  | { kind: 'fault'; faultId: FaultId; about: 'told' | 'repaired' }
  | { kind: 'round'; point: InspectionPoint }
  | { kind: 'incident'; incidentId: IncidentId };

/** The duty's questions, and the way from an alert to the case that it is about. */
export function useDuty(showCase: (caseId: CaseId) => void) {
  const [dialog, setDialog] = useState<DutyDialog | null>(null);
  return {
    dialog,
    ask: (next: DutyDialog) => setDialog(next),
    close: () => setDialog(null),
    openCase(caseId: CaseId): void {
      setDialog(null);
      showCase(caseId);
    },
  };
}
export type Duty = ReturnType<typeof useDuty>;
