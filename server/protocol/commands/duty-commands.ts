import { z } from 'zod';
import { AlertAbout, AlertCode } from '../alerts.ts';
import {
  IncidentId,
  IncidentKind,
  IncidentLevel,
  InspectionItemId,
  InspectionPoint,
  InspectionRemark,
} from '../duty.ts';
import { OfferedServices } from '../hall-settings.ts';
import { BusinessDay, CounterId, Note, ShortText, TicketNumber } from '../vocabulary.ts';
import { command } from './parts.ts';

/** What the duty manager does about trouble, incidents and rounds. */
export const dutyCommands = {
  /** Seen: it is quiet until it gets worse. */
  'alert:acknowledge': command({ from: ['manager'], request: { code: AlertCode, about: AlertAbout }, result: {} }),
  /** In place of the clerk who sits there; `send-back` puts whoever stands there in line again. */
  'counter:manage': command({
    from: ['manager'],
    request: {
      counterId: CounterId,
      act: z.enum(['pause', 'resume', 'close', 'send-back']),
      reason: ShortText.min(1),
    },
    /** Who was sent back to the line. */
    result: { number: TicketNumber.nullable() },
  }),
  /** Other services for today; on the next business day everything is as it was. */
  'counter:reassign': command({
    from: ['manager'],
    request: { counterId: CounterId, services: OfferedServices, helps: OfferedServices, reason: ShortText.min(1) },
    result: {},
  }),
  'incident:report': command({
    from: ['clerk', 'guide', 'manager'],
    request: { kind: IncidentKind, text: Note.min(1) },
    result: { incidentId: IncidentId },
  }),
  /** At the first level: somebody of the hall has it in hand. Above: who was told, as the note says. */
  'incident:acknowledge': command({ from: ['manager'], request: { incidentId: IncidentId, note: Note }, result: {} }),
  'incident:measure': command({
    from: ['guide', 'manager'],
    request: { incidentId: IncidentId, note: Note.min(1) },
    result: {},
  }),
  'incident:escalate': command({
    from: ['manager'],
    request: { incidentId: IncidentId, note: Note.min(1) },
    result: { level: IncidentLevel },
  }),
  'incident:close': command({
    from: ['manager'],
    request: { incidentId: IncidentId, note: Note.min(1) },
    result: {},
  }),
  /** Every item of the list, each in order or with a remark. */
  'inspection:record': command({
    from: ['manager'],
    request: {
      point: InspectionPoint,
      items: z.array(z.object({ itemId: InspectionItemId, remark: InspectionRemark })).max(30),
    },
    result: { remarks: z.int().nonnegative() },
  }),
  /** The business system is slow but goes on: work goes on too, and figures can tell. */
  'hall:slow': command({ from: ['manager'], request: { isOn: z.boolean(), reason: ShortText.min(1) }, result: {} }),
  /** The duty manager's word that the day is done. */
  'day:sign-off': command({ from: ['manager'], request: { remark: Note }, result: { day: BusinessDay } }),
} as const;
