import { z } from 'zod';
import { CounterId, EpochMs, LocalizedText, Note } from './vocabulary.ts';

export const IncidentId = z.uuid().brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;

/** What has happened, in one word; what exactly is said in words (`domain.md` E6). */
export const IncidentKind = z.enum(['system', 'power', 'person', 'dispute', 'crowd', 'safety', 'other']);
export type IncidentKind = z.infer<typeof IncidentKind>;

/** Who answers for it: 1 the hall's own team leader, 2 the superior emergency group, 3 the superior department. */
export const IncidentLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type IncidentLevel = z.infer<typeof IncidentLevel>;

/** Each level has to know within so long (`domain.md` E6, E7). */
export const INCIDENT_STEP_MS = 300_000;

export const IncidentStepKind = z.enum(['reported', 'acknowledged', 'measure', 'escalated', 'closed']);

/** An incident with all that was done about it; nothing of it is ever changed or deleted. */
export const IncidentCard = z.object({
  incidentId: IncidentId,
  kind: IncidentKind,
  text: z.string(),
  counterId: CounterId.nullable(),
  level: IncidentLevel,
  /** Since when it is at this level. */
  levelSince: EpochMs,
  isAcknowledged: z.boolean(),
  isClosed: z.boolean(),
  steps: z.array(
    z.object({ step: IncidentStepKind, level: IncidentLevel, at: EpochMs, by: z.string(), note: z.string() }),
  ),
});
export type IncidentCard = z.infer<typeof IncidentCard>;

/** Whom to tell at which level (`domain.md` E9). */
export const IncidentContact = z.object({
  level: IncidentLevel,
  role: z.string().trim().max(40),
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().min(1).max(40),
});
export const IncidentContacts = z.array(IncidentContact).max(12);

/** The three rounds of a day: before opening, at the first peak, before closing (`domain.md` E3). */
export const InspectionPoint = z.enum(['opening', 'peak', 'closing']);
export type InspectionPoint = z.infer<typeof InspectionPoint>;

export const InspectionItemId = z.string().regex(/^[\w-]{1,40}$/);
export const InspectionItem = z.object({ itemId: InspectionItemId, text: LocalizedText });
export type InspectionItem = z.infer<typeof InspectionItem>;

const USUAL_ITEMS: InspectionItem[] = [
  { itemId: 'staff', text: { zh: '人员在岗，着装、工牌齐整', en: 'Staff at their counters, dressed and badged' } },
  { itemId: 'clean', text: { zh: '大厅、柜台整洁，座椅完好', en: 'Hall and counters clean, seats in order' } },
  { itemId: 'devices', text: { zh: '取号机、大屏、叫号、评价器正常', en: 'Kiosks, screens, voice and pads work' } },
  { itemId: 'papers', text: { zh: '公示、样表、宣传资料齐全有效', en: 'Notices, sample forms and leaflets complete' } },
  { itemId: 'comforts', text: { zh: '饮水、老花镜、雨伞等便民物品齐备', en: 'Water, glasses, umbrellas at hand' } },
  { itemId: 'safety', text: { zh: '通道畅通，消防、监控正常', en: 'Ways clear, fire and security gear in order' } },
];

/** What is looked at on a round; an empty list means that the hall makes none. */
export const Inspections = z.object({ items: z.array(InspectionItem).max(30).default(USUAL_ITEMS) });
export type Inspections = z.infer<typeof Inspections>;

/** Null: it was in order. */
export const InspectionRemark = Note.min(1).nullable();

export const InspectionRound = z.object({
  point: InspectionPoint,
  /** From when on it is to be made, and by when; null where nobody can say (no timetable, no peak yet). */
  dueFrom: EpochMs.nullable(),
  dueBy: EpochMs.nullable(),
  made: z
    .object({
      at: EpochMs,
      by: z.string(),
      lines: z.array(z.object({ text: LocalizedText, remark: z.string().nullable() })),
    })
    .nullable(),
});
export type InspectionRound = z.infer<typeof InspectionRound>;
